import { LogtoEmailField } from '../elements/email-field.ts';

LogtoEmailField.define();
