import type { ServerClock } from '../api/clock.ts';
import { AccountError } from '../api/errors.ts';
import type { VerificationRecord } from '../api/schemas.ts';

/** The person closed the question. Not a failure: swallowed in `ui/action.ts`, and there only. */
export class StepUpCancelled extends Error {
  override readonly name = 'StepUpCancelled';
}

/** Asks the person who they are, however it likes, and gives the record that proves it. */
export type Prompt = () => Promise<VerificationRecord>;

/** A record is used only while more than this is left of its ten minutes. */
const margin = 30_000;

/**
 * Step-up as an awaited promise: the only code there is for "prove that it is you".
 *
 * The record's id is kept in this object and nowhere else; it opens every protected call of this person to whoever
 * holds it, so it never meets a storage.
 */
export class StepUp {
  readonly #clock: ServerClock;
  #record: { id: string; expiresAt: number } | undefined;
  #prompts: Prompt[] = [];
  #question: Promise<string> | undefined;
  /** Goes up with each person. */
  #life = 0;

  constructor(clock: ServerClock) {
    this.#clock = clock;
  }

  /** The id of a live record, if there is one already. */
  get current(): string | undefined {
    const record = this.#record;
    return record && record.expiresAt - this.#clock.now() > margin ? record.id : undefined;
  }

  /** Epoch milliseconds (server time) until which nothing is asked again, if a record is held. */
  get validUntil(): number | undefined {
    return this.current ? this.#record?.expiresAt : undefined;
  }

  /**
   * Plugs in the screen that asks. The latest one serves. Returns its removal.
   */
  serve(prompt: Prompt): () => void {
    this.#prompts.push(prompt);
    return () => {
      this.#prompts = this.#prompts.filter((other) => other !== prompt);
    };
  }

  /**
   * A live record id. Asks only where there is none; callers at the same moment share one question.
   * Rejects with `StepUpCancelled` when the person closes it, and at once where nothing can ask.
   */
  require(): Promise<string> {
    const id = this.current;
    if (id) return Promise.resolve(id);
    if (this.#question) return this.#question;
    const question = this.#ask().finally(() => {
      if (this.#question === question) this.#question = undefined;
    });
    return (this.#question = question);
  }

  /**
   * Runs an action with a record id. A record the server no longer honours is forgotten, asked for once more, and the
   * same action runs again, so whatever was typed survives. Run quietly it asks nothing: the refusal stands.
   */
  async run<T>(action: (id: string) => Promise<T>, quiet = false): Promise<T> {
    const id = await this.require();
    try {
      return await action(id);
    } catch (error) {
      if (!isRefusal(error)) throw error;
      this.forget(id);
      if (quiet) throw error;
      return action(await this.require());
    }
  }

  /** Drops the record: on sign-out, on a change of person, or when the server refused it. */
  forget(id?: string): void {
    if (id === undefined || this.#record?.id === id) this.#record = undefined;
    if (id !== undefined) return;
    this.#life += 1;
    this.#question = undefined;
  }

  async #ask(): Promise<string> {
    const prompt = this.#prompts.at(-1);
    if (!prompt) throw new AccountError('step_up_unavailable');
    const life = this.#life;
    const { verificationRecordId, expiresAt } = await prompt();
    // It proves somebody who has left.
    if (life !== this.#life) throw new StepUpCancelled();
    this.#record = { id: verificationRecordId, expiresAt: Date.parse(expiresAt) };
    return verificationRecordId;
  }
}

/** What the server says to a call without a live record. */
export const refused = 'verification_record.permission_denied';

export const isRefusal = (error: unknown): boolean =>
  error instanceof AccountError && error.code === refused;
