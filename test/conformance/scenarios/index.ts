/** What surrounds each file of recordings. */
import type { Scenario } from '../scenario.ts';
import * as account from './account.ts';
import * as connected from './connected.ts';
import * as factors from './factors.ts';
import * as matrix from './matrix.ts';

export const scenarios: Record<string, Scenario> = {
  '01-public': {},
  '02-cors': account.cors,
  '03-auth': account.auth,
  '04-profile': account.profile,
  '05-password': account.password,
  '06-email': account.email,
  '07-phone': account.phone,
  '08-mfa-totp': factors.totp,
  '09-mfa-backup-codes': factors.backupCodes,
  '10-mfa-webauthn': factors.passkeys,
  '11-mfa-settings': factors.mfaSettings,
  '12-social': connected.social,
  '13-sessions': connected.sessions,
  '14-grants': connected.grants,
  '15-trusted-devices': connected.trustedDevices,
  '16a-avatar-no-storage': connected.avatarWithoutStorage,
  '16b-avatar-storage': connected.avatarWithStorage,
  '17-third-party': matrix.thirdParty,
  '18-fields': matrix.fields,
  '19-verification-id': matrix.verificationId,
  '20-routing': matrix.routing,
};
