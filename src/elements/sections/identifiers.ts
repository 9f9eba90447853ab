/** The elements of the sign-in group, in one lazy chunk. */
import { LogtoUsernameField } from '../username-field.ts';

for (const element of [LogtoUsernameField]) element.define();
