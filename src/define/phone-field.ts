import { LogtoPhoneField } from '../elements/phone-field.ts';

LogtoPhoneField.define();
