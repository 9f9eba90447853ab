import { html } from 'lit';
import type { Reader } from '../account/account.ts';
import type { Resource } from '../account/resource.ts';
import type { Readable } from '../api/endpoints.ts';
import { AccountElement } from '../elements/account-element.ts';
import type { View } from '../elements/late-element.ts';
import { Action } from '../ui/action.ts';
import type { Content } from '../ui/pieces.ts';

/** What reads something, however many calls it takes. */
type Source = Readable | Reader<unknown>;

/** What was read after a proof; its public element renders it from then on. */
export abstract class ProtectedRows<T = unknown> extends AccountElement {
  static readonly source: Source;
  static override readonly rows = 3;

  /** Reads it anew, which may need another proof. */
  protected readonly again = new Action(this, async () => {
    await this.current.stepUp.require();
    await this.resource.refresh();
  });

  protected get resource(): Resource<T> {
    const { source } = this.constructor as typeof ProtectedRows;
    return this.current.resource(source) as Resource<T>;
  }

  /** Its words. */
  protected abstract get t(): object;
  protected abstract list(value: T): Content;

  protected override retry = (): void => void this.again.run();

  protected override content(): Content {
    // Asked for at once: words in another language come while that which they are about does.
    void this.t;
    const { status, value, error } = this.resource;
    if (value) return html`${this.list(value)}`;
    return status === 'failed' ? this.failure(error) : this.skeleton();
  }
}

export interface ProtectedView extends View {
  readonly source: Source;
}
