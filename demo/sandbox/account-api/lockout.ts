/** Counts failed proofs per target and locks it out; passwords and codes of one target share a pool. */
import type { Tenant } from '../tenant.ts';
import { ApiError } from './api-error.ts';

const hour = 3_600_000;
const minute = 60_000;

export interface Lockout {
  /** Runs a proof. While locked even a right answer is refused, though the proof is carried out. */
  watch<T>(target: string, prove: () => T): T;
}

export function createLockout(tenant: Tenant): Lockout {
  const failures = new Map<string, number[]>();
  const lockedUntil = new Map<string, number>();

  function refuse(until: number): never {
    const minutes = Math.ceil((until - tenant.now()) / minute);
    throw new ApiError(400, 'session.verification_blocked_too_many_attempts', {
      message: `Too many attempts in a short time. Please try again in ${minutes} minutes.`,
    });
  }

  function fail(target: string): void {
    const { maxAttempts = 100, lockoutDuration = 60 } =
      tenant.settings.signInExperience.sentinelPolicy;
    const now = tenant.now();
    const recent = [...(failures.get(target) ?? []), now].filter((at) => at > now - hour);
    failures.set(target, recent);
    if (recent.length < maxAttempts) return;
    const until = now + lockoutDuration * minute;
    lockedUntil.set(target, until);
    refuse(until);
  }

  return {
    watch(target, prove) {
      const until = lockedUntil.get(target) ?? 0;
      const locked = until > tenant.now();
      try {
        const result = prove();
        if (locked) refuse(until);
        return result;
      } catch (error) {
        if (locked) refuse(until);
        fail(target);
        throw error;
      }
    },
  };
}
