/** Registers every element: the one import most pages use. */
import './define/account.ts';
import './define/account-settings.ts';
import './define/profile-form.ts';
import './define/user-button.ts';
import './define/username-field.ts';
