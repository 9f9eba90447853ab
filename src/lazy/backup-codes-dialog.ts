import { html, nothing } from 'lit';
import { BackupCodeRenewal, type Write } from '../account/backup-codes.ts';
import { countingCodes } from '../account/mfa-rules.ts';
import { listBackupCodes } from '../api/endpoints/mfa-changes.ts';
import { listMfa } from '../api/endpoints/mfa.ts';
import { AccountError } from '../api/errors.ts';
import type { BackupCodeList } from '../api/schemas.ts';
import english from '../locales/en/backup-codes.ts';
import { Action } from '../ui/action.ts';
import { fieldError } from '../ui/field.ts';
import { notice, type Content } from '../ui/pieces.ts';
import { downloadSheet, printSheet, sheetText, type CodeSheet } from './code-sheet.ts';
import { copyText } from '../ui/copy.ts';
import { property, state } from '../ui/decorators.ts';
import { TaskDialog } from './task-dialog.ts';

/**
 * A sheet of backup codes, and the way to a new one. Rendered by `<logto-backup-codes>` while it is asked for. Private.
 */
export class LogtoBackupCodesDialog extends TaskDialog {
  static override readonly tag = 'logto-backup-codes-dialog';

  /** What is asked for, and then how far it has come. */
  @property({ attribute: false }) step: 'create' | 'view' | 'failed' | 'new' = 'view';
  /** `finished`: the person has what they came for. */
  @property({ attribute: false }) close!: (finished: boolean) => void;
  /** Takes the codes away; undefined where that is not allowed. */
  @property({ attribute: false }) removeCodes: (() => void) | undefined;

  /** The codes on screen: given where they were just made. */
  @property({ attribute: false }) codes: BackupCodeList['codes'] = [];

  @state() private saved = false;
  @state() private copied = false;
  #renewal: BackupCodeRenewal | undefined;
  /** The server does not like how these codes look; it would not like them the next time. */
  #refused = false;

  #view = new Action(this, async () => {
    ({ codes: this.codes } = await this.current.call(listBackupCodes, {}));
  });

  /** Stores a new set, or once more the one that could not be stored. */
  #store = new Action(this, async () => {
    await this.current.stepUp.require();
    const write: Write = (row, input) => this.write(row, input);
    if (!this.#renewal || this.#refused) {
      this.#renewal = await BackupCodeRenewal.start(this.current, write);
      this.#refused = false;
    }
    const renewal = this.#renewal;
    await this.hold(renewal.store()).catch((error: AccountError) => {
      this.step = 'failed';
      this.#refused = error.code === 'user.wrong_backup_code_format';
      throw error;
    });
    this.codes = renewal.codes.map((code) => ({ code }));
    this.step = 'new';
  });

  #finish = new Action(this, async () => {
    if (!this.saved) throw new AccountError('not_saved');
    this.close(true);
  });

  #copy = new Action(this, async () => {
    await copyText(sheetText(this.#sheet));
    this.copied = true;
  });

  get #t() {
    return this.words('backupCodes', english);
  }

  protected override firstUpdated(): void {
    if (this.step === 'new') return;
    if (this.step === 'view') void this.#view.run();
    // Where no code is lost by it there is nothing to ask.
    else if (this.#left === 0) void this.#store.run();
  }

  protected override giveUp(): void {
    this.close(this.step === 'new' || this.step === 'view');
  }

  protected override content(): Content {
    return this.frame(
      this.#heading,
      this.codes.length > 0 ? this.#sheetOnScreen() : this.#question(),
    );
  }

  get #heading(): string {
    const t = this.#t;
    if (this.step === 'view') return t.viewTitle;
    if (this.step === 'new') return t.newTitle;
    return this.#left > 0 ? t.renewTitle : t.createTitle;
  }

  /** Before there are codes to show: what will be lost, what is awaited, or what went wrong and which codes count. */
  #question() {
    const t = this.#t;
    const action = this.step === 'view' ? this.#view : this.#store;
    const problem = this.explain(action.error, t.errors);
    const asking = this.step === 'create' && this.#left > 0 && !problem;
    const failed = this.step === 'failed';
    return html`<form novalidate @submit=${this.#again}>
      ${
        asking
          ? html`<p class="small">${t.renewText(this.#left)}</p>`
          : failed || problem
            ? notice('bad', html`${failed ? html`<b>${this.#truth}</b>` : nothing}${problem}`)
            : html`<p class="small muted" role="status">${this.common.loading}</p>`
      }
      <div class="footer">
        <button class="plain" type="button" @click=${this.leave}>${this.common.cancel}</button>
        ${
          asking || failed || problem
            ? html`<button class="primary" autofocus aria-busy=${action.pending}>
                ${asking ? t.renew : this.common.retry}
              </button>`
            : nothing
        }
      </div>
    </form>`;
  }

  /** Which codes count after a failure. */
  get #truth(): string {
    const t = this.#t;
    const { standing, replaces } = this.#renewal!;
    if (standing === 'unknown') return t.unknown;
    if (standing === 'none') return replaces ? t.lost : t.unsaved;
    return t.kept;
  }

  #sheetOnScreen() {
    const t = this.#t;
    const fresh = this.step === 'new';
    return html`<form novalidate @submit=${this.#end}>
      <p class="small muted">${fresh ? t.newText : t.viewText}</p>
      <ol class="codes" tabindex="-1" autofocus>
        ${this.codes.map(
          ({ code, usedAt }) =>
            html`<li>${usedAt ? html`<s>${code}</s> <small>${t.used}</small>` : code}</li>`,
        )}
      </ol>
      <div>
        <div class="actions start">
          ${this.#button(this.copied ? t.copied : t.copy, () => void this.#copy.run())}
          ${this.#button(t.download, () => downloadSheet(this.#sheet))}
          ${this.#button(t.print, () => printSheet(this.#sheet, this.renderRoot))}
          ${!fresh && this.removeCodes ? this.#button(this.common.remove, this.removeCodes, 'bad') : nothing}
        </div>
        <div class="small muted" role="status">${this.explain(this.#copy.error, t.errors)}</div>
      </div>
      ${fresh ? this.#confirmation() : nothing}
      <div class="footer">
        <button class="primary">${fresh ? t.done : this.common.close}</button>
      </div>
    </form>`;
  }

  #button(text: string, act: () => void, tone = '') {
    return html`<button class="quiet ${tone}" type="button" @click=${act}>${text}</button>`;
  }

  #confirmation() {
    const t = this.#t;
    return html`<div class="field">
      <label class="check">
        <input
          type="checkbox"
          aria-describedby="saved-error"
          .checked=${this.saved}
          @change=${this.#tick}
        />${t.saved}
      </label>
      ${fieldError('saved', this.explain(this.#finish.error, t.errors))}
    </div>`;
  }

  get #left(): number {
    return countingCodes(this.current.resource(listMfa).value ?? [])?.remainCodes ?? 0;
  }

  get #sheet(): CodeSheet {
    const { primaryEmail, username, name } = this.profile;
    return {
      title: this.#t.viewTitle,
      about: [location.hostname, primaryEmail || username || name || ''],
      codes: this.codes,
    };
  }

  #again = (event: Event): void => {
    event.preventDefault();
    void (this.step === 'view' ? this.#view : this.#store).run();
  };

  #end = (event: Event): void => {
    event.preventDefault();
    if (this.step === 'new') void this.#finish.run();
    else this.close(true);
  };

  #tick = (event: Event): void => {
    this.saved = (event.target as HTMLInputElement).checked;
    this.#finish.clear();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'logto-backup-codes-dialog': LogtoBackupCodesDialog;
  }
}
