import type { VerificationRecord } from '../api/schemas.ts';
import { sendCode, verifyCode } from '../api/endpoints/proofs.ts';
import type { Account } from './account.ts';

/** Where a code goes. Kept byte for byte from here on: Logto compares the value it sent to with the one it binds. */
export interface CodeIdentifier {
  type: 'email' | 'phone';
  value: string;
}

/**
 * Sending a code and checking it. To the person's own address the record is a step-up, to any other it proves a new
 * identifier; the server tells them apart by the address.
 */
export class CodeExchange {
  readonly identifier: CodeIdentifier;
  readonly #account: Account;
  #sent: VerificationRecord | undefined;
  #verified: VerificationRecord | undefined;
  #lapses = 0;

  constructor(account: Account, identifier: CodeIdentifier) {
    this.#account = account;
    this.identifier = identifier;
  }

  /** True once a code was found right. It is used up then, but its record can be used again and again. */
  get verified(): boolean {
    return this.#verified !== undefined;
  }

  /** Seconds for which the newest code still works, by the server's clock; 0 or less when it is too late. */
  get secondsLeft(): number {
    return Math.ceil((this.#lapses - this.#account.client.clock.now()) / 1000);
  }

  /** Seconds for which too many wrong codes lock somebody out, at most. */
  get lockout(): number {
    return (this.#settings?.sentinelPolicy?.lockoutDuration ?? 60) * 60;
  }

  /** Sends a code. Each sending makes a record of its own, and an older code never fits the newer record. */
  async send(): Promise<void> {
    this.#sent = await this.#account.call(sendCode, { identifier: this.identifier });
    this.#verified = undefined;
    const { expirationDuration = 600 } = this.#settings?.verificationCodePolicy ?? {};
    this.#lapses = Math.min(
      Date.parse(this.#sent.expiresAt),
      this.#account.client.clock.now() + expirationDuration * 1000,
    );
  }

  /**
   * Checks a code. A code is used up by its first success, so asking again after that just gives the same record.
   * The record's ten minutes count from the sending.
   */
  async verify(code: string): Promise<VerificationRecord> {
    if (this.#verified) return this.#verified;
    const { verificationRecordId, expiresAt } = this.#sent!;
    await this.#account.call(verifyCode, {
      identifier: this.identifier,
      verificationId: verificationRecordId,
      code,
    });
    return (this.#verified = { verificationRecordId, expiresAt });
  }

  /** The record has lapsed before it was used: the code is worth nothing any more. */
  lapse(): void {
    this.#verified = undefined;
    this.#lapses = 0;
  }

  get #settings() {
    return this.#account.settings.value?.signInExperience;
  }
}
