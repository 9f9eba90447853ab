import { html, nothing } from 'lit';
import { generateTotpSecret, setTotp } from '../api/endpoints/mfa-changes.ts';
import { AccountError } from '../api/errors.ts';
import english from '../locales/en/totp.ts';
import { Action } from '../ui/action.ts';
import { copyText } from '../ui/copy.ts';
import { property, state } from '../ui/decorators.ts';
import { codeField } from '../ui/field.ts';
import { notice, type Content } from '../ui/pieces.ts';
import { qrCode } from './qr-code.ts';
import { TaskDialog } from './task-dialog.ts';

/**
 * Setting up an authenticator app: a key as picture, text and link, and the code that proves it arrived. Rendered by
 * `<logto-totp-field>` while it is asked for. Private.
 */
export class LogtoTotpDialog extends TaskDialog {
  static override readonly tag = 'logto-totp-dialog';

  @property() heading = '';
  @property({ attribute: false }) issuer: string | undefined;
  /** There is an app already, which will stop working. */
  @property({ attribute: false }) replaces = false;
  @property({ attribute: false }) done!: () => void;

  @state() private secret: string | undefined;
  @state() private code = '';
  @state() private copied = false;

  #start = new Action(this, async () => {
    const { secret } = await this.current.call(generateTotpSecret, {});
    this.secret = secret;
    this.code = '';
    this.copied = false;
  });

  #save = new Action(this, async () => {
    if (this.code.length < 6) throw new AccountError('code_incomplete');
    try {
      await this.write(setTotp, { secret: this.secret!, code: this.code });
    } catch (error) {
      if ((error as { code?: string }).code === 'user.totp_secret_invalid') await this.#start.run();
      throw error;
    }
    this.done();
  });

  #copy = new Action(this, async () => {
    await copyText(this.secret!);
    this.copied = true;
  });

  get #t() {
    return this.words('totp', english);
  }

  protected override firstUpdated(): void {
    void this.#start.run();
  }

  protected override content(): Content {
    return this.frame(this.heading, this.secret ? this.#form(this.secret) : this.#waiting());
  }

  /** Until there is a key, and where there came none. */
  #waiting() {
    const problem = this.explain(this.#start.error, this.#t.errors);
    return html`<div class="stack">
      ${
        problem
          ? notice('bad', problem)
          : html`<p class="muted small" role="status">${this.common.loading}</p>`
      }
      <div class="footer">
        <button class="plain" type="button" @click=${this.leave}>${this.common.cancel}</button>
        ${
          problem
            ? html`<button class="primary" type="button" @click=${() => this.#start.run()}>
                ${this.common.retry}
              </button>`
            : nothing
        }
      </div>
    </div>`;
  }

  #form(secret: string) {
    const t = this.#t;
    const address = this.#address(secret);
    return html`<form novalidate @submit=${this.#submit}>
      <p class="small">${t.lead}</p>
      ${this.replaces ? notice('warn', t.replaceWarning) : nothing} ${qrCode(address, t.picture)}
      <div class="field">
        <span class="field-label" id="key">${t.key}</span>
        <div class="key">
          <code aria-labelledby="key" role="textbox" aria-readonly="true" tabindex="0"
            >${secret.replace(/(.{4})(?=.)/g, '$1 ')}</code
          >
          <button class="quiet" type="button" @click=${() => this.#copy.run()}>
            ${this.copied ? t.copied : t.copy}
          </button>
        </div>
        <span class="small muted" role="status">${this.explain(this.#copy.error, t.errors)}</span>
      </div>
      <a class="link" href=${address}>${t.open}</a>
      ${codeField({
        name: 'code',
        label: t.code,
        value: this.code,
        autofocus: true,
        error: this.explain(this.#save.error, t.errors),
        onInput: (code) => (this.code = code),
        onComplete: () => void this.#save.run(),
      })}
      <div class="footer">
        <button class="plain" type="button" @click=${this.leave}>${this.common.cancel}</button>
        <button class="primary" aria-busy=${this.#save.pending}>${this.common.save}</button>
      </div>
    </form>`;
  }

  /** What an authenticator app reads, from the picture or from the link. */
  #address(secret: string): string {
    const { primaryEmail, username, primaryPhone, name, id } = this.profile;
    const site = document.querySelector<HTMLMetaElement>('meta[name="application-name"]')?.content;
    const issuer = this.issuer || site || location.hostname;
    const account = primaryEmail || username || primaryPhone || name || id;
    const label = [issuer, account].map(encodeURIComponent).join(':');
    return `otpauth://totp/${label}?secret=${secret}&issuer=${encodeURIComponent(issuer)}`;
  }

  #submit = (event: Event): void => {
    event.preventDefault();
    void this.#save.run();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'logto-totp-dialog': LogtoTotpDialog;
  }
}
