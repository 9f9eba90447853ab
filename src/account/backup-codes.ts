import { AccountError } from '../api/errors.ts';
import {
  addBackupCodes,
  generateBackupCodes,
  listBackupCodes,
  removeMfa,
} from '../api/endpoints/mfa-changes.ts';
import { listMfa } from '../api/endpoints/mfa.ts';
import type { Endpoint, Input, Output } from '../api/endpoints.ts';
import type { MfaFactor } from '../api/schemas.ts';
import type { Account } from './account.ts';

/** Makes a call that changes something; elements ask their host page first. */
export type Write = <R extends Endpoint>(row: R, input: Input<R>) => Promise<Output<R>>;

/**
 * Which codes open the second step now: the new ones, the ones from before, none at all, or nobody can tell because the
 * server could not be asked.
 */
export type Standing = 'new' | 'old' | 'none' | 'unknown';

/**
 * A fresh set of backup codes on its way to the server.
 *
 * Logto only looks at the first set it holds, even when that is used up, so every old set has to go before the new one
 * comes; the two steps cannot be one. The codes are therefore made first and kept here, and are stored as often as it
 * takes. Whatever happens, `standing` tells which codes work.
 */
export class BackupCodeRenewal {
  readonly codes: readonly string[];
  standing: Standing;
  /** True where there were codes before, used up or not. */
  readonly replaces: boolean;
  readonly #account: Account;
  readonly #write: Write;
  /** The sets from before, by id. */
  readonly #old: ReadonlySet<string>;

  private constructor(account: Account, write: Write, codes: readonly string[], old: MfaFactor[]) {
    this.#account = account;
    this.#write = write;
    this.codes = codes;
    this.#old = new Set(old.map(({ id }) => id));
    this.replaces = old.length > 0;
    this.standing = this.replaces ? 'old' : 'none';
  }

  /** Makes the codes. Nothing is stored yet. */
  static async start(account: Account, write: Write): Promise<BackupCodeRenewal> {
    const [{ codes }, old] = await Promise.all([
      account.call(generateBackupCodes, {}),
      setsOf(account),
    ]);
    return new BackupCodeRenewal(account, write, codes, old);
  }

  /**
   * Puts these codes in place of all others. Can be called again, with the same codes, until `standing` is `new`.
   * Throws what went wrong, after finding out where that leaves the person.
   */
  async store(): Promise<void> {
    // A proof that lapses between the two steps would leave the person without any codes.
    await this.#account.stepUp.require();
    try {
      for (const { id } of await setsOf(this.#account)) await this.#remove(id);
      await this.#add();
      this.standing = 'new';
    } catch (error) {
      this.standing = await this.#ask();
      if (this.standing !== 'new') throw error;
    }
  }

  /** Tries once more by itself where the first try may have met with chance, and nothing was stored. */
  async #add(): Promise<void> {
    const input = { type: 'BackupCode' as const, codes: [...this.codes] };
    try {
      await this.#write(addBackupCodes, input);
    } catch (error) {
      if (!isChance(error) || (await this.#ask()) !== 'none') throw error;
      await this.#write(addBackupCodes, input);
    }
  }

  /** What is gone already is as good as removed. */
  async #remove(id: string): Promise<void> {
    await this.#write(removeMfa, { id }).catch((error: unknown) => {
      if ((error as AccountError).code !== 'verification_record.not_found') throw error;
    });
  }

  /** Looks at the server instead of guessing. Never asks the person anything. */
  async #ask(): Promise<Standing> {
    try {
      const [first] = await setsOf(this.#account);
      if (!first) return 'none';
      if (this.#old.has(first.id)) return 'old';
      if (!this.#account.stepUp.current) return 'unknown';
      const { codes } = await this.#account.call(listBackupCodes, {});
      const held = new Set(codes.map(({ code }) => code));
      return this.codes.every((code) => held.has(code)) ? 'new' : 'old';
    } catch {
      return 'unknown';
    }
  }
}

async function setsOf(account: Account): Promise<MfaFactor[]> {
  const factors = await account.resource(listMfa).refresh();
  return factors.filter(({ type }) => type === 'BackupCode');
}

/** The answer may have been lost on its way, or the server stumbled. */
const isChance = (error: unknown): boolean =>
  error instanceof AccountError && (error.status === 0 || error.status >= 500);
