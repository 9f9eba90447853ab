import type { MfaKnown } from '../account/second-steps.ts';
import { listMfa } from '../api/endpoints/mfa.ts';
import { canStepUp } from '../account/rules.ts';
import type { MfaFactor } from '../api/schemas.ts';
import english from '../locales/en/mfa.ts';
import { chips } from '../styles/chips.ts';
import { AccountElement } from './account-element.ts';

/** What the parts of two-step verification have in common: the list of factors, and the words. */
export abstract class MfaElement extends AccountElement {
  static override styles = [...AccountElement.styles, chips];

  protected get t() {
    return this.words('mfa', english);
  }

  /** Why nothing can be set up: nobody could prove who this person is, and Logto asks for that. */
  protected get cannotConfirm(): string | undefined {
    if (canStepUp(this.profile)) return undefined;
    return this.control('password') === 'Edit' ? this.t.needsPassword : this.common.readOnly;
  }

  /** What the server lists. Codes by message are not in it: they follow from the person's addresses. */
  protected get listed(): readonly MfaFactor[] {
    return this.current.resource(listMfa).value ?? [];
  }

  protected get known(): MfaKnown {
    return {
      factors: this.listed,
      profile: this.profile,
      settings: this.current.settings.value,
    };
  }
}
