/**
 * The ways to a token, behind one interface. Exactly one of them serves an account: two refreshers for one app would
 * reuse a refresh token, and Logto answers that by signing the whole app out.
 */
import type { TokenSource } from '../api/client.ts';
import { once } from './once.ts';

export interface Auth {
  /** Absent in gateway mode: the host's own cookie speaks for the person. */
  readonly token?: TokenSource;
  /** Finishes a sign-in that just came back to this page. Call once, before the first token. */
  start?(): Promise<void>;
  /**
   * Leaves the page to sign in and comes back to it; with `aside` in another tab, so that what was typed here stays.
   * Absent where only the host can sign in.
   */
  signIn?(options?: { aside?: boolean }): Promise<void>;
  signOut?(): Promise<void>;
}

/** The part of `@logto/browser`'s LogtoClient that we use, or of what `useLogto()` of `@logto/react` and `@logto/vue` gives. */
export interface HostClient {
  getAccessToken(): Promise<string | undefined>;
  clearAccessToken?(): Promise<void>;
  /** The client answers when it is asked; `useLogto()` has a state, which says nothing about the moment of a call. */
  isAuthenticated?: (() => Promise<boolean>) | boolean | { readonly value: boolean };
  signIn?(redirectUri: string): Promise<void>;
  signOut?(postLogoutRedirectUri?: string): Promise<void>;
}

/** A host's function. `forceRefresh`: the token it gave last was refused. Undefined: nobody is signed in. */
export type GetAccessToken = (options: { forceRefresh: boolean }) => Promise<string | undefined>;

export const authByFunction = (getAccessToken: GetAccessToken): Auth => ({
  token: ({ renew }) => getAccessToken({ forceRefresh: renew }),
});

/** The host signs in and out by its own means, because only it knows its callback route. */
export const authByHostClient = (client: HostClient): Auth => ({
  async token({ renew }) {
    const { isAuthenticated } = client;
    if (typeof isAuthenticated === 'function' && !(await isAuthenticated.call(client))) {
      return undefined;
    }
    if (renew) await client.clearAccessToken?.();
    return client.getAccessToken();
  },
});

export const authByGateway = (): Auth => ({});

export interface SignInOptions {
  endpoint: string;
  appId: string;
  /** Where Logto comes back to; the page itself, without query and fragment, if absent. */
  redirectUri?: string | undefined;
  /** Further scopes, separated by spaces. */
  scopes?: string | undefined;
}

/** Signs in by itself. The client comes in its own chunk, so pages that bring a token never load it. */
export function authByAppId(options: SignInOptions): Auth {
  const load = once(async () => (await import('../lazy/sign-in.ts')).signIn(options));
  return {
    token: async (request) => (await load()).token(request),
    start: async () => (await load()).start(),
    signIn: async (where) => (await load()).signIn(where),
    signOut: async () => (await load()).signOut(),
  };
}
