import { same, ok, suite } from '../support/suite.ts';
import { password, received, site, withCookies, world, type World } from '../support/world.ts';

export const [attackCases, it] = suite('attacks');

const raw = (here: World, path: string, init: RequestInit = {}) =>
  here.gateway(
    received(site + path, {
      ...init,
      headers: {
        cookie: `session=${here.token}`,
        'sec-fetch-site': 'same-origin',
        ...(init.headers as Record<string, string> | undefined),
      },
    }),
  );

it('knows only the paths of its tables', async () => {
  const here = withCookies();
  const paths = [
    '/',
    '/account-api',
    '/account-api/',
    '/account-api/users',
    '/account-api/users/alice/personal-access-tokens',
    '/account-api/api/my-account',
    '/account-api/my-account/',
    '/account-api//my-account',
    '/account-api/my-account/../users',
    '/account-api/my-account/%2e%2e/users',
    '/account-api/my-account/identities/..%2f..%2fusers',
    '/account-api/my-account/identities/a%2Fb',
    '/account-api/my-account/identities/a%5Cb',
    '/account-api/my-account/identities/%2e%2e%2f',
    '/account-api/my-account/identities/a%00b/access-token',
    '/account-api/my-account/identities/%zz/access-token',
    '/account-api/my-account/identities//access-token',
    `/account-api/my-account/identities/${'a'.repeat(200)}/access-token`,
    '/account-api/my-account/identities/a%3Fb=c/access-token',
    '/account-api/my-account/identities/a%23b/access-token',
    '/account-apix/my-account',
    '/account-api/constructor',
    '/account-api/__proto__',
    '/account-api/form-post',
  ];
  for (const path of paths) {
    const response = await raw(here, path);
    same([response.status, await response.json()], [404, { code: 'gone' }], path);
  }
  same(here.asked, []);
});

it('knows only the methods of its tables', async () => {
  const here = withCookies();
  for (const method of ['PUT', 'DELETE', 'HEAD', 'POST']) {
    const response = await raw(here, '/account-api/my-account', { method });
    same([response.status, response.headers.get('allow')], [405, 'GET, PATCH'], method);
  }
  same((await raw(here, '/account-api/settings', { method: 'POST' })).status, 405);
  same(here.asked, []);
});

it('reads no body without end', async () => {
  const here = withCookies();
  const body = JSON.stringify({ name: 'a'.repeat(300 * 1024) });
  const json = { 'content-type': 'application/json' };
  const whole = await raw(here, '/account-api/my-account', {
    method: 'PATCH',
    body,
    headers: json,
  });
  same([whole.status, await whole.json()], [413, { code: 'too_large' }]);
  let pulled = 0;
  const endless = new ReadableStream({
    pull(controller) {
      pulled += 1;
      controller.enqueue(new Uint8Array(64 * 1024));
    },
  });
  const init = { method: 'PATCH', body: endless, headers: json, duplex: 'half' } as RequestInit;
  same((await raw(here, '/account-api/my-account', init)).status, 413);
  ok(pulled < 20, 'stops reading');
  same(here.asked, []);
});

it('takes JSON and nothing that looks like a form', async () => {
  const here = withCookies();
  const types = [
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/json, text/plain',
    'application/jsonp',
    '',
  ];
  for (const type of types) {
    const response = await raw(here, '/account-api/my-account', {
      method: 'PATCH',
      body: '{"name":"x"}',
      headers: { 'content-type': type },
    });
    same([response.status, await response.json()], [415, { code: 'unsupported_media_type' }], type);
  }
  const upload = await raw(here, '/account-api/my-account/user-assets/avatar', {
    method: 'POST',
    body: '{}',
    headers: { 'content-type': 'application/json' },
  });
  same(upload.status, 415);
  same(here.person.name, 'Ann');
});

it('takes no header twice', async () => {
  const here = world();
  const record = await here.prove();
  const twice = (name: string, value: string) => {
    const headers = new Headers({
      authorization: `Bearer ${here.token}`,
      'sec-fetch-site': 'same-origin',
      'logto-verification-id': record,
    });
    headers.append(name, value);
    return here.gateway(received(`${site}/account-api/tokens`, { headers }));
  };
  same((await twice('authorization', `Bearer ${here.token}`)).status, 401);
  same((await twice('logto-verification-id', record)).status, 400);
  same((await twice('sec-fetch-site', 'same-origin')).status, 403);
  same(here.asked, []);
});

it('lets no header smuggle another', async () => {
  const here = withCookies();
  let sent: Headers | undefined;
  here.intercept = (request) => {
    sent = request.headers;
    return Response.json({ id: 'u' });
  };
  for (const record of ['a b', 'a;b', 'a,b', '../x', 'ä', 'a'.repeat(65)]) {
    const response = await raw(here, '/account-api/my-account', {
      headers: { 'logto-verification-id': record },
    });
    same(response.status, 400, record);
  }
  const language = 'de"><script>';
  await raw(here, '/account-api/my-account', { headers: { 'accept-language': language } });
  same(sent?.get('accept-language') ?? '*', '*');
});

it('refuses writes from pages of other origins, and those that do not say', async () => {
  const here = withCookies();
  const write = (headers: Record<string, string>) =>
    here.gateway(
      received(`${site}/account-api/my-account`, {
        method: 'PATCH',
        headers: {
          cookie: `session=${here.token}`,
          'content-type': 'application/json',
          ...headers,
        },
        body: '{"name":"Mallory"}',
      }),
    );
  const foreign: Record<string, string>[] = [
    {},
    { origin: 'null' },
    { origin: 'https://evil.example' },
    { origin: `${site}.evil.example` },
    { origin: 'http://shop.example' },
    { origin: `${site}:8443` },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'none' },
    { 'sec-fetch-site': 'cross-site', origin: site },
  ];
  for (const headers of foreign) {
    const response = await write(headers);
    const found = [response.status, await response.json()];
    same(found, [403, { code: 'cross_site' }], JSON.stringify(headers));
  }
  same(here.asked, []);
  same((await write({ origin: site })).status, 200);
  same((await write({ 'sec-fetch-site': 'same-origin' })).status, 200);
});

it('lets pages of other origins read only where they are listed', async () => {
  const other = 'https://app.example';
  const here = world({ origins: [other] });
  const get = (origin: string) =>
    here.call('GET', '/roles', { headers: { origin, 'sec-fetch-site': 'cross-site' } });
  const listed = await get(other);
  same([listed.status, listed.headers.get('access-control-allow-origin')], [200, other]);
  same(listed.headers.get('access-control-allow-credentials'), null);
  const unlisted = await get('https://evil.example');
  same([unlisted.status, unlisted.headers.get('access-control-allow-origin')], [403, null]);
  const preflight = (origin: string) =>
    here.call('OPTIONS', '/tokens', {
      token: null,
      headers: { origin, 'sec-fetch-site': 'cross-site' },
    });
  same((await preflight(other)).status, 204);
  same((await preflight('https://evil.example')).status, 403);
});

it('takes no token but a living one of a person', async () => {
  const here = world();
  const ended = here.signIn(here.person);
  here.tenant.signIns.revokeToken(ended);
  const tokens = [
    null,
    ended,
    'machine-token-1',
    'eyJhbGciOiJFUzM4NCJ9.eyJzdWIiOiJhbm4iLCJpc3MiOiJodHRwczovL2V2aWwuZXhhbXBsZSJ9.c2ln',
    'x'.repeat(5000),
    'a b',
    '',
  ];
  await here.call('GET', '/roles');
  for (const token of tokens) {
    const { status, body } = await here.call('GET', '/roles', { token });
    same([status, Object.keys(body)], [401, ['code']], String(token).slice(0, 40));
  }
  here.tenant.advance(3_700_000);
  same((await here.call('GET', '/roles')).status, 401, 'expired meanwhile');
});

it('takes no token of somebody suspended, deleted, or of a closed account centre', async () => {
  const here = world();
  here.person.isSuspended = true;
  same((await here.call('GET', '/roles')).status, 401);
  here.person.isSuspended = false;
  here.tenant.settings.accountCenter.enabled = false;
  same((await here.call('GET', '/roles')).body, { code: 'account_center.not_enabled' });
});

it('acts on nobody but the person of the token, whatever the request says', async () => {
  const here = world();
  const bob = here.add({ username: 'bob' });
  here.tenant.management.tokens.push({
    userId: bob.id,
    name: 'his',
    value: 'pat_his',
    createdAt: 0,
    expiresAt: null,
  });
  const record = await here.prove();
  const hinting = { 'x-user-id': bob.id, 'user-id': bob.id };
  const listed = await here.call('GET', `/tokens?userId=${bob.id}`, { record, headers: hinting });
  same(listed.body, []);
  const body = { name: 'mine', userId: bob.id };
  same((await here.call('POST', '/tokens', { record, body })).status, 400);
  same((await here.call('POST', '/tokens/delete', { record, body: { name: 'his' } })).status, 404);
  same((await here.call('DELETE', `/users/${bob.id}`, { record })).status, 404);
  same(here.tenant.management.tokens.length, 1);
  ok(here.tenant.people.has(bob.id), 'Bob is there');
});

it('honours no proof but a living one of the same person', async () => {
  const here = world();
  const bob = here.add({ username: 'bob' });
  const records = {
    none: undefined,
    invented: 'abcdefghijklmnopqrstu',
    'of somebody else': await here.prove(here.signIn(bob)),
    lapsed: await here.prove(),
  };
  here.tenant.advance(601_000);
  for (const [kind, record] of Object.entries(records)) {
    for (const [method, path, body] of [
      ['GET', '/tokens'],
      ['POST', '/tokens', { name: 'a' }],
      ['POST', '/deletion', { confirmation: 'ann' }],
      ['GET', '/export'],
      ['GET', '/activity'],
      ['POST', '/sessions/end-others'],
    ] as const) {
      const answer = await here.call(method, path, { record, ...(body && { body }) });
      const code = 'verification_record.permission_denied';
      same([answer.status, answer.body], [401, { code }], `${kind} ${path}`);
    }
  }
  same(
    here.asked.filter((line) => line.includes('/users')),
    [],
  );
});

it('honours a proof although the token may not see factors, or the owner closed them', async () => {
  const scopes = ['openid', 'profile'];
  const narrow = world({ signIn: { scopes } });
  same((await narrow.call('GET', '/tokens', { record: await narrow.prove() })).status, 200);
  const closed = world({ settings: { accountCenter: { fields: { mfa: 'Off', passkey: 'Off' } } } });
  same((await closed.call('GET', '/tokens', { record: await closed.prove() })).status, 200);
});

it('deletes no factor while it asks about a proof', async () => {
  const mfa = [{ id: 'f1', type: 'Totp' as const, createdAt: '', secret: 'A' }];
  const here = world({ person: { mfa } });
  await here.call('GET', '/tokens', { record: await here.prove() });
  same(here.person.mfa.length, 1);
});

it('takes nothing for a proof that a broken Logto says', async () => {
  const here = world();
  const record = await here.prove();
  const lies = [204, 200, 302, 404, 500, 503];
  for (const status of lies) {
    here.intercept = (request) =>
      request.method === 'DELETE'
        ? new Response(status === 204 ? null : '{}', { status })
        : undefined;
    const answer = await here.call('POST', '/tokens', { record, body: { name: 'a' } });
    ok(answer.status >= 400, `${status} was believed`);
  }
  same(here.tenant.management.tokens, []);
});

it('refuses apps of other companies wherever a proof is needed', async () => {
  const here = world({ signIn: { thirdParty: true } });
  const own = here.signIn(here.person);
  const record = await here.prove(own);
  const { status, body } = await here.call('GET', '/tokens', { record });
  same([status, body], [403, { code: 'auth.third_party_application_forbidden' }]);
});

it('refuses them where no proof is asked for, and where there is none to give', async () => {
  const profile = { nickname: 'Carol' };
  const here = world({
    person: { password: null, username: 'carol', profile },
    signIn: { thirdParty: true },
  });
  for (const [method, path, body] of [
    ['DELETE', '/profile/nickname'],
    ['GET', '/organizations'],
    ['GET', '/roles'],
    ['GET', '/enterprise-identities'],
    ['POST', '/password-check', { password }],
    ['GET', '/export'],
    ['POST', '/deletion', { confirmation: 'carol' }],
  ] as const) {
    const { status, body: said } = await here.call(method, path, body && { body });
    same([status, said], [403, { code: 'auth.third_party_application_forbidden' }], path);
  }
  same([here.person.profile, here.tenant.people.has(here.person.id)], [profile, true]);
  same(
    here.asked.filter((line) => line.includes('/users')),
    [],
  );
});

it('refuses them with a proof too, although their token may not see factors', async () => {
  const here = world({ signIn: { thirdParty: true, scopes: ['openid', 'profile'] } });
  const record = await here.prove(here.signIn(here.person));
  const { status, body } = await here.call('GET', '/tokens', { record });
  same([status, body], [403, { code: 'auth.third_party_application_forbidden' }]);
});

it('lets the owner’s own apps in whatever the token may see and the owner keeps closed', async () => {
  const here = world({ signIn: { scopes: ['openid'] } });
  const { fields } = here.tenant.settings.accountCenter;
  for (const level of ['Off', 'ReadOnly'] as const) {
    for (const field of Object.keys(fields)) fields[field as keyof typeof fields] = level;
    here.token = here.signIn(here.person, { scopes: ['openid'] });
    same((await here.call('GET', '/roles')).status, 200, level);
  }
});

it('takes nothing for an app of the owner’s that a broken Logto says', async () => {
  const here = world();
  for (const status of [200, 201, 204, 302, 400, 404, 422, 500, 503]) {
    here.intercept = (request) =>
      request.method === 'POST' && request.url.includes('/verifications/')
        ? new Response(status === 204 ? null : '{}', { status })
        : undefined;
    ok((await here.call('GET', '/roles')).status >= 400, `${status} was believed`);
  }
  here.intercept = undefined;
  same((await here.call('GET', '/roles')).status, 200, 'asked anew');
});

it('believes no list that holds somebody else’s', async () => {
  const here = world();
  const record = await here.prove();
  const theirs = { userId: 'bob', name: 'b', value: 'pat_x', createdAt: 1, expiresAt: null };
  here.intercept = (request) =>
    request.url.includes('/personal-access-tokens') ? Response.json([theirs]) : undefined;
  same((await here.call('GET', '/tokens', { record })).body, []);
  const log = { id: 'l', key: 'Interaction.SignIn.Submit', createdAt: 1 };
  here.intercept = (request) =>
    request.url.includes('/logs')
      ? Response.json([{ ...log, payload: { userId: 'bob', result: 'Success' } }])
      : undefined;
  same((await here.call('GET', '/activity', { record })).body, []);
});

it('keeps secrets out of answers, errors and incidents', async () => {
  const here = world();
  const record = await here.prove();
  const secrets = [here.token, record, 'machine secret', 'machine-token', password, 'pat_'];
  const said: string[] = [];
  const look = async (...call: Parameters<World['call']>) => {
    const { text, headers } = await here.call(...call);
    said.push(text, JSON.stringify([...headers]));
  };
  await here.call('POST', '/tokens', { record, body: { name: 'a' } });
  here.intercept = (request) => {
    const echo = [...request.headers].join();
    return Response.json({ code: 'entity.not_found', message: echo }, { status: 500 });
  };
  await look('GET', '/tokens', { record });
  here.intercept = (request) =>
    request.url.includes('/api/users/')
      ? Promise.reject(new Error([...request.headers].join()))
      : undefined;
  await look('POST', '/tokens', { record, body: { name: 'b' } });
  await look('POST', '/password-check', { body: { password } });
  here.intercept = undefined;
  await look('GET', '/export', { record });
  said.push(JSON.stringify(here.incidents));
  ok(here.incidents.length > 0, 'incidents are reported');
  for (const text of said) {
    for (const secret of secrets) ok(!text.includes(secret), `${secret.slice(0, 8)}… in ${text}`);
  }
});

it('asks for one machine token, one identity and one app however many come at once', async () => {
  const here = world();
  const answers = await Promise.all(
    Array.from({ length: 2000 }, () => here.call('GET', '/organizations')),
  );
  ok(
    answers.every(({ status }) => status === 200),
    'all are answered',
  );
  const count = (line: string) => here.asked.filter((asked) => asked === line).length;
  const lines = [
    'POST /oidc/token',
    'GET /api/my-account',
    'POST /api/verifications/verification-code/verify',
  ];
  same(lines.map(count), [1, 1, 1]);
});

it('renews its machine token before it ends, and after it was refused', async () => {
  const here = world();
  const tokens = () => here.asked.filter((line) => line === 'POST /oidc/token').length;
  const again = async () => {
    here.token = here.signIn(here.person);
    same((await here.call('GET', '/roles')).status, 200);
  };
  await again();
  here.tenant.advance(3_300_000);
  await again();
  await again();
  same(tokens(), 2, 'renewed in the last tenth');
  let refusals = 1;
  here.intercept = (request) =>
    request.url.includes('/roles') && refusals-- > 0
      ? new Response('', { status: 401 })
      : undefined;
  await again();
  same(tokens(), 3, 'renewed when refused');
});

it('tells nobody that its own credentials are wrong', async () => {
  const here = world({ management: { clientId: 'gateway', clientSecret: 'wrong' } });
  const { status, body } = await here.call('GET', '/roles');
  same([status, body], [502, { code: 'unavailable' }]);
});
