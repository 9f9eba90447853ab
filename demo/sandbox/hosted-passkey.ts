import type { RegistrationResponseJSON } from '@simplewebauthn/server';
import { checkRegistration, newChallenge, registrationOptions } from './account-api/passkeys.ts';
import { recordId } from './ids.ts';
import type { OpenId } from './oidc/provider.ts';
import { html } from './pages/html.ts';
import { page, show } from './pages/layout.ts';
import type { Person, Tenant } from './tenant.ts';

/** Where Logto's own account center lets people add a passkey, and sends them back to `redirect` afterwards. */
export const hostedPasskeyPath = '/account/passkey/add';

interface Parts {
  origin: string;
  tenant: Tenant;
  openId: OpenId;
}

/** Stands in for that page: it knows people by the session of the sign-in pages, not by a token. */
export function createHostedPasskey(parts: Parts): (request: Request) => Promise<Response> {
  const { origin, tenant } = parts;
  const { hostname } = new URL(origin);
  const challenges = new Map<string, string>();

  async function register(person: Person, request: Request): Promise<Response> {
    const response = (await request.json()) as RegistrationResponseJSON;
    const key = await checkRegistration(response, challenges.get(person.id) ?? '', [origin]);
    if (typeof key === 'string') return Response.json({ problem: key }, { status: 422 });
    const agent = request.headers.get('user-agent') ?? '';
    const createdAt = new Date(tenant.now()).toISOString();
    person.mfa.push({
      id: recordId(),
      type: 'WebAuthn',
      createdAt,
      ...key,
      agent,
      rpId: hostname,
      name: 'Added on the sign-in page',
    });
    return Response.json({ location: backOf(new URL(request.url)) });
  }

  return async (request) => {
    const person = await personOf(parts, request);
    if (!person) return show(page('Add a passkey', html`<p>Sign in first.</p>`), 401);
    const { pathname, search } = new URL(request.url);
    if (request.method !== 'POST') return show(passkeyPage(person, search));
    if (!pathname.endsWith('-options')) return register(person, request);
    const challenge = newChallenge();
    challenges.set(person.id, challenge);
    return Response.json(registrationOptions(person, hostname, challenge));
  };
}

async function personOf({ origin, tenant, openId }: Parts, request: Request) {
  const name = `_session_${new URL(origin).port}=`;
  const cookies = (request.headers.get('cookie') ?? '').split('; ');
  const id = cookies.find((cookie) => cookie.startsWith(name))?.slice(name.length);
  const session = id ? await openId.provider.Session.find(id) : undefined;
  return tenant.people.get(session?.accountId ?? '');
}

/** Any web address, as in Logto; nothing that could run here. */
function backOf({ searchParams }: URL): string {
  const back = searchParams.get('redirect') ?? '';
  return /^https?:$/.test(URL.parse(back)?.protocol ?? '') ? back : '/';
}

const passkeyPage = ({ name, username }: Person, search: string) =>
  page(
    'Add a passkey',
    html`<p class="quiet">Signed in as ${name ?? username ?? 'somebody'}</p>
      <button
        type="button"
        class="primary"
        data-new-passkey="${hostedPasskeyPath}"
        data-search="${search}"
      >
        Create passkey
      </button>`,
    { scripts: ['new-passkey.js'] },
  );
