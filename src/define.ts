/** Registers every element: the one import most pages use. */
import './define/account.ts';
import './define/account-settings.ts';
import './define/backup-codes.ts';
import './define/mfa-manager.ts';
import './define/passkey-manager.ts';
import './define/profile-form.ts';
import './define/totp-field.ts';
import './define/user-button.ts';
import './define/username-field.ts';
