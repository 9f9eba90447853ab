import { html, nothing, type SVGTemplateResult, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { canStepUp } from '../account/rules.ts';
import { removal, type Removal } from '../account/ways-in.ts';
import { listMfa } from '../api/endpoints.ts';
import { AccountError } from '../api/errors.ts';
import english from '../locales/en/identifier.ts';
import type { Messages } from '../locales/messages.ts';
import { forms } from '../styles/forms.ts';
import { Action } from '../ui/action.ts';
import { dialogPiece } from '../ui/dialog.ts';
import { row, type Content } from '../ui/pieces.ts';
import { RemovalDialog } from '../ui/removal-dialog.ts';
import { removalWords } from '../ui/removal-words.ts';
import { AccountElement } from './account-element.ts';

/** What every identifier has words for. */
type Words = Pick<
  Messages['email'],
  | 'label'
  | 'add'
  | 'change'
  | 'remove'
  | 'addTitle'
  | 'changeTitle'
  | 'removeTitle'
  | 'removing'
  | 'removed'
>;

/**
 * A username, an email, a phone: a row with its value, a dialog that sets it, and one that removes it, with what the
 * rules say about that in time. Asks who the person is before it opens a form, so that one answer covers all of it.
 */
export abstract class IdentifierField extends AccountElement {
  static override readonly uses = [dialogPiece];
  static override styles = [...AccountElement.styles, forms];

  protected abstract readonly kind: 'username' | 'email' | 'phone';
  protected abstract readonly icon: SVGTemplateResult;
  protected abstract get t(): Words;
  protected abstract get stored(): string | null | undefined;

  @state() private editing = false;

  readonly #open = new Action(this, async () => {
    await Promise.all([this.current.stepUp.require(), this.prepare()]);
    this.begin();
    this.editing = true;
  });
  readonly #removal = new RemovalDialog(this, async () => {
    await this.removeValue().catch((error: unknown) => this.#lookAgain(error));
    this.announcement = this.t.removed;
    // The button that was pressed is gone with what it removed.
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.actions button')?.focus();
  });

  /** Brings what the form needs. */
  protected async prepare(): Promise<void> {}
  /** Empties the form. */
  protected abstract begin(): void;
  protected abstract editor(): TemplateResult;
  /** Takes the value off the account. */
  protected abstract removeValue(): Promise<unknown>;

  /** The change is made. */
  protected finish(announcement: string): void {
    this.editing = false;
    this.announcement = announcement;
  }

  protected close = (): void => {
    this.editing = false;
    this.cancelled();
  };

  protected override content(): Content {
    const control = this.control(this.kind);
    if (control === 'Off') return nothing;
    const { t, stored: value } = this;
    const standing = value ? this.#standing(value) : undefined;
    return html`
      <div class="card">
        ${row({
          icon: this.icon,
          label: t.label,
          value: value
            ? this.display(value)
            : html`<span class="muted">${this.common.notSet}</span>`,
          detail: this.#detail(standing),
          actions: control === 'Edit' ? this.#actions(standing) : nothing,
        })}
      </div>
      <logto-dialog
        ?open=${this.editing}
        heading=${value ? t.changeTitle : t.addTitle}
        dismiss=${this.common.close}
        @cancel=${this.close}
        >${this.editing ? this.editor() : nothing}</logto-dialog
      >
      ${value && standing ? this.#removalDialog(value, standing) : nothing}
    `;
  }

  /** The value in its row. */
  protected display(value: string): Content {
    return html`<bdi>${value}</bdi>`;
  }

  /** The value in the middle of a sentence. */
  protected shown(value: string): string {
    return value;
  }

  #actions(standing: Removal | undefined): Content {
    const { t } = this;
    const stuck = !canStepUp(this.profile);
    const refused = stuck || standing?.refused;
    return [
      html`<button
        class="quiet"
        type="button"
        aria-label=${standing ? t.change : t.add}
        aria-describedby="detail"
        aria-busy=${this.#open.pending}
        aria-disabled=${stuck}
        @click=${() => stuck || this.#open.run()}
      >
        ${standing ? this.common.change : this.common.add}
      </button>`,
      standing
        ? html`<button
            class="quiet bad"
            type="button"
            aria-label=${t.remove}
            aria-describedby="detail"
            aria-disabled=${refused ? 'true' : 'false'}
            @click=${() => refused || this.#ask()}
          >
            ${this.common.remove}
          </button>`
        : nothing,
    ];
  }

  /** The quiet line below the value: what went wrong, why a button does not work, what to beware of. */
  #detail(standing: Removal | undefined): Content | undefined {
    const error = this.explain(this.#open.error);
    if (error) return html`<span class="error" id="detail" role="alert">${error}</span>`;
    const t = this.#shared;
    let line: string | undefined;
    if (this.current.control(this.kind) === 'ReadOnly') line = this.common.readOnly;
    else if (this.control(this.kind) === 'ReadOnly') line = undefined;
    else if (!canStepUp(this.profile)) line = this.#cannotConfirm;
    else if (standing?.refused) line = t.refused;
    else if (standing?.losses.includes('signIn')) line = t.onlyWayIn;
    return line && html`<span id="detail">${line}</span>`;
  }

  /** Nothing can prove who this person is; a password is the one thing they can get without. */
  get #cannotConfirm(): string {
    return this.control('password') === 'Edit' ? this.#shared.needsPassword : this.common.readOnly;
  }

  #removalDialog(value: string, standing: Removal): TemplateResult {
    return this.#removal.render({
      words: this.common,
      heading: this.t.removeTitle,
      text: this.t.removing(this.shown(value)),
      explain: (error) => this.explain(error, this.#shared.errors),
      ...removalWords(standing, {
        words: this.#shared,
        label: this.common.remove,
        language: this.context!.locale.tag,
        provider: (target) => this.#provider(target),
      }),
    });
  }

  #standing(value: string): Removal {
    const { current, profile } = this;
    return removal(
      { kind: this.kind, value },
      { profile, settings: current.settings.value, mfa: current.resource(listMfa).value },
    );
  }

  async #ask(): Promise<void> {
    const { current } = this;
    // Where passkeys open accounts, whether there is one decides what to warn of.
    if (current.settings.value?.signInExperience?.passkeySignIn?.enabled) {
      await current
        .resource(listMfa)
        .load()
        .catch(() => undefined);
    }
    this.#removal.ask();
    this.requestUpdate();
  }

  /** Refused as the last one: what we know of the others is from before another page changed it. */
  async #lookAgain(error: unknown): Promise<never> {
    const last =
      error instanceof AccountError && error.code === 'user.last_sign_in_method_required';
    if (last) await this.current.profile.invalidate();
    throw error;
  }

  #provider(target: string): string {
    const { signInExperience } = this.current.settings.value ?? {};
    const names = signInExperience?.socialConnectors?.find((one) => one.target === target)?.name;
    return names?.[this.context!.locale.tag] ?? names?.['en'] ?? target;
  }

  get #shared() {
    return this.words('identifier', english);
  }
}
