import { html, nothing } from 'lit';
import { hostedPasskeyPage, PasskeyOptions } from '../account/passkeys.ts';
import { addPasskey, verifyPasskeyRegistration } from '../api/endpoints/mfa-changes.ts';
import { AccountError } from '../api/errors.ts';
import english from '../locales/en/passkey.ts';
import { Action } from '../ui/action.ts';
import { property, state } from '../ui/decorators.ts';
import { notice, type Content } from '../ui/pieces.ts';
import { describeUserAgent } from '../ui/user-agent.ts';
import { passkeyElsewhere } from './passkey-elsewhere.ts';
import { passkeyNameForm } from './passkey-name.ts';
import { signalUnknown } from './passkey-signals.ts';
import { create, obstacle, type NewPasskey } from './webauthn.ts';
import { TaskDialog } from './task-dialog.ts';

/** What the browser says only when asked, and will say again. */
const hopeless = new Set(['passkey_wrong_domain', 'passkey_unsupported']);

/**
 * Adding a passkey: the browser's question, then a name. Rendered by `<logto-passkey-manager>` while it is asked for.
 * Private.
 */
export class LogtoPasskeyDialog extends TaskDialog {
  static override readonly tag = 'logto-passkey-dialog';

  /** Gets the name the new passkey was given. */
  @property({ attribute: false }) done!: (name: string) => void;

  @state() private options: PasskeyOptions | undefined;
  /** Why it cannot be done on this page. */
  @state() private blocked: string | undefined;
  /** Made and checked, and waiting for its name. */
  @state() private passkey: (NewPasskey & { recordId: string }) | undefined;
  @state() private name = '';
  #ceremony = new AbortController();
  #renewal: ReturnType<typeof setTimeout> | undefined;

  /** Everything the click will need, so that it need not wait for anything. */
  #prepare = new Action(this, async () => {
    clearTimeout(this.#renewal);
    const options = await PasskeyOptions.fetch(this.current);
    const { rp } = options.registration.registrationOptions;
    const { accountCenter } = this.current.settings.value ?? {};
    this.blocked ??= await obstacle(rp.id, accountCenter?.webauthnRelatedOrigins);
    this.options = options;
    this.#renewal = setTimeout(() => this.#renew(), options.left);
  });

  /** Nothing may be awaited before `create`: Safari would no longer see the click. */
  #create = new Action(this, async () => {
    const options = this.options!;
    const used = options.take();
    const { signal } = this.#ceremony;
    try {
      if (!used) return;
      await this.#check(options, await create(used, signal));
    } catch (error) {
      // Closing the dialog closes the browser's question too; there is nobody left to tell.
      if (signal.aborted) return;
      const { code } = error as AccountError;
      if (hopeless.has(code)) this.blocked = code;
      throw error;
    } finally {
      if (!this.passkey) this.#renew();
    }
  });

  #add = new Action(this, async () => {
    const name = this.name.trim();
    if (!name) throw new AccountError('name_missing');
    const { recordId } = this.passkey!;
    const input = { type: 'WebAuthn' as const, newIdentifierVerificationRecordId: recordId, name };
    try {
      await this.write(addPasskey, input);
    } catch (error) {
      // The proof of the new passkey is gone; only another passkey helps.
      const code = (error as { code?: string }).code;
      if (code === 'verification_record.not_found') this.#discard();
      throw error;
    }
    this.passkey = undefined;
    this.done(name);
  });

  get #t() {
    return this.words('passkey', english);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#ceremony = new AbortController();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#renewal);
    this.#ceremony.abort();
  }

  protected override giveUp(): void {
    this.#ceremony.abort();
    this.#discard();
    this.cancel();
  }

  protected override firstUpdated(): void {
    void this.#prepare.run();
  }

  protected override content(): Content {
    const t = this.#t;
    return this.frame(
      this.passkey ? t.nameTitle : t.title,
      this.passkey
        ? this.#naming(this.passkey)
        : this.blocked
          ? this.#elsewhere(this.blocked)
          : this.#asking(),
    );
  }

  #asking() {
    const t = this.#t;
    const { pending } = this.#create;
    const unfetched = this.#prepare.error;
    const problem = this.explain(unfetched ?? this.#create.error ?? this.#add.error, t.errors);
    return html`<form novalidate @submit=${this.#begin}>
      <p class="small muted">${t.lead}</p>
      ${problem ? notice('bad', problem) : nothing}
      <div class="visually-hidden" role="status">${pending ? t.waiting : nothing}</div>
      <div class="footer">
        <button class="plain" type="button" @click=${this.leave}>${this.common.cancel}</button>
        <button
          class="primary"
          autofocus
          aria-busy=${pending || this.#prepare.pending}
          aria-disabled=${!unfetched && !this.#isReady}
        >
          ${unfetched ? this.common.retry : t.create}
        </button>
      </div>
    </form>`;
  }

  #elsewhere(obstacle: string) {
    const { rp } = this.options!.registration.registrationOptions;
    const language = this.context!.locale.tag;
    return passkeyElsewhere({
      words: this.#t,
      common: this.common,
      obstacle,
      page: hostedPasskeyPage(this.current, rp.id ?? rp.name, language, location.href),
      onClose: this.leave,
    });
  }

  #naming({ synced }: NewPasskey) {
    const t = this.#t;
    return passkeyNameForm({
      words: t,
      common: this.common,
      lead: synced ? t.synced : t.bound,
      value: this.name,
      error: this.explain(this.#add.error, t.errors),
      busy: this.#add.pending,
      onInput: (name) => (this.name = name),
      onSave: () => void this.#add.run(),
      onCancel: this.leave,
    });
  }

  get #isReady(): boolean {
    return !this.#prepare.pending && !this.#create.pending && (this.options?.left ?? 0) > 0;
  }

  /** Lets Logto check what the authenticator signed, and proposes a name. */
  async #check({ registration }: PasskeyOptions, passkey: NewPasskey): Promise<void> {
    const { verificationRecordId } = registration;
    const { payload, credentialId } = passkey;
    try {
      await this.current.call(verifyPasskeyRegistration, { verificationRecordId, payload });
    } catch (error) {
      void signalUnknown(registration.registrationOptions, credentialId);
      throw error;
    }
    if (!this.isConnected) {
      void signalUnknown(registration.registrationOptions, credentialId);
      return;
    }
    this.#add.clear();
    this.name = passkey.name ?? describeUserAgent(navigator.userAgent);
    this.passkey = { ...passkey, recordId: verificationRecordId };
  }

  /** Options are good for one try and ten minutes. */
  #renew(): void {
    if (this.isConnected && !this.passkey) void this.#prepare.run();
  }

  /** A passkey the server will never know must not be offered to anybody. */
  #discard(): void {
    const { passkey, options } = this;
    this.passkey = undefined;
    if (!passkey || !options) return;
    const { registrationOptions } = options.registration;
    void signalUnknown(registrationOptions, passkey.credentialId);
    this.#renew();
  }

  #begin = (event: Event): void => {
    event.preventDefault();
    if (this.#prepare.error) void this.#prepare.run();
    else if (this.#isReady) void this.#create.run();
    else this.#renew();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'logto-passkey-dialog': LogtoPasskeyDialog;
  }
}
