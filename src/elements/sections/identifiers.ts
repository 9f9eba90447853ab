/** The elements of the sign-in group, in one lazy chunk. */
import { LogtoEmailField } from '../email-field.ts';
import { LogtoPasswordField } from '../password-field.ts';
import { LogtoPhoneField } from '../phone-field.ts';
import { LogtoUsernameField } from '../username-field.ts';

const elements = [LogtoUsernameField, LogtoEmailField, LogtoPhoneField, LogtoPasswordField];
for (const element of elements) element.define();
