import { css, html, nothing, type TemplateResult } from 'lit';
import type { Deletion } from '../api/gateway-schemas.ts';
import english from '../locales/en/deletion.ts';
import { Action } from '../ui/action.ts';
import { webAddress } from '../ui/avatar.ts';
import { calendarDate } from '../ui/dates.ts';
import { state } from '../ui/decorators.ts';
import { downloadIcon, trashIcon } from '../ui/icons/data.ts';
import { notice, row, type Content } from '../ui/pieces.ts';
import { AccountElement } from './account-element.ts';

/**
 * Takes one's data along, and the account away: through the gateway, or at an address of the owner's where the tenant
 * names one. Shows nothing where there is neither.
 *
 * ```html
 * <logto-account-deletion endpoint="https://auth.example.com" app-id="your-app" gateway="/account-api">
 * </logto-account-deletion>
 * ```
 *
 * @fires logto-before-change - about to delete; `preventDefault()` stops it
 * @fires logto-account-change - the account was deleted, suspended for a while, or restored: see `call`
 * @fires logto-error - it was refused
 * @fires logto-cancel - the person gave up
 * @csspart row - what can be done
 * @csspart label - what it is
 */
export class LogtoAccountDeletion extends AccountElement {
  static override readonly tag = 'logto-account-deletion';
  static override styles = [
    ...AccountElement.styles,
    css`
      .row {
        grid-template-columns: 20px minmax(0, 1fr) auto;
      }
      .row > .label {
        display: none;
      }
      .row > .value {
        grid-column: 2;
        grid-row: 1;
      }
      .row > .actions {
        grid-column: 3;
        grid-row: 1;
      }
    `,
  ];

  @state() private asking = false;
  @state() private outcome: Deletion | undefined;

  #export = new Action(this, async () => {
    const { downloadData } = await import('../lazy/account-data.ts');
    await downloadData(this.current, this.#t.fileName);
    this.announcement = this.#t.exported;
  });
  #open = new Action(this, async () => {
    const { LogtoDeletionDialog } = await import('../lazy/account-data.ts');
    LogtoDeletionDialog.define();
    await this.#prove();
    this.asking = true;
  });
  #restore = new Action(this, async () => {
    const { restoreAccount } = await import('../lazy/account-data.ts');
    await this.write(restoreAccount, { restoreToken: this.outcome!.restoreToken! });
    this.outcome = undefined;
    this.announcement = this.#t.restored;
  });

  /** The gateway does it; the owner's own address is for where it does not. */
  get #isHere(): boolean {
    return this.current.settings.value?.gateway?.features.includes('deletion') ?? false;
  }
  get #t() {
    return this.words('deletion', english);
  }

  protected override content(): Content {
    const { current } = this;
    const canExport = current.offers('export');
    const url = webAddress(current.settings.value?.accountCenter?.deleteAccountUrl);
    const canDelete = (this.#isHere || url !== undefined) && !this.isFixed;
    if (this.outcome) return this.#done(this.outcome);
    if (!canExport && !canDelete) return nothing;
    return html`
      <div class="card">
        ${canExport ? this.#exportRow() : nothing} ${canDelete ? this.#deleteRow(url) : nothing}
      </div>
      ${this.asking ? this.#dialog() : nothing}
    `;
  }

  #exportRow(): TemplateResult {
    const t = this.#t;
    return row({
      icon: downloadIcon,
      label: t.exportTitle,
      value: t.exportTitle,
      detail: t.exportText,
      error: this.explain(this.#export.error),
      actions: html`<button
        class="quiet"
        part="action"
        type="button"
        aria-busy=${this.#export.pending}
        @click=${() => this.#export.run()}
      >
        ${t.download}
      </button>`,
    });
  }

  #deleteRow(url: string | undefined): TemplateResult {
    const t = this.#t;
    return row({
      icon: trashIcon,
      label: t.title,
      value: t.title,
      detail: t.text,
      error: this.explain(this.#open.error),
      actions: this.#isHere
        ? html`<button
            class="quiet bad"
            part="action"
            type="button"
            aria-busy=${this.#open.pending}
            @click=${() => this.#open.run()}
          >
            ${t.start}
          </button>`
        : html`<a class="button" href=${url!} rel="noreferrer">${t.start}</a>`,
    });
  }

  #dialog(): TemplateResult {
    const close = (outcome?: Deletion) => {
      this.asking = false;
      this.outcome = outcome;
      if (!outcome) this.cancelled();
    };
    return html`<logto-deletion-dialog .close=${close}></logto-deletion-dialog>`;
  }

  #done({ deleteAt, restoreToken }: Deletion): TemplateResult {
    const t = this.#t;
    const date = deleteAt && calendarDate(deleteAt, this.context!.locale.tag);
    const button = restoreToken
      ? html`<button
          class="plain"
          type="button"
          aria-busy=${this.#restore.pending}
          @click=${() => this.#restore.run()}
        >
          ${t.restore}
        </button>`
      : nothing;
    const error = this.explain(this.#restore.error, t.errors);
    return notice('warn', error ?? (date ? t.suspended(date) : t.deleted), button);
  }

  /** First the proof, then the question: nobody types a name only to be asked for a password afterwards. */
  async #prove(): Promise<void> {
    if (this.profile.hasSecurityVerificationMethod !== false) await this.current.stepUp.require();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'logto-account-deletion': LogtoAccountDeletion;
  }
}
