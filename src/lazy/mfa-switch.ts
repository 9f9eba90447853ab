import { html, nothing } from 'lit';
import { mfaKnown, policyOf, secondSteps, type Policy } from '../account/second-steps.ts';
import { updateMfaSettings } from '../api/endpoints/mfa-changes.ts';
import { getMfaSettings, listMfa } from '../api/endpoints/mfa.ts';
import { MfaElement } from '../elements/mfa-element.ts';
import english from '../locales/en/mfa-manager.ts';
import { factors } from '../styles/factors.ts';
import { Action } from '../ui/action.ts';
import { state } from '../ui/decorators.ts';
import { shieldIcon } from '../ui/icons/sections.ts';
import type { Content } from '../ui/pieces.ts';
import { switchRow } from '../ui/switch.ts';

/**
 * Whether sign-in asks for a second step: the person's own choice where the owner leaves one. Part of
 * `<logto-mfa-manager>`. Private.
 */
export class LogtoMfaSwitch extends MfaElement {
  static override readonly tag: string = 'logto-mfa-switch';
  static override styles = [...MfaElement.styles, factors];
  static override readonly resources = [listMfa];
  static override readonly optionalResources = [getMfaSettings];

  @state() private asking = false;

  #turnOn = new Action(this, async () => {
    await this.write(updateMfaSettings, { skipMfaOnSignIn: false });
    this.announcement = this.#words.turnedOn;
  });

  /** Less protection is not had by one careless click. */
  #ask = new Action(this, async () => {
    const { LogtoMfaOffDialog } = await import('./mfa-off-dialog.ts');
    LogtoMfaOffDialog.define();
    this.asking = true;
  });

  get #words() {
    return this.words('mfaManager', english).switch;
  }

  protected override content(): Content {
    const control = this.control('mfa');
    if (control === 'Off') return nothing;
    const { value, error } = this.current.resource(getMfaSettings);
    // Without the setting nothing is claimed about it.
    if (!value) return this.failure(error);
    const policy = policyOf(this.current.settings.value);
    const { mandatory } = policy;
    const some = secondSteps(mfaKnown(this.current)).length > 0;
    // The flag says what was chosen; without anything to ask for nothing is asked.
    const on = some && !value.skipMfaOnSignIn;
    const { t } = this;
    const words = this.#words;
    const editable = control === 'Edit' && !mandatory;
    return html`<div class="card">
        ${switchRow({
          id: 'switch',
          icon: shieldIcon,
          label: words.label,
          detail: this.#meaning(on, some, policy),
          error: this.explain(this.#turnOn.error ?? this.#ask.error, t.errors),
          on: on || mandatory,
          busy: this.#turnOn.pending,
          disabled: !some,
          fixed: editable ? undefined : mandatory ? words.required : on ? t.on : t.off,
          onToggle: () => void (on ? this.#ask : this.#turnOn).run(),
        })}
      </div>
      ${
        this.asking
          ? html`<logto-mfa-off-dialog
              .done=${this.#turnedOff}
              .cancel=${this.#keep}
            ></logto-mfa-off-dialog>`
          : nothing
      }`;
  }

  /** What it means as it stands. */
  #meaning(on: boolean, some: boolean, { mandatory, adaptive }: Policy): string {
    const t = this.#words;
    if (mandatory) return some ? t.requiredText : t.requiredNone;
    if (!some) return t.none;
    const meaning = on ? t.on : t.off;
    return adaptive ? `${meaning} ${t.adaptive}` : meaning;
  }

  #turnedOff = (): void => {
    this.asking = false;
    this.announcement = this.#words.turnedOff;
  };

  #keep = (): void => {
    this.asking = false;
    this.cancelled();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'logto-mfa-switch': LogtoMfaSwitch;
  }
}
