import { html, type TemplateResult } from 'lit';
import { canStepUp } from '../account/rules.ts';
import english from '../locales/en/proof.ts';
import { AccountElement } from './account-element.ts';

/** What can be changed only by somebody who proves who they are. */
export abstract class ProofElement extends AccountElement {
  /** Why nobody could prove to be this person; a password is the one thing they can get without. */
  protected get cannotConfirm(): string | undefined {
    if (canStepUp(this.profile)) return undefined;
    return this.control('password') === 'Edit'
      ? this.words('proof', english).needsPassword
      : this.common.readOnly;
  }

  /** Begins a change. Where nobody could prove who they are it does nothing, and the line of id `detail` says why. */
  protected proofButton(
    text: string,
    name: string,
    { pending }: { pending: boolean },
    begin: () => unknown,
  ): TemplateResult {
    const stuck = Boolean(this.cannotConfirm);
    return html`<button
      class="quiet"
      part="action"
      type="button"
      aria-label=${name}
      aria-describedby="detail"
      aria-busy=${pending}
      aria-disabled=${stuck}
      @click=${() => stuck || begin()}
    >
      ${text}
    </button>`;
  }
}
