import { brokenRules, checkPassword, type BrokenRule } from '../account/password-policy.ts';
import { AccountError } from '../api/errors.ts';
import type { Profile } from '../api/schemas.ts';
import type { PasswordPolicy } from '../api/settings.ts';
import type { ChecklistItem } from './checklist.ts';

/** What a password is measured by; an unknown policy is the server's alone. */
export interface Measure {
  policy: PasswordPolicy | undefined;
  profile: Profile;
}

/**
 * The checklist below a new password: what the policy asks for, checked while somebody types, with the verdict on the
 * password that was refused laid over it.
 */
export class PasswordRules {
  #verdict: { password: string; broken: readonly BrokenRule[] } | undefined;

  forget(): void {
    this.#verdict = undefined;
  }

  /** True where this very password was refused, by the server or before it was asked. */
  refused(password: string): boolean {
    return this.#verdict?.password === password;
  }

  /** Refuses what is sure to be refused. */
  refuse(password: string, measure: Measure): boolean {
    const broken = check(password, measure).filter(({ met }) => !met);
    if (password && !broken.some(({ certain }) => certain)) return false;
    this.#verdict = { password, broken };
    return true;
  }

  /** Takes the server's list of broken rules out of its refusal. */
  learn(password: string, error: unknown): void {
    if (error instanceof AccountError && error.code === 'password.rejected') {
      this.#verdict = { password, broken: brokenRules(error.data) };
    }
  }

  /** The lines to show. A newer Logto may have rules there are no words for. */
  items(
    password: string,
    measure: Measure,
    words: Record<string, (limit: number) => string>,
  ): ChecklistItem[] {
    const verdict = this.refused(password) ? this.#verdict!.broken : [];
    const broken = new Map(verdict.map(({ rule, limit }) => [rule, limit]));
    const states = new Map<string, { limit: number | undefined; state: ChecklistItem['state'] }>();
    for (const { rule, limit, met } of check(password, measure)) {
      states.set(rule, { limit, state: met ? 'done' : 'open' });
    }
    for (const [rule, limit] of broken) {
      states.set(rule, { limit: limit || states.get(rule)?.limit, state: 'broken' });
    }
    return [...states].flatMap(([rule, { limit = 0, state }]) => {
      const text = words[rule]?.(limit);
      return text ? [{ text, state }] : [];
    });
  }
}

const check = (password: string, { policy, profile }: Measure) =>
  policy ? checkPassword(password, policy, profile) : [];
