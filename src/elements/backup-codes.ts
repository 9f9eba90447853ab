import { html, nothing } from 'lit';
import { countingCodes, fewCodes, isOffered } from '../account/mfa-rules.ts';
import { listMfa } from '../api/endpoints/mfa.ts';
import english from '../locales/en/codes-row.ts';
import { Action } from '../ui/action.ts';
import { state } from '../ui/decorators.ts';
import { sheetIcon } from '../ui/icons/factors.ts';
import { row, type Content } from '../ui/pieces.ts';
import { FactorElement } from './factor-element.ts';

/**
 * Backup codes: made, looked at again, replaced, removed. Codes are on screen only once the server honours them, and
 * where it does not, the person is told which do.
 *
 * ```html
 * <logto-backup-codes endpoint="https://auth.example.com" app-id="your-app"></logto-backup-codes>
 * ```
 *
 * @fires logto-before-change - about to write; `preventDefault()` stops it
 * @fires logto-account-change - codes were created or removed
 * @fires logto-error - the change was refused
 * @fires logto-cancel - the person gave up
 * @csspart row - the whole row
 * @csspart label - what it is
 * @csspart value - how many are left
 */
export class LogtoBackupCodes extends FactorElement {
  static override readonly tag: string = 'logto-backup-codes';
  static override readonly resources = [listMfa];

  @state() private dialog: 'create' | 'view' | undefined;

  #open = new Action(this, async (dialog: 'create' | 'view') => {
    const [{ LogtoBackupCodesDialog }] = await Promise.all([
      import('../lazy/backup-codes-dialog.ts'),
      this.current.stepUp.require(),
    ]);
    LogtoBackupCodesDialog.define();
    this.dialog = dialog;
  });

  /** Starts making a set of codes, as its button does. */
  create(): void {
    void this.#open.run('create');
  }

  protected override content(): Content {
    const control = this.control('mfa');
    const offered = isOffered('backup-code', this.current.settings.value);
    if (control === 'Off' || (!this.#set && !offered)) return nothing;
    const { t } = this;
    return html`
      <div class="card">
        ${row({
          icon: sheetIcon,
          label: this.#words.label,
          value: this.#value(),
          detail: (control === 'Edit' && this.cannotConfirm) || this.#detail(offered),
          detailId: 'detail',
          error: this.explain(this.#open.error ?? this.startRemoving.error, t.errors),
          actions: this.#actions(control === 'Edit', offered),
        })}
      </div>
      ${
        this.dialog
          ? html`<logto-backup-codes-dialog
              .step=${this.dialog}
              .close=${this.#close}
              .removeCodes=${control === 'Edit' ? this.#remove : undefined}
            ></logto-backup-codes-dialog>`
          : nothing
      }
      ${this.removalDialog()}
    `;
  }

  get #words() {
    return this.words('codesRow', english);
  }

  #value(): Content {
    const codes = this.#words;
    if (!this.#set) return html`<span class="muted">${this.common.notSet}</span>`;
    const left = this.#set.remainCodes ?? 0;
    const tone = left < fewCodes || this.#isAlone ? 'warn' : 'good';
    return html`<span class="chip ${tone}">${left > 0 ? codes.left(left) : codes.allUsed}</span>`;
  }

  #detail(offered: boolean): string | undefined {
    const codes = this.#words;
    if (this.#isAlone) return this.#set ? codes.alone : codes.needsOther;
    return offered ? undefined : this.t.notOffered;
  }

  #actions(editable: boolean, offered: boolean): Content {
    const codes = this.#words;
    const { createCodes } = this.t;
    const set = this.#set;
    const create = editable && offered && !this.#isAlone;
    return [
      set ? this.#button('view', codes.view, codes.viewLong) : nothing,
      create
        ? this.#button('create', set ? codes.renew : codes.create, set ? codes.renew : createCodes)
        : nothing,
      editable && set && !create ? this.removeButton(set, codes.remove) : nothing,
    ];
  }

  #button(dialog: 'create' | 'view', text: string, name: string) {
    return this.proofButton(text, name, this.#open, () => this.#open.run(dialog));
  }

  get #set() {
    return countingCodes(this.listed);
  }

  get #isAlone(): boolean {
    return this.listed.every(({ type }) => type === 'BackupCode');
  }

  protected override removedWords(): string {
    return this.#words.removed;
  }

  #remove = (): void => {
    this.dialog = undefined;
    if (this.#set) void this.startRemoving.run(this.#set);
  };

  #close = (finished: boolean): void => {
    this.dialog = undefined;
    if (!finished) this.cancelled();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'logto-backup-codes': LogtoBackupCodes;
  }
}
