import { LogtoTotpField } from '../elements/totp-field.ts';

LogtoTotpField.define();
