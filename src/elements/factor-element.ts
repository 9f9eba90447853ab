import { html, nothing, type TemplateResult } from 'lit';
import type { MfaFactor } from '../api/schemas.ts';
import { Action } from '../ui/action.ts';
import { state } from '../ui/decorators.ts';
import type { Content } from '../ui/pieces.ts';
import { MfaElement } from './mfa-element.ts';

/** One part of two-step verification that can be taken away. */
export abstract class FactorElement extends MfaElement {
  @state() private removing: MfaFactor | undefined;

  protected readonly startRemoving = new Action(this, async (factor: MfaFactor) => {
    const { LogtoRemovalDialog } = await import('../lazy/removal-dialog.ts');
    LogtoRemovalDialog.define();
    this.removing = factor;
  });

  /** That it is gone, in a sentence. */
  protected abstract removedWords(factor: MfaFactor): string;

  /** For what is to be done after one is gone. */
  protected removed(): void {}

  /** The question whether to take one away, while it is asked. `name` is what a passkey is called. */
  protected removalDialog(name?: (factor: MfaFactor) => string): Content {
    const { removing } = this;
    return removing
      ? html`<logto-removal-dialog
          .factor=${removing}
          .name=${name?.(removing) ?? ''}
          .done=${() => this.#done(removing)}
          .cancel=${this.#keep}
        ></logto-removal-dialog>`
      : nothing;
  }

  protected removeButton(factor: MfaFactor, name: string): TemplateResult {
    return html`<button
      class="quiet bad"
      part="action"
      type="button"
      aria-label=${name}
      @click=${() => this.startRemoving.run(factor)}
    >
      ${this.common.remove}
    </button>`;
  }

  #done(factor: MfaFactor): void {
    this.removing = undefined;
    this.announcement = this.removedWords(factor);
    this.removed();
    void this.#focusWhatIsLeft();
  }

  /** The button that was pressed has gone with the thing it removed. */
  async #focusWhatIsLeft(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.actions button')?.focus();
  }

  #keep = (): void => {
    this.removing = undefined;
    this.cancelled();
  };
}
