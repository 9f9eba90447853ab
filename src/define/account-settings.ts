import { LogtoAccountSettings } from '../elements/account-settings.ts';

LogtoAccountSettings.define();
