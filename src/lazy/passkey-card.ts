import { html, nothing } from 'lit';
import { isOffered, passkeysSignIn } from '../account/mfa-rules.ts';
import { updateLogtoConfigs } from '../api/endpoints/mfa-changes.ts';
import { getLogtoConfigs, listMfa } from '../api/endpoints/mfa.ts';
import type { MfaFactor } from '../api/schemas.ts';
import { FactorElement } from '../elements/factor-element.ts';
import english from '../locales/en/passkey-manager.ts';
import { factors } from '../styles/factors.ts';
import { Action } from '../ui/action.ts';
import { ago, calendarDate } from '../ui/dates.ts';
import { state } from '../ui/decorators.ts';
import { passkeyIcon } from '../ui/icons/factors.ts';
import { row, type Content } from '../ui/pieces.ts';
import { switchRow } from '../ui/switch.ts';
import { describeUserAgent } from '../ui/user-agent.ts';

/** What `<logto-passkey-manager>` shows, and a part of `<logto-mfa-manager>`. Private. */
export class LogtoPasskeyCard extends FactorElement {
  static override readonly tag: string = 'logto-passkey-card';
  static override styles = [...FactorElement.styles, factors];
  static override readonly optionalResources = [listMfa, getLogtoConfigs];

  @state() private adding = false;
  @state() private renaming: MfaFactor | undefined;

  #add = new Action(this, async () => {
    const [{ LogtoPasskeyDialog }] = await Promise.all([
      import('./passkey-dialog.ts'),
      this.current.stepUp.require(),
    ]);
    LogtoPasskeyDialog.define();
    this.adding = true;
  });

  #rename = new Action(this, async (passkey: MfaFactor) => {
    const [{ LogtoPasskeyRenameDialog }] = await Promise.all([
      import('./passkey-rename-dialog.ts'),
      this.current.stepUp.require(),
    ]);
    LogtoPasskeyRenameDialog.define();
    this.renaming = passkey;
  });

  #suggest = new Action(this, async () => {
    const skipped = !this.#skipsSuggestion;
    await this.write(updateLogtoConfigs, { passkeySignIn: { skipped } });
  });

  get #t() {
    return this.words('passkeyManager', english);
  }

  protected override content(): Content {
    const control = this.control('passkey');
    const mfa = this.current.resource(listMfa);
    const { settings } = this.current;
    if (control === 'Off') return nothing;
    // With only passkeys open to people, Logto lets them add one but not see which they have.
    const unlisted = mfa.error?.code === 'account_center.field_not_enabled';
    if (mfa.status === 'failed' && !unlisted) return this.failure(mfa.error);
    if (unlisted && control !== 'Edit') return nothing;
    const passkeys = this.#passkeys;
    const offered = isOffered('passkey', settings.value);
    if (passkeys.length === 0 && !offered) return nothing;
    const t = this.#t;
    const problem = this.#add.error ?? this.#rename.error ?? this.startRemoving.error;
    return html`
      <div class="card">
        ${row({
          icon: passkeyIcon,
          label: t.label,
          value:
            passkeys.length > 0
              ? t.count(passkeys.length)
              : html`<span class="muted">${unlisted ? t.unlisted : this.common.notSet}</span>`,
          detail: (control === 'Edit' && this.cannotConfirm) || this.#detail(offered),
          detailId: 'detail',
          error: this.explain(problem, this.t.errors),
          actions:
            control === 'Edit' && offered
              ? this.proofButton(this.common.add, this.#t.add, this.#add, this.#add.run)
              : nothing,
        })}
        ${passkeys.map((passkey) => this.#passkey(passkey, control === 'Edit'))}
        ${this.#suggestion(control === 'Edit')}
      </div>
      ${
        this.adding
          ? html`<logto-passkey-dialog
              .done=${this.#added}
              .cancel=${this.#close}
            ></logto-passkey-dialog>`
          : nothing
      }
      ${
        this.renaming
          ? html`<logto-passkey-rename-dialog
              .passkey=${this.renaming.id}
              .name=${this.#nameOf(this.renaming)}
              .done=${this.#renamed}
              .cancel=${this.#close}
            ></logto-passkey-rename-dialog>`
          : nothing
      }
      ${this.removalDialog((one) => this.#nameOf(one))}
    `;
  }

  #detail(offered: boolean): string | undefined {
    if (!offered) return this.t.notOffered;
    return this.#passkeys.length > 0 ? undefined : this.#t.about;
  }

  #passkey(passkey: MfaFactor, editable: boolean) {
    const t = this.#t;
    const { languageTag: tag } = this;
    const name = this.#nameOf(passkey);
    const { createdAt, lastUsedAt } = passkey;
    const agent = describeUserAgent(passkey.agent);
    const facts = [
      this.t.added(calendarDate(createdAt, tag)),
      agent !== name && agent,
      lastUsedAt && t.used(ago(lastUsedAt, tag)),
    ];
    return html`<div class="row" part="row" role="group" aria-label=${name}>
      <span></span><span class="label"></span>
      <span class="value" part="value"
        >${name}<small>${facts.filter(Boolean).join(' · ')}</small></span
      >
      <span class="actions">
        ${
          editable
            ? html`<button
                  class="quiet"
                  part="action"
                  type="button"
                  aria-label=${t.renameOne(name)}
                  @click=${() => this.#rename.run(passkey)}
                >
                  ${t.rename}
                </button>
                ${this.removeButton(passkey, t.removeOne(name))}`
            : nothing
        }
      </span>
    </div>`;
  }

  /** Where passkeys are a way to sign in, the sign-in page may offer to make one. */
  #suggestion(editable: boolean): Content {
    if (!passkeysSignIn(this.current.settings.value)) return nothing;
    const t = this.#t;
    const { value, error } = this.current.resource(getLogtoConfigs);
    return switchRow({
      id: 'suggest',
      icon: html`<span></span>`,
      label: t.suggest,
      detail: t.suggestText,
      error: this.explain(this.#suggest.error ?? (value ? undefined : error), this.t.errors),
      on: value !== undefined && !this.#skipsSuggestion,
      busy: this.#suggest.pending,
      disabled: value === undefined,
      fixed: editable ? undefined : this.#skipsSuggestion ? this.t.off : this.t.on,
      onToggle: () => void this.#suggest.run(),
    });
  }

  get #passkeys() {
    return this.listed.filter(({ type }) => type === 'WebAuthn');
  }

  get #skipsSuggestion(): boolean {
    return this.current.resource(getLogtoConfigs).value?.passkeySignIn.skipped === true;
  }

  #nameOf({ name, agent }: MfaFactor): string {
    return name || describeUserAgent(agent) || this.#t.unnamed;
  }

  protected override removedWords(passkey: MfaFactor): string {
    return this.#t.removed(this.#nameOf(passkey));
  }

  protected override removed(): void {
    this.#tellPlatform().catch(() => undefined);
  }

  /** The list on the server is right; the one on the device is a courtesy, and its failure nobody's. */
  async #tellPlatform(): Promise<void> {
    const { signalCurrent } = await import('./passkey-signals.ts');
    await signalCurrent(this.current);
  }

  #added = (name: string): void => {
    this.adding = false;
    this.announcement = this.#t.added(name);
  };

  #renamed = (name: string): void => {
    this.renaming = undefined;
    this.announcement = this.#t.renamed(name);
    this.#tellPlatform().catch(() => undefined);
  };

  #close = (): void => {
    this.adding = false;
    this.renaming = undefined;
    this.cancelled();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'logto-passkey-card': LogtoPasskeyCard;
  }
}
