/** Every route of the sandbox. Where a fixed path and one with a parameter compete, the fixed one comes first. */
import { avatarRoutes } from './avatar.ts';
import { backupCodeRoutes } from './backup-codes.ts';
import type { Route } from './call.ts';
import { codeRoutes } from './codes.ts';
import { identifierRoutes } from './identifiers.ts';
import { mfaSettingsRoutes } from './mfa-settings.ts';
import { mfaRoutes } from './mfa.ts';
import { passkeyRoutes } from './passkeys.ts';
import { passwordRoutes } from './password.ts';
import { profileRoutes } from './profile.ts';
import { providerTokenRoutes } from './provider-tokens.ts';
import { sessionRoutes } from './sessions.ts';
import { socialRoutes } from './social.ts';
import { totpRoutes } from './totp.ts';
import { trustedDeviceRoutes } from './trusted-devices.ts';
import { wellKnownRoutes } from './well-known.ts';

export const routes: readonly Route[] = [
  ...profileRoutes,
  ...passwordRoutes,
  ...identifierRoutes,
  ...codeRoutes,
  ...totpRoutes,
  ...backupCodeRoutes,
  ...mfaRoutes,
  ...mfaSettingsRoutes,
  ...passkeyRoutes,
  ...socialRoutes,
  ...providerTokenRoutes,
  ...sessionRoutes,
  ...trustedDeviceRoutes,
  ...avatarRoutes,
  ...wellKnownRoutes,
];
