import { html, nothing } from 'lit';
import type { FieldName } from '../api/settings.ts';
import { Action } from '../ui/action.ts';
import type { Content } from '../ui/pieces.ts';
import { LateElement, type View } from './late-element.ts';

/** What there is to see, its card, comes while the data are fetched. */
export abstract class CardElement extends LateElement<View> {
  /** What the card is about; where all of it is Off there is nothing to show. @internal */
  static readonly fields: readonly FieldName[];

  #bring = new Action(this, () => this.come());

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.view) void this.#bring.run();
  }

  protected override content(): Content {
    const { fields } = this.constructor as typeof CardElement;
    if (fields.every((field) => this.control(field) === 'Off')) return nothing;
    if (this.view) return html`${this.view}`;
    if (!this.#bring.error) return this.skeleton();
    return this.failure(this.#bring.error, () => void this.#bring.run());
  }
}
