/** What each part of two-step verification has to know of the owner's settings, as pure functions. */
import type { MfaFactor } from '../api/schemas.ts';
import type { Settings } from '../api/settings.ts';

/** A kind of second step, as hosts name it in `factors`. */
export type Factor = 'totp' | 'passkey' | 'backup-code' | 'email' | 'phone';

const namesOnTheWire: Record<Factor, string> = {
  totp: 'Totp',
  passkey: 'WebAuthn',
  'backup-code': 'BackupCode',
  email: 'EmailVerificationCode',
  phone: 'PhoneVerificationCode',
};

/**
 * Whether the owner lets people use a factor. Where that is unknown, what can be added is offered until the server
 * refuses; codes by message cannot be added, and are not claimed.
 */
export function isOffered(factor: Factor, settings: Settings | undefined): boolean {
  const { mfa, passkeySignIn } = settings?.signInExperience ?? {};
  if (factor === 'passkey' && passkeySignIn?.enabled) return true;
  if (!mfa) return factor !== 'email' && factor !== 'phone';
  return mfa.factors.includes(namesOnTheWire[factor]);
}

/** With passkey sign-in on, a passkey is a way in by itself and no longer a second step. */
export const passkeysSignIn = (settings: Settings | undefined): boolean =>
  settings?.signInExperience?.passkeySignIn?.enabled === true;

/** Fewer backup codes than this are few. */
export const fewCodes = 4;

/** The set of backup codes that counts: only the first one is ever looked at, even when all of it is used up. */
export const countingCodes = (factors: readonly MfaFactor[]): MfaFactor | undefined =>
  factors.find(({ type }) => type === 'BackupCode');
