/** Backup codes: ten at a time, each good for one sign-in, and only beside another factor. */
import { backupCode } from '../ids.ts';
import type { Person } from '../tenant.ts';
import { ApiError } from './api-error.ts';
import { route } from './call.ts';
import { requireProof, requireScope } from './checks.ts';
import { json } from './reply.ts';

const count = 10;

export function assertBackupCodes(person: Person, codes: string[]): void {
  const unused = person.mfa.some((entry) => entry.codes?.some(({ usedAt }) => !usedAt));
  if (unused) throw new ApiError(422, 'user.backup_code_already_in_use');
  if (person.mfa.every(({ type }) => type === 'BackupCode')) {
    throw new ApiError(422, 'session.mfa.backup_code_can_not_be_alone');
  }
  const wellFormed = codes.length === count && codes.every((code) => /^[\da-f]{10}$/i.test(code));
  if (!wellFormed) throw new ApiError(422, 'user.wrong_backup_code_format');
}

export const backupCodeRoutes = [
  route('POST', '/my-account/mfa-verifications/backup-codes/generate', {}, () =>
    json({ codes: Array.from({ length: count }, backupCode) }),
  ),

  route('GET', '/my-account/mfa-verifications/backup-codes', {}, (call) => {
    requireProof(call);
    requireScope(call, 'identities', 401);
    // The first set counts, even when it is used up and a newer one stands behind it: those codes never work.
    const first = call.person.mfa.find(({ type }) => type === 'BackupCode');
    if (!first) throw new ApiError(404, 'verification_record.not_found');
    return json({ codes: first.codes ?? [] });
  }),
];
