/** Classes, the account, errors and types. Importing this registers nothing. */
export { Account, AccountWrite, type AccountOptions } from './account/account.ts';
export {
  authByAppId,
  authByFunction,
  authByGateway,
  authByHostClient,
  type Auth,
  type GetAccessToken,
  type HostClient,
  type SignInOptions,
} from './account/auth.ts';
export { Resource } from './account/resource.ts';
export { StepUpCancelled } from './account/step-up.ts';
export * as endpoints from './api/endpoints.ts';
export { AccountError } from './api/errors.ts';
export type * from './api/schemas.ts';
export type { FieldControl, FieldName, Settings } from './api/settings.ts';
export * from './events.ts';
export type { MessageOverrides, Messages } from './locales/messages.ts';
export { LogtoAccountSettings } from './elements/account-settings.ts';
export { LogtoAccount } from './elements/account.ts';
export { LogtoAppList } from './elements/app-list.ts';
export { LogtoBackupCodes } from './elements/backup-codes.ts';
export { LogtoDeviceList } from './elements/device-list.ts';
export { LogtoEmailField } from './elements/email-field.ts';
export { LogtoMfaManager } from './elements/mfa-manager.ts';
export { LogtoPasskeyManager } from './elements/passkey-manager.ts';
export { LogtoPasswordField } from './elements/password-field.ts';
export { LogtoPhoneField } from './elements/phone-field.ts';
export { LogtoProfileForm } from './elements/profile-form.ts';
export { LogtoSecurityCheckup } from './elements/security-checkup.ts';
export { LogtoSessionList } from './elements/session-list.ts';
export { LogtoTotpField } from './elements/totp-field.ts';
export { LogtoUserButton } from './elements/user-button.ts';
export { LogtoUsernameField } from './elements/username-field.ts';
export { LogtoTokenManager } from './elements/token-manager.ts';
export { LogtoAccountDeletion } from './elements/account-deletion.ts';
export { LogtoOrganizationList } from './elements/organization-list.ts';
export { LogtoActivityList } from './elements/activity-list.ts';
export { LogtoSocialLinks } from './elements/social-links.ts';
