import { LogtoPasswordField } from '../elements/password-field.ts';

LogtoPasswordField.define();
