/**
 * What a root does for its account while it is on the page, and what can wait until the first data are there: it asks
 * who the person is, says when a sign-in has ended, and keeps up with other tabs.
 */
import { html, nothing } from 'lit';
import type { Account } from '../account/account.ts';
import { StepUpCancelled } from '../account/step-up.ts';
import { joinTabs } from '../account/tabs.ts';
import type { VerificationRecord } from '../api/schemas.ts';
import type { RootElement } from '../elements/root-element.ts';
import { LogtoSignedOutEvent, LogtoStepUpEvent } from '../events.ts';
import { Action } from '../ui/action.ts';
import { notice, type Content } from '../ui/pieces.ts';
import { brandRules } from './brand.ts';
import { expiredNotice, type SignIn, type Words } from '../ui/states.ts';
import type { expiredDialog } from './expired-dialog.ts';

/** Milliseconds out of sight after which what is shown is looked at again. */
const absence = 60_000;

export class RootService {
  readonly #host: RootElement;
  readonly #account: Account;
  /** The question "is it you?", while it is asked. */
  #question: Content = nothing;
  #abandon: (() => void) | undefined;
  /** Tells that the sign-in has ended, while it has to be told. */
  #expired: typeof expiredDialog | undefined;
  /** Leads the person to the sign-in, or out. */
  readonly #leave: Action<[() => Promise<void>]>;
  /** The host page knows that nobody is signed in. */
  #told = false;
  #leftAt = Infinity;
  readonly #signal: AbortSignal;

  /** Serves until `signal` is aborted. */
  constructor(host: RootElement, account: Account, signal: AbortSignal) {
    this.#host = host;
    this.#account = account;
    this.#signal = signal;
    this.#leave = new Action(host, (work) => work());
    const options = { signal };
    account.addEventListener('change', this.#tell, options);
    account.addEventListener('expired', () => void this.#interrupt(), options);
    document.addEventListener('visibilitychange', this.#look, options);
    addEventListener('storage', this.#notice, options);
    // What is on screen is old by then, or an error.
    for (const read of [account, account.settings]) {
      addEventListener('online', () => void read.invalidate(), options);
    }
    signal.addEventListener('abort', () => this.#abandon?.());
    joinTabs(account, signal);
    this.#paint(signal);
    this.#tell();
  }

  /** What of this the root renders. */
  notices(words: Words, signIn: SignIn): Content {
    const text = this.#host.explain(this.#leave.error);
    const problem = text ? notice('bad', text) : nothing;
    const expired = this.#expired?.(words, signIn, problem, () => this.#close());
    // What was read is still on screen, but its person is no longer signed in.
    const lapsed = this.#account.profile.value && this.#told;
    return html`${this.#question} ${expired ?? problem}
    ${lapsed ? expiredNotice(words, signIn) : nothing}`;
  }

  /** Leaves for the sign-in, or says why that cannot be. */
  signIn(where: { aside: boolean }): Promise<unknown> {
    return this.#leave.run(() => this.#account.auth.signIn!(where));
  }

  /** Signs out, or says why that cannot be. */
  signOut(): Promise<unknown> {
    return this.#leave.run(() => this.#account.signOut());
  }

  /** Who is it? The host page may answer in its own way. Rejects with `StepUpCancelled`. */
  async ask(): Promise<VerificationRecord> {
    const event = new LogtoStepUpEvent();
    this.#host.dispatchEvent(event);
    if (event.response) {
      return event.response.catch((cause: unknown) => {
        throw new StepUpCancelled(undefined, { cause });
      });
    }
    const { LogtoStepUpDialog } = await import('./step-up-dialog.ts');
    LogtoStepUpDialog.define();
    // Nobody is left to be asked.
    if (this.#signal.aborted) throw new StepUpCancelled();
    this.#abandon?.();
    return new Promise((resolve, reject) => {
      const close = () => {
        // An answer to a question that was closed must not end the next one.
        if (this.#abandon !== cancel) return;
        this.#question = nothing;
        this.#abandon = undefined;
        this.#host.requestUpdate();
      };
      const cancel = (this.#abandon = () => (close(), reject(new StepUpCancelled())));
      this.#question = html`<logto-step-up-dialog
        .done=${(record: VerificationRecord) => (close(), resolve(record))}
        .cancel=${cancel}
      ></logto-step-up-dialog>`;
      this.#host.requestUpdate();
    });
  }

  /** Says, over whatever the person was doing, that their sign-in has ended. */
  async #interrupt(): Promise<void> {
    this.#expired = (await import('./expired-dialog.ts')).expiredDialog;
    this.#host.requestUpdate();
  }

  #close(): void {
    this.#expired = undefined;
    this.#host.requestUpdate();
  }

  /** In the owner's colour, for as long as this serves. */
  #paint(signal: AbortSignal): void {
    const { settings } = this.#account;
    const { adoptedStyleSheets: sheets } = this.#host.shadowRoot!;
    const sheet = new CSSStyleSheet();
    const paint = () => sheet.replaceSync(brandRules(settings.value?.signInExperience?.color));
    paint();
    sheets.push(sheet);
    settings.addEventListener('change', paint, { signal });
    signal.addEventListener('abort', () => sheets.splice(sheets.indexOf(sheet), 1));
  }

  #tell = (): void => {
    const { status, error } = this.#account.profile;
    const out = error?.code === 'signed_out';
    if (out && !this.#told) this.#host.dispatchEvent(new LogtoSignedOutEvent());
    // Only who was signed in again can be signed out again.
    if (out || (status === 'ready' && !error)) this.#told = out;
    if (out) return;
    this.#expired = undefined;
    this.#leave.clear();
  };

  /** Someone signed in elsewhere: the SDK keeps its tokens where other tabs can see them come. */
  #notice = ({ key }: StorageEvent): void => {
    if (this.#told && key?.startsWith('logto:')) void this.#account.profile.invalidate();
  };

  /** Back in this tab: someone may have signed in elsewhere, or changed something, or ended this sign-in. */
  #look = (): void => {
    if (document.visibilityState === 'hidden') this.#leftAt = Date.now();
    else if (this.#told) void this.#account.profile.invalidate();
    else if (Date.now() - this.#leftAt > absence) void this.#account.invalidate();
  };
}
