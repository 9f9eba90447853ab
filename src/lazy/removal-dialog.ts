import { html, nothing } from 'lit';
import { afterRemoving, type Aftermath } from '../account/aftermath.ts';
import { mfaKnown, type Ways } from '../account/second-steps.ts';
import { removeMfa, removePasskey } from '../api/endpoints/mfa-changes.ts';
import type { AccountError } from '../api/errors.ts';
import type { MfaFactor } from '../api/schemas.ts';
import english from '../locales/en/removal.ts';
import { Action } from '../ui/action.ts';
import { property, state } from '../ui/decorators.ts';
import { notice, type Content } from '../ui/pieces.ts';
import { TaskDialog } from './task-dialog.ts';

/**
 * Taking a factor away, never before the person has read what that leaves them with. Rendered by the factor's element
 * while it is asked for. Private.
 */
export class LogtoRemovalDialog extends TaskDialog {
  static override readonly tag = 'logto-removal-dialog';

  @property({ attribute: false }) factor!: MfaFactor;
  /** What a passkey is called. */
  @property({ attribute: false }) name = '';
  /** It is gone. */
  @property({ attribute: false }) done!: () => void;

  @state() private withOrphans = true;
  #gone = false;
  #computed: Aftermath | undefined;

  /** A failure half-way leaves codes without use rather than a factor without codes; the next try goes on from there. */
  #remove = new Action(this, async () => {
    const { id, type } = this.factor;
    const { orphans } = this.#aftermath;
    if (!this.#gone) await this.write(type === 'WebAuthn' ? removePasskey : removeMfa, { id });
    this.#gone = true;
    if (this.withOrphans) for (const orphan of orphans) await this.#removeOrphan(orphan.id);
    this.done();
  });

  get #t() {
    return this.words('removal', english);
  }

  protected override giveUp(): void {
    if (this.#gone) this.done();
    else this.cancel();
  }

  protected override content(): Content {
    const t = this.#t;
    const { type } = this.factor;
    const { forbidden } = this.#aftermath;
    const title = type === 'Totp' ? t.totp : type === 'BackupCode' ? t.codes : t.passkey(this.name);
    return this.frame(
      forbidden ? t.keepTitle : title,
      forbidden ? this.#refusal(forbidden) : this.#question(),
    );
  }

  #refusal(reason: NonNullable<Aftermath['forbidden']>) {
    const t = this.#t;
    return html`<div class="stack">
      ${notice('warn', reason === 'mandatory' ? t.mandatory : t.lastWayIn)}
      <div class="footer">
        <button class="primary" type="button" autofocus @click=${this.leave}>
          ${this.common.close}
        </button>
      </div>
    </div>`;
  }

  #question() {
    const t = this.#t;
    const { last, orphans } = this.#aftermath;
    const problem = this.explain(this.#remove.error, t.errors);
    const text = { Totp: t.totpText, WebAuthn: t.passkeyText, BackupCode: t.codesText };
    return html`<form novalidate @submit=${this.#submit}>
      <p class="small">${text[this.factor.type]}</p>
      ${last ? notice('warn', t.none) : nothing} ${this.#left()}
      ${
        orphans.length > 0
          ? html`<label class="check">
              <input type="checkbox" .checked=${this.withOrphans} @change=${this.#choose} />
              <span>${t.orphans}</span>
            </label>`
          : nothing
      }
      ${problem ? notice('bad', problem) : nothing}
      <div class="footer">
        <button class="plain" type="button" autofocus @click=${this.leave}>
          ${this.common.cancel}
        </button>
        <button class="primary bad" aria-busy=${this.#remove.pending}>${this.common.remove}</button>
      </div>
    </form>`;
  }

  /** What the person will still have. */
  #left(): Content {
    const t = this.#t;
    const { secondSteps, waysToSignIn = [] } = this.#aftermath;
    const lines = [
      secondSteps.length > 0 && t.second(this.#list(secondSteps)),
      waysToSignIn.length > 0 && t.signIn(this.#list(waysToSignIn)),
    ].filter((line) => line !== false);
    return lines.length > 0
      ? html`<ul class="small muted">
          ${lines.map((line) => html`<li>${line}</li>`)}
        </ul>`
      : nothing;
  }

  /** `2 passkeys and email code`, in the language in force. */
  #list(ways: readonly Ways<keyof typeof english.ways>[]): string {
    const named = ways.map(({ kind, count }) => this.#t.ways[kind](count));
    return new Intl.ListFormat(this.context!.locale.tag).format(named);
  }

  /** As it was when the question was put: the list changes while the answer is carried out. */
  get #aftermath(): Aftermath {
    return (this.#computed ??= afterRemoving(this.factor, mfaKnown(this.current)));
  }

  /** What is gone already is as good as removed. */
  async #removeOrphan(id: string): Promise<void> {
    await this.write(removeMfa, { id }).catch((error: unknown) => {
      if ((error as AccountError).code !== 'verification_record.not_found') throw error;
    });
  }

  #choose = (event: Event): void => {
    this.withOrphans = (event.target as HTMLInputElement).checked;
  };

  #submit = (event: Event): void => {
    event.preventDefault();
    void this.#remove.run();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'logto-removal-dialog': LogtoRemovalDialog;
  }
}
