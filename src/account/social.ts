/**
 * Going to a provider and coming back with a verified record. In a window of its own while the page stays as it is;
 * where no window can be had the page itself goes, and finds the way again in `resume`.
 *
 * What comes back is believed only if it carries the state made for this one way: 256 random bits, used once, for ten
 * minutes. A window's state and record stay in the memory of the page that opened it, so no other tab can use them.
 * A page that leaves has no memory: its record waits as a sealed note that only the returning state can open, and is
 * good for the same person alone.
 *
 * Errors of its own: `social_denied` (the person said no), `social_refused` (the provider did), `social_returned` (went
 * back without finishing), `social_unknown` (an answer nobody here waits for), `social_other_user` (somebody else is
 * signed in by now), `social_blocked` (no window, and a page in a frame cannot leave), `social_hosted` (the provider's
 * answer can only be read by a server) and `social_address` (not a web address).
 */
import { startSocial } from '../api/endpoints/social.ts';
import { AccountError } from '../api/errors.ts';
import type { Account } from './account.ts';
import { takeNote, writeNote } from './sealed-notes.ts';
import { verify, type Note } from './social-resume.ts';
import { newState, type ReturnMessage } from './social-return.ts';

/** What a person goes to a provider for. `target` is the provider's name, such as `google`. */
export interface SocialErrand {
  purpose: 'link' | 'replace' | 'reconnect';
  target: string;
  connectorId: string;
}

export interface SocialOptions {
  /** Where the provider sends people back to; this page without query and fragment if absent. */
  redirectUri?: string | undefined;
  /** `redirect` takes the page itself along, even where a window could be had. */
  flow?: 'popup' | 'redirect';
  /** A server at `redirectUri` turns posted answers into addresses, as Apple and SAML need it. */
  readsPosts?: boolean;
  /** What the window says until the provider's page is there. */
  title?: string;
}

/** How often a window is looked at, in milliseconds. */
const glance = 400;

/**
 * One way to a provider and back.
 *
 * @fires change - the window was closed, or seems to be; or it is there again
 */
export class SocialJourney extends EventTarget {
  readonly errand: SocialErrand;
  /** Id of the verified record. Rejects with `AccountError`, or with an `AbortError` when it was cancelled. */
  readonly record: Promise<string>;
  /** False once the window was closed. A window the browser cut off looks the same, so its answer still counts. */
  open = true;

  readonly #account: Account;
  readonly #options: SocialOptions;
  readonly #redirectUri: string;
  readonly #end = new AbortController();
  readonly #window: Window | null;

  /** To be called within a click: only then browsers open windows. */
  constructor(account: Account, errand: SocialErrand, options: SocialOptions = {}) {
    super();
    this.errand = errand;
    this.#account = account;
    this.#options = options;
    this.#redirectUri = options.redirectUri ?? location.origin + location.pathname;
    this.#window = options.flow === 'redirect' || hasNoWindows() ? null : openWindow(options.title);
    this.record = this.#window ? this.#inWindow(this.#window) : this.#inPage();
  }

  /** False where the page itself goes. */
  get inWindow(): boolean {
    return this.#window !== null;
  }

  /** True where the window is gone, or cut off, and a return page of another origin could not tell us so. */
  get isLost(): boolean {
    return !this.open && new URL(this.#redirectUri).origin !== location.origin;
  }

  /** Brings the window to the front. */
  show(): void {
    this.#window?.focus();
  }

  cancel(): void {
    this.#end.abort();
    this.#window?.close();
  }

  async #inWindow(window: Window): Promise<string> {
    const state = newState('window');
    const redirectUri = this.#redirectUri;
    try {
      const { id: user } = await this.#account.profile.load();
      const {
        verificationRecordId: record,
        authorizationUri,
        expiresAt,
      } = await this.#start(state);
      const answer = this.#answer(state, window, this.#lifetime(expiresAt));
      window.location.replace(authorizationUri);
      return await verify(this.#account, { record, user, redirectUri }, await answer);
    } finally {
      this.cancel();
    }
  }

  async #inPage(): Promise<string> {
    if (self !== top) throw new AccountError('social_blocked');
    const state = newState('page');
    const { id: user } = await this.#account.profile.load();
    const { verificationRecordId: record, authorizationUri, expiresAt } = await this.#start(state);
    const { errand } = this;
    const note: Note = {
      errand,
      record,
      user,
      redirectUri: this.#redirectUri,
      from: location.href,
    };
    await writeNote(state, note, this.#lifetime(expiresAt));
    location.assign(authorizationUri);
    // The page only goes on if it was kept alive and the person came back to it by the back button.
    await new Promise((resolve) => addEventListener('pageshow', resolve, { once: true }));
    await takeNote(state);
    throw new AccountError('social_returned');
  }

  async #start(state: string) {
    const { connectorId } = this.errand;
    const started = await this.#account.call(
      startSocial,
      { connectorId, state, redirectUri: this.#redirectUri },
      { signal: this.#end.signal },
    );
    this.#end.signal.throwIfAborted();
    const address = URL.parse(started.authorizationUri);
    // The empty window is still of our origin: an address that runs a script would run it in our name.
    if (!address || !/^https?:$/.test(address.protocol)) throw new AccountError('social_address');
    const { searchParams: query } = address;
    const posts = query.get('response_mode') === 'form_post' || query.has('SAMLRequest');
    if (posts && !this.#options.readsPosts) throw new AccountError('social_hosted');
    return started;
  }

  /** Waits for the parameters that belong to this state, whoever else may talk to us meanwhile. */
  #answer(state: string, window: Window, lifetime: number): Promise<URLSearchParams> {
    const { signal } = this.#end;
    const { origin } = new URL(this.#redirectUri);
    return new Promise((resolve, reject) => {
      const hear = ({ data, origin: from }: MessageEvent) => {
        const answer = from === origin && answerIn(data);
        if (answer && answer.get('state') === state) resolve(answer);
      };
      const channel = new BroadcastChannel(state);
      channel.addEventListener('message', hear);
      addEventListener('message', hear, { signal });
      const watch = setInterval(() => {
        // A page that does not let itself be held by others looks closed; but then we have no focus either.
        const open = !window.closed || !document.hasFocus();
        if (open === this.open) return;
        this.open = open;
        this.dispatchEvent(new Event('change'));
      }, glance);
      const late = setTimeout(
        () => reject(new AccountError('verification_record.not_found')),
        lifetime,
      );
      signal.addEventListener('abort', () => {
        channel.close();
        clearInterval(watch);
        clearTimeout(late);
        reject(signal.reason as Error);
      });
    });
  }

  /** Milliseconds that are left of a record, by the clock that decides. */
  #lifetime(expiresAt: string): number {
    return Date.parse(expiresAt) - this.#account.client.clock.now();
  }
}

function answerIn(data: unknown): URLSearchParams | undefined {
  const { logtoReturn } = (data ?? {}) as Partial<ReturnMessage>;
  return typeof logtoReturn === 'string' ? new URLSearchParams(logtoReturn) : undefined;
}

/** The browsers inside apps show new windows badly or not at all, and lose them. */
function hasNoWindows(): boolean {
  const { userAgent, standalone } = navigator as Navigator & { standalone?: boolean };
  if (standalone) return true;
  return (
    /; wv\)|\b(FBA[NV]|Instagram|Line|MicroMessenger)\b/.test(userAgent) ||
    (/iPhone|iPad|iPod/.test(userAgent) && !userAgent.includes('Safari/'))
  );
}

function openWindow(title = ''): Window | null {
  const [width, height] = [520, 680];
  const left = Math.max(0, screenX + (outerWidth - width) / 2);
  const top = Math.max(0, screenY + (outerHeight - height) / 2);
  const place = `popup,width=${width},height=${height},left=${left},top=${top}`;
  const opened = window.open('about:blank', '_blank', place);
  if (opened) {
    opened.document.title = title;
    opened.document.body.textContent = title;
  }
  return opened;
}
