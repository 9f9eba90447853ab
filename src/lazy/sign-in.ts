/** Signing in with an app id of one's own, through Logto's SDK. */
import {
  BrowserStorage,
  createRequester,
  generateCodeChallenge,
  generateCodeVerifier,
  generateState,
  Prompt,
} from '@logto/browser';
import { StandardLogtoClient } from '@logto/client';
import type { Auth, SignInOptions } from '../account/auth.ts';
import { travelOf } from '../account/travel.ts';
import { AccountError } from '../api/errors.ts';

/** Everything the elements may need: Logto fixes scopes at sign-in and offers no way to add one later. */
const scopes = [
  'email',
  'phone',
  'address',
  'identities',
  'custom_data',
  'urn:logto:scope:sessions',
  'urn:logto:scope:trusted_devices',
];

const shared = new Map<string, Required<Auth>>();

/** Elements of one app on one page share one client: two of them would race for the same refresh token. */
export function signIn(options: SignInOptions): Required<Auth> {
  const key = `${options.endpoint} ${options.appId}`;
  const auth = shared.get(key) ?? create(options);
  shared.set(key, auth);
  return auth;
}

function create({ endpoint, appId, redirectUri, scopes: more }: SignInOptions): Required<Auth> {
  let aside = false;
  const client = new StandardLogtoClient(
    {
      endpoint,
      appId,
      scopes: [...scopes, ...(more?.split(/\s+/).filter(Boolean) ?? [])],
      prompt: Prompt.Consent,
    },
    {
      requester: createRequester(fetch),
      storage: new BrowserStorage(appId),
      navigate: (url, { for: purpose }) => navigate(url, purpose, aside),
      generateCodeChallenge,
      generateCodeVerifier,
      generateState,
    },
    // The signature of an ID token is checked once a sign-in, so its library waits until then.
    (owner) => ({
      verifyIdToken: async (token) => {
        const { verifyIdToken } = await import('./id-token.ts');
        const { issuer, jwksUri } = await owner.getOidcConfig();
        await verifyIdToken(token, { issuer, jwksUri, audience: appId });
      },
    }),
  );
  const home = () => redirectUri ?? location.origin + location.pathname;
  // Other tabs hold clients of the same app; the lock keeps their renewals apart from ours.
  const alone = <T>(work: () => Promise<T>): Promise<T> =>
    navigator.locks ? navigator.locks.request(`logto:${appId}`, work) : work();
  let started: Promise<void> | undefined;

  return {
    start: () => (started ??= finish(client)),
    token: async ({ renew }) => {
      if (!(await client.isAuthenticated())) return undefined;
      try {
        return await alone(async () => {
          if (renew) await client.clearAccessToken();
          return client.getAccessToken();
        });
      } catch (error) {
        // The grant is over: revoked elsewhere, or its refresh token has lapsed.
        if (isOver(error)) return undefined;
        return unreachable(error);
      }
    },
    signIn: async (where) => {
      aside = where?.aside ?? false;
      await client
        .signIn({ redirectUri: home(), postRedirectUri: location.href })
        .catch(unreachable);
    },
    signOut: () => client.signOut(home()).catch(unreachable),
  };
}

/** Name of a tab that is there for a sign-in only. */
const asideName = 'logto-sign-in';

/**
 * Where the SDK leads. Back from a sign-in only the address changes: the page need not load again. A tab opened aside
 * takes a copy of the sign-in under way with it and finishes it there.
 */
function navigate(url: string, purpose: string, aside: boolean): void {
  if (purpose === 'post-sign-in') {
    history.replaceState(history.state, '', url);
    dispatchEvent(new HashChangeEvent('hashchange'));
  } else if (!(aside && purpose === 'sign-in' && window.open(url, asideName))) {
    location.assign(url);
  }
}

/** Takes the answer out of the address; a broken or foreign one leaves the person signed out, with a way to retry. */
async function finish(client: StandardLogtoClient): Promise<void> {
  const parameters = new URLSearchParams(location.search);
  // A state of a social account's way back looks the same to the SDK, which would call it broken.
  if (travelOf(location.search)) return;
  if (!parameters.has('state') || !(await client.isSignInRedirected(location.href))) return;
  await client.handleSignInCallback(location.href).catch(() => undefined);
  // The page that was left open hears of it and goes on.
  if (window.name === asideName && window.opener && (await client.isAuthenticated())) close();
  if (location.search.includes('state=')) {
    history.replaceState(history.state, '', location.pathname + location.hash);
  }
}

function unreachable(cause: unknown): never {
  throw new AccountError(navigator.onLine ? 'unavailable' : 'offline', 0, { cause });
}

function isOver(error: unknown): boolean {
  const code = (error as { code?: unknown } | undefined)?.code;
  return typeof code === 'string' && /invalid_grant|not_authenticated/.test(code);
}
