/** Authenticator apps: SHA-1, six digits, thirty seconds, one step of tolerance either way. */
import { Secret, TOTP } from 'otpauth';
import { totpSecret } from '../ids.ts';
import type { Tenant } from '../tenant.ts';
import { ApiError } from './api-error.ts';
import { route } from './call.ts';
import { json } from './reply.ts';

/** Refuses a malformed secret, and a code that does not belong to it. */
export function assertTotp(tenant: Tenant, secret: string, code: string | undefined): void {
  if (!/^[A-Z2-7]{16,32}$/.test(secret)) throw new ApiError(400, 'user.totp_secret_invalid');
  if (code === undefined) return;
  const totp = new TOTP({ secret: Secret.fromBase32(secret) });
  const timestamp = tenant.now();
  const step =
    /^\d{6}$/.test(code) && totp.validate({ token: code, timestamp, window: 1 }) !== null;
  if (!step) throw new ApiError(400, 'session.mfa.invalid_totp_code');
}

export const totpRoutes = [
  // Stores nothing: the secret lives with the client until it is bound.
  route('POST', '/my-account/mfa-verifications/totp-secret/generate', {}, () =>
    json({ secret: totpSecret() }),
  ),
];
