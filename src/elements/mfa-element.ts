import { listMfa } from '../api/endpoints/mfa.ts';
import type { MfaFactor } from '../api/schemas.ts';
import english from '../locales/en/mfa.ts';
import { chips } from '../styles/chips.ts';
import { ProofElement } from './proof-element.ts';

/** What the parts of two-step verification have in common: the list of factors, and the words. */
export abstract class MfaElement extends ProofElement {
  static override styles = [...ProofElement.styles, chips];

  protected get t() {
    return this.words('mfa', english);
  }

  /** What the server lists. Codes by message are not in it: they follow from the person's addresses. */
  protected get listed(): readonly MfaFactor[] {
    return this.current.resource(listMfa).value ?? [];
  }
}
