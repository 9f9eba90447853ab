import { same, ok, suite } from '../support/suite.ts';
import {
  logto,
  received,
  withCookies,
  world,
  type CallOptions,
  type World,
} from '../support/world.ts';

export const [forwardCases, it] = suite('forward');

const cookie = (here: World, more: CallOptions = {}): CallOptions => ({
  token: null,
  ...more,
  headers: { cookie: `theme=dark; session=${here.token}`, ...more.headers },
});

it('reads and writes for whoever the cookie belongs to', async () => {
  const here = withCookies();
  const read = await here.call('GET', '/my-account', cookie(here));
  same([read.status, read.body.username], [200, 'ann']);
  same(read.headers.get('cache-control'), 'no-store');
  const written = await here.call('PATCH', '/my-account', cookie(here, { body: { name: 'Anna' } }));
  same([written.status, here.person.name], [200, 'Anna']);
});

it('forwards nothing where the owner did not switch it on', async () => {
  const here = world();
  same((await here.call('GET', '/my-account')).status, 404);
});

it('never forwards a token that the page brought itself', async () => {
  const here = withCookies();
  const { status, body } = await here.call('GET', '/my-account', { token: here.token });
  same([status, body], [401, { code: 'auth.authorization_header_missing' }]);
});

it('carries a step-up from the proof to the change', async () => {
  const here = withCookies();
  const refused = await here.call(
    'PATCH',
    '/my-account',
    cookie(here, { body: { username: 'x1' } }),
  );
  same([refused.status, refused.body], [401, { code: 'verification_record.permission_denied' }]);
  const proof = await here.call(
    'POST',
    '/verifications/password',
    cookie(here, { body: { password: here.person.password } }),
  );
  const record = proof.body.verificationRecordId as string;
  const changed = await here.call(
    'PATCH',
    '/my-account',
    cookie(here, { body: { username: 'x1' }, record }),
  );
  same([changed.status, here.person.username], [200, 'x1']);
});

it('uploads a picture in a form of its own', async () => {
  const here = withCookies();
  const send = async (form: FormData) => {
    const request = new Request(`${logto}/`, { method: 'POST', body: form });
    const { status } = await here.gateway(
      received('https://shop.example/account-api/my-account/user-assets/avatar', {
        method: 'POST',
        headers: {
          cookie: `session=${here.token}`,
          'sec-fetch-site': 'same-origin',
          'content-type': request.headers.get('content-type')!,
        },
        body: await request.arrayBuffer(),
      }),
    );
    return status;
  };
  const png = Uint8Array.from(
    atob(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
    ),
    (letter) => letter.charCodeAt(0),
  );
  const form = new FormData();
  form.set('file', new File([png], 'a.png', { type: 'image/png' }));
  same(await send(form), 200);
  form.append('file', new File([png], 'b.png', { type: 'image/png' }));
  same(await send(form), 400, 'two files');
});

it('passes neither cookies nor Set-Cookie, and of the headers only what Logto needs', async () => {
  const here = withCookies();
  let seen: string[] = [];
  here.intercept = (request) => {
    seen = [...request.headers.keys()];
    return Response.json({ id: 'u1' }, { headers: { 'set-cookie': 'a=b', 'x-powered-by': 'c' } });
  };
  const { headers } = await here.call(
    'GET',
    '/my-account',
    cookie(here, { headers: { 'x-evil': '1', 'accept-language': 'de', referer: 'https://a/' } }),
  );
  same(seen.sort(), ['accept', 'accept-language', 'authorization']);
  same([headers.get('set-cookie'), headers.get('x-powered-by')], [null, null]);
});

it('keeps the secrets of sessions to itself', async () => {
  const here = withCookies();
  const record = await here.prove();
  const { body, text } = await here.call('GET', '/my-account/sessions', cookie(here, { record }));
  same(body.sessions.length, 1);
  ok(!text.includes('jti'), 'the value behind the session cookie');
});

it('renews a token that was refused, once, and repeats what was not done', async () => {
  const here = withCookies({
    getAccessToken: async (_, { renew }) => (renew ? here.token : 'a token that has ended'),
  });
  const { status } = await here.call('PATCH', '/my-account', {
    token: null,
    body: { name: 'Again' },
  });
  same([status, here.person.name], [200, 'Again']);
  same(here.asked.length, 2);
});

it('checks bodies before anybody else sees them', async () => {
  const here = withCookies();
  const bad: unknown[] = [
    { name: 1 },
    { name: 'a', username: 'b' },
    { name: 'a', isSuspended: false },
    { __proto__: null, constructor: 'x' },
    {},
    [],
    'null',
    '{"name":',
  ];
  for (const body of bad) {
    const { status, body: answer } = await here.call(
      'PATCH',
      '/my-account',
      cookie(here, { body }),
    );
    same([status, answer.code], [400, 'guard.invalid_input'], JSON.stringify(body));
  }
  const deleting = cookie(here, { body: { all: true } });
  same((await here.call('DELETE', '/my-account/primary-email', deleting)).status, 400);
  same(here.asked, []);
});

it('takes known query parameters only, and each once', async () => {
  const here = withCookies();
  const record = await here.prove();
  const options = cookie(here, { record });
  const twice = '/my-account/grants?appType=firstParty&appType=thirdParty';
  same((await here.call('GET', twice, options)).status, 400);
  let asked = '';
  here.intercept = (request) => {
    asked = new URL(request.url).search;
    return Response.json({ grants: [] });
  };
  await here.call('GET', '/my-account/grants?appType=firstParty&userId=bob', options);
  same(asked, '?appType=firstParty');
});

it('says in one form what Logto says in several', async () => {
  const here = withCookies();
  const cases: [Response, number, object][] = [
    [new Response(null, { status: 404 }), 404, { code: 'gone' }],
    [new Response('<html>', { status: 500 }), 502, { code: 'unavailable' }],
    [Response.json({ message: 'at socket.ts' }, { status: 500 }), 502, { code: 'unavailable' }],
    [new Response('<html>', { status: 200 }), 502, { code: 'unavailable' }],
    [Response.redirect(logto), 502, { code: 'unavailable' }],
    [
      Response.json({ code: 'user.x', message: 'secret words', data: [1] }, { status: 422 }),
      422,
      { code: 'user.x', data: [1] },
    ],
    [Response.json({ code: '<b>', message: '' }, { status: 422 }), 502, { code: 'unavailable' }],
  ];
  for (const [answer, status, body] of cases) {
    here.intercept = () => answer.clone();
    const found = await here.call('PATCH', '/my-account', cookie(here, { body: { name: 'a' } }));
    same([found.status, found.body], [status, body]);
  }
});

it('hands a 429 on, with the time to wait', async () => {
  const here = withCookies();
  here.intercept = () => new Response('', { status: 429, headers: { 'retry-after': '7' } });
  const { status, headers, body } = await here.call('GET', '/my-account', cookie(here));
  same([status, headers.get('retry-after'), body], [429, '7', { code: 'rate_limited' }]);
  same(here.asked.length, 1, 'not tried again');
});

it('tries reads again, and writes never', async () => {
  const here = withCookies();
  let left = 1;
  here.intercept = () => (left-- > 0 ? new Response('', { status: 503 }) : undefined);
  same((await here.call('GET', '/my-account', cookie(here))).status, 200);
  left = 1;
  const write = await here.call('PATCH', '/my-account', cookie(here, { body: { name: 'B' } }));
  same([write.status, here.person.name], [502, 'Ann']);
});

it('gives up on a Logto that does not answer', async () => {
  const here = withCookies({
    timeout: 20,
    fetch: (_, init) =>
      new Promise((_resolve, reject) => {
        init!.signal!.addEventListener('abort', () => reject(init!.signal!.reason as Error));
      }),
  });
  const { status, body } = await here.call('GET', '/my-account', cookie(here));
  same([status, body], [504, { code: 'timeout' }]);
});
