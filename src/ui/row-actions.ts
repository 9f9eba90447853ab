import type { ReactiveControllerHost } from 'lit';
import type { AccountError } from '../api/errors.ts';
import { Action } from './action.ts';

type Host = ConstructorParameters<typeof Action>[0] & ReactiveControllerHost;

/** What can be done to each row of a list: every row is busy by itself, and keeps its own error until its next try. */
export class RowActions {
  readonly #host: Host;
  readonly #work: (id: string) => Promise<unknown>;
  readonly #actions = new Map<string, Action>();

  constructor(host: Host, work: (id: string) => Promise<unknown>) {
    this.#host = host;
    this.#work = work;
  }

  /** True when the work was done. */
  run = async (id: string): Promise<boolean> => {
    const action = this.#actions.get(id) ?? new Action(this.#host, () => this.#work(id));
    this.#actions.set(id, action);
    const done = await action.run();
    // A row that is done is gone, and nothing of it stays behind.
    if (done || !action.error) this.#forget(id);
    return done;
  };

  isPending(id: string): boolean {
    return this.#actions.get(id)?.pending ?? false;
  }

  errorOf(id: string): AccountError | undefined {
    return this.#actions.get(id)?.error;
  }

  #forget(id: string): void {
    const action = this.#actions.get(id);
    if (!action || action.pending) return;
    this.#actions.delete(id);
  }
}
