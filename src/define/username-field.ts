import { LogtoUsernameField } from '../elements/username-field.ts';

LogtoUsernameField.define();
