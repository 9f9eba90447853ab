import type { PropertyValues } from 'lit';
import { Account } from '../account/account.ts';
import {
  authByAppId,
  authByFunction,
  authByGateway,
  authByHostClient,
  type Auth,
} from '../account/auth.ts';
import { once } from '../account/once.ts';
import { StepUpCancelled } from '../account/step-up.ts';
import { fetchSettings } from '../api/fetch-settings.ts';
import type { RootService } from '../lazy/root-service.ts';
import type { AccountContext } from './context.ts';
import { Locale } from './locale.ts';
import type { RootElement } from './root-element.ts';

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
 * What an element does besides when it is a root: makes the account, provides it, and chooses the language. All else it
 * does for its account comes in a chunk of its own.
 */
export class RootController {
  context: AccountContext | undefined;
  /** An account made elsewhere. */
  given: Account | undefined;
  /** What it does for its account, as soon as that is here. */
  service: RootService | undefined;

  readonly #host: RootElement;
  readonly #locale = new Locale();
  #provide: ((context: AccountContext | undefined) => void) | undefined;
  #leave: (() => void) | undefined;
  #pageLanguage: MutationObserver | undefined;

  constructor(host: RootElement) {
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
  }

  /** Follows the host's properties. */
  update(changed: PropertyValues): void {
    const made = identity.some((name) => changed.has(name));
    if (made) this.#make();
    if (made || changed.has('lang') || changed.has('messages')) this.#speak();
  }

  #make(): void {
    const account = this.given ?? createAccount(this.#host, () => this.#locale.tag);
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
    this.#locale.use(lang || nearest?.lang || document.documentElement.lang || 'en', messages);
  }

  /** Answers the account's questions for as long as the root is on the page. */
  #serve(): void {
    this.#leave?.();
    const account = this.context?.account;
    if (!account || !this.#host.isConnected) return;
    const presence = new AbortController();
    const service = once(async () => {
      const { RootService } = await import('../lazy/root-service.ts');
      // The element may have left before its service came, and then nothing may begin that nobody would end.
      if (presence.signal.aborted) throw new StepUpCancelled();
      return (this.service = new RootService(this.#host, account, presence.signal));
    });
    service().catch(() => undefined);
    const withdraw = account.stepUp.serve(async () => (await service()).ask());
    this.#leave = () => {
      presence.abort();
      withdraw();
      this.service = undefined;
    };
  }
}

function createAccount(host: RootElement, language: () => string): Account | undefined {
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

function authFrom(host: RootElement): Auth | undefined {
  const { client, getAccessToken, endpoint, appId, redirectUri, scopes, gateway } = host;
  if (client) return authByHostClient(client);
  // Whichever function the host has then.
  if (getAccessToken) return authByFunction(async (options) => host.getAccessToken?.(options));
  if (endpoint && appId) {
    return authByAppId({ endpoint: trimmed(endpoint), appId, redirectUri, scopes });
  }
  return gateway && !endpoint ? authByGateway() : undefined;
}

function settingsFrom({ settings, gateway }: RootElement) {
  if (typeof settings === 'object') return async () => settings;
  const url = settings ?? (gateway && `${trimmed(gateway)}/settings`);
  return url ? () => fetchSettings(url) : undefined;
}

const trimmed = (url: string) => url.replace(/\/+$/, '');
