/** A site that signs people in by itself, with Logto's SDK for servers, and keeps their tokens. */
import LogtoClient from '@logto/node';
import { renderToString } from 'react-dom/server';
import { App } from './app';

const scopes = ['email', 'phone', 'identities', 'custom_data'];
const sessions = new Map<string, Map<string, string>>();

export async function answer(
  request: Request,
  tenant: { endpoint: string; appId: string },
): Promise<Response> {
  const { pathname, origin, search } = new URL(request.url);
  const [, known] = /session=([^;]+)/.exec(request.headers.get('cookie') ?? '') ?? [];
  const id = known ?? crypto.randomUUID();
  const session = sessions.get(id) ?? new Map<string, string>();
  sessions.set(id, session);
  const headers = new Headers({ 'Set-Cookie': `session=${id}; Path=/; HttpOnly; SameSite=Lax` });
  const goTo = (url: string) => {
    headers.set('Location', url);
    return new Response(null, { status: 303, headers });
  };

  let next = '/';
  const client = new LogtoClient(
    { ...tenant, scopes },
    {
      navigate: (url) => void (next = url),
      storage: {
        getItem: async (key) => session.get(key) ?? null,
        setItem: async (key, value) => void session.set(key, value),
        removeItem: async (key) => void session.delete(key),
      },
    },
  );
  if (pathname === '/sign-in') {
    await client.signIn(`${origin}/callback`);
    return goTo(next);
  }
  if (pathname === '/callback') {
    await client.handleSignInCallback(request.url);
    return goTo('/');
  }
  if (!(await client.isAuthenticated())) {
    return pathname === '/token' ? new Response(null, { status: 401 }) : goTo('/sign-in');
  }
  if (pathname === '/token') {
    if (search === '?renew') await client.clearAccessToken();
    return new Response(await client.getAccessToken());
  }

  headers.set('Content-Type', 'text/html; charset=utf-8');
  const markup = renderToString(<App path={pathname} />);
  const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Rendered by a server</title>
    <link rel="stylesheet" href="/client.css" />
    <script type="module" src="/client.js"></script>
  </head>
  <body><div id="root">${markup}</div></body>
</html>`;
  return new Response(page, { headers });
}
