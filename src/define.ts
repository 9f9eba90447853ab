/** Registers every element: the one import most pages use. */
import './define/account-deletion.ts';
import './define/account-settings.ts';
import './define/account.ts';
import './define/activity-list.ts';
import './define/backup-codes.ts';
import './define/email-field.ts';
import './define/mfa-manager.ts';
import './define/organization-list.ts';
import './define/passkey-manager.ts';
import './define/password-field.ts';
import './define/phone-field.ts';
import './define/profile-form.ts';
import './define/token-manager.ts';
import './define/totp-field.ts';
import './define/user-button.ts';
import './define/username-field.ts';
