import type { PropertyValues } from 'lit';
import { html, nothing, type TemplateResult } from 'lit';
import { Account } from '../account/account.ts';
import {
  authByAppId,
  authByFunction,
  authByGateway,
  authByHostClient,
  type Auth,
} from '../account/auth.ts';
import { StepUpCancelled } from '../account/step-up.ts';
import { fetchSettings } from '../api/fetch-settings.ts';
import type { VerificationRecord } from '../api/schemas.ts';
import { LogtoSignedOutEvent, LogtoStepUpEvent } from '../events.ts';
import type { SignIn, Words } from '../ui/states.ts';
import type { AccountElement } from './account-element.ts';
import type { AccountContext } from './context.ts';
import { Locale } from './locale.ts';

/** The properties that make an account; a change of one of them makes another account. */
const identity = [
  'account',
  'endpoint',
  'appId',
  'redirectUri',
  'scopes',
  'gateway',
  'client',
  'getAccessToken',
  'settings',
];

/**
 * What an element does besides when it is a root: makes the account, provides it, chooses the language, asks who the
 * person is, and tells the host when nobody is signed in.
 */
export class RootController {
  context: AccountContext | undefined;
  /** The question "is it you?", while it is asked; part of what the root renders. */
  stepUpDialog: TemplateResult | typeof nothing = nothing;
  /** Tells that the sign-in has ended, while it has to be told. */
  expiredDialog: ((words: Words, signIn: SignIn) => TemplateResult) | undefined;

  readonly #host: AccountElement;
  readonly #locale = new Locale();
  #provide: ((context: AccountContext | undefined) => void) | undefined;
  #leave: (() => void) | undefined;
  #pageLanguage: MutationObserver | undefined;
  #abandon: (() => void) | undefined;

  constructor(host: AccountElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#pageLanguage = new MutationObserver(() => this.#speak());
    this.#pageLanguage.observe(document.documentElement, { attributeFilter: ['lang'] });
    this.#serve();
  }

  hostDisconnected(): void {
    this.#pageLanguage?.disconnect();
    this.#leave?.();
    this.#abandon?.();
  }

  /** Follows the host's properties. */
  update(changed: PropertyValues): void {
    const made = identity.some((name) => changed.has(name));
    if (made) this.#make();
    if (made || changed.has('lang') || changed.has('messages')) this.#speak();
  }

  #make(): void {
    const account = this.#host.account ?? createAccount(this.#host, () => this.#locale.tag);
    if (!account && !this.context) return;
    const host = this.#host;
    this.context = account && {
      account,
      locale: this.#locale,
      get readonly() {
        return host.readonly;
      },
    };
    this.#provide ??= host.provide();
    this.#provide(this.context);
    this.#serve();
  }

  #speak(): void {
    const { lang, messages } = this.#host;
    const nearest = this.#host.closest<HTMLElement>('[lang]:not([lang=""])');
    void this.#locale.use(lang || nearest?.lang || document.documentElement.lang || 'en', messages);
  }

  /** Answers the account's questions for as long as the root is on the page. */
  #serve(): void {
    this.#leave?.();
    const account = this.context?.account;
    if (!account || !this.#host.isConnected) return;
    let told = false;
    const tell = () => {
      const { status, error } = account.profile;
      const out = error?.code === 'signed_out';
      if (out && !told) this.#host.dispatchEvent(new LogtoSignedOutEvent());
      // Only who was signed in again can be signed out again.
      if (out || (status === 'ready' && !error)) told = out;
      if (!out) this.expiredDialog = undefined;
    };
    let leftAt = Infinity;
    // Back in this tab: someone may have signed in elsewhere, or changed something, or ended this sign-in.
    const look = () => {
      if (document.visibilityState === 'hidden') leftAt = Date.now();
      else if (told) void account.profile.invalidate();
      else if (Date.now() - leftAt > absence) void account.invalidate();
    };
    const interrupt = () => void this.#interrupt();
    account.addEventListener('change', tell);
    account.addEventListener('expired', interrupt);
    document.addEventListener('visibilitychange', look);
    const withdraw = account.stepUp.serve(() => this.#ask());
    const presence = new AbortController();
    import('../account/tabs.ts').then(
      ({ joinTabs }) => joinTabs(account, presence.signal),
      () => undefined,
    );
    this.#leave = () => {
      presence.abort();
      account.removeEventListener('change', tell);
      account.removeEventListener('expired', interrupt);
      document.removeEventListener('visibilitychange', look);
      withdraw();
    };
  }

  /** Says, over whatever the person was doing, that their sign-in has ended. */
  async #interrupt(): Promise<void> {
    const { expiredDialog } = await import('../lazy/expired-dialog.ts');
    this.expiredDialog = (words, signIn) =>
      expiredDialog(words, signIn, () => {
        this.expiredDialog = undefined;
        this.#host.requestUpdate();
      });
    this.#host.requestUpdate();
  }

  async #ask(): Promise<VerificationRecord> {
    const event = new LogtoStepUpEvent();
    this.#host.dispatchEvent(event);
    if (event.response) {
      return event.response.catch((cause: unknown) => {
        throw new StepUpCancelled(undefined, { cause });
      });
    }
    const { LogtoStepUpDialog } = await import('../lazy/step-up-dialog.ts');
    LogtoStepUpDialog.define();
    return new Promise((resolve, reject) => {
      const close = () => {
        this.stepUpDialog = nothing;
        this.#abandon = undefined;
        this.#host.requestUpdate();
      };
      const cancel = (this.#abandon = () => (close(), reject(new StepUpCancelled())));
      this.stepUpDialog = html`<logto-step-up-dialog
        .done=${(record: VerificationRecord) => (close(), resolve(record))}
        .cancel=${cancel}
      ></logto-step-up-dialog>`;
      this.#host.requestUpdate();
    });
  }
}

/** Milliseconds out of sight after which what is shown is looked at again. */
const absence = 60_000;

function createAccount(host: AccountElement, language: () => string): Account | undefined {
  const auth = authFrom(host);
  const { endpoint, gateway } = host;
  const base = endpoint ? `${trimmed(endpoint)}/api` : trimmed(gateway ?? '');
  if (!auth || !base) return undefined;
  const settings = settingsFrom(host);
  return new Account({
    auth,
    base,
    endpoint: endpoint && trimmed(endpoint),
    appId: host.appId,
    language,
    gateway: gateway && trimmed(gateway),
    ...(settings && { settings }),
  });
}

function authFrom(host: AccountElement): Auth | undefined {
  const { client, getAccessToken, endpoint, appId, redirectUri, scopes, gateway } = host;
  if (client) return authByHostClient(client);
  if (getAccessToken) return authByFunction(getAccessToken);
  if (endpoint && appId) {
    return authByAppId({ endpoint: trimmed(endpoint), appId, redirectUri, scopes });
  }
  return gateway && !endpoint ? authByGateway() : undefined;
}

function settingsFrom({ settings, gateway }: AccountElement) {
  if (typeof settings === 'object') return async () => settings;
  const url = settings ?? (gateway && `${trimmed(gateway)}/settings`);
  return url ? () => fetchSettings(url) : undefined;
}

const trimmed = (url: string) => url.replace(/\/+$/, '');
