/** The settings for `<logto-user-button>`, whose dialog needs them when it opens. */
import { LogtoAccountSettings } from '../account-settings.ts';

LogtoAccountSettings.define();
