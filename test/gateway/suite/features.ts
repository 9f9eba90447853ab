import { deleteDueAccounts, webhook, type DeletionNotice } from '../../../src/gateway/index.ts';
import { same, ok, suite } from '../support/suite.ts';
import { everything, received, secret, site, world, type World } from '../support/world.ts';

export const [featureCases, it] = suite('features');

const day = 86_400_000;

it('are off until they are switched on', async () => {
  const here = world({ features: {} });
  const calls = [
    ['GET', '/tokens'],
    ['POST', '/deletion'],
    ['POST', '/deletion/restore'],
    ['GET', '/export'],
    ['GET', '/organizations'],
    ['GET', '/roles'],
    ['GET', '/enterprise-identities'],
    ['GET', '/activity'],
    ['POST', '/sessions/end-others'],
    ['DELETE', '/profile/nickname'],
    ['POST', '/password-check'],
  ] as const;
  for (const [method, path] of calls) same((await here.call(method, path)).status, 404, path);
  const { body } = await here.call('GET', '/settings');
  same(body.gateway.features, []);
});

it('show a personal access token once, and masked ever after', async () => {
  const here = world();
  const record = await here.prove();
  const expiresAt = here.tenant.now() + day;
  const made = await here.call('POST', '/tokens', { record, body: { name: 'CI', expiresAt } });
  const value = here.tenant.management.tokens[0]!.value;
  same([made.status, made.body.value, made.body.expiresAt], [200, value, expiresAt]);
  const listed = await here.call('GET', '/tokens', { record });
  same(listed.body.length, 1);
  same(listed.body[0].value, `pat_…${value.slice(-4)}`);
  ok(!listed.text.includes(value), 'the whole value');
  same(Object.keys(listed.body[0]).sort(), ['createdAt', 'expiresAt', 'name', 'value']);
});

it('rename and delete a token by its name, whatever it holds', async () => {
  const here = world();
  const record = await here.prove();
  const name = '../ü "x" %2f';
  await here.call('POST', '/tokens', { record, body: { name } });
  await here.call('POST', '/tokens', { record, body: { name: 'other' } });
  const taken = await here.call('PATCH', '/tokens', {
    record,
    body: { currentName: name, name: 'other' },
  });
  same([taken.status, taken.body.code], [422, 'user.personal_access_token_name_exists']);
  const body = { currentName: name, name: 'plain' };
  same((await here.call('PATCH', '/tokens', { record, body })).status, 204);
  same(
    (await here.call('POST', '/tokens/delete', { record, body: { name: 'plain' } })).status,
    204,
  );
  same(
    here.tenant.management.tokens.map((token) => token.name),
    ['other'],
  );
});

it('refuse a token that ends before it begins, and a name that is none', async () => {
  const here = world();
  const record = await here.prove();
  for (const body of [{ name: 'a', expiresAt: 1 }, { name: '' }, { name: 'a'.repeat(200) }]) {
    same((await here.call('POST', '/tokens', { record, body })).body.code, 'guard.invalid_input');
  }
});

it('delete an account only for whoever types its name', async () => {
  const here = world();
  const record = await here.prove();
  const wrong = await here.call('POST', '/deletion', { record, body: { confirmation: 'Ann' } });
  same([wrong.status, wrong.body], [400, { code: 'confirmation_mismatch' }]);
  ok(here.tenant.people.has(here.person.id), 'still there');
  const right = await here.call('POST', '/deletion', { record, body: { confirmation: 'ann' } });
  same([right.status, right.body], [200, { state: 'deleted' }]);
  ok(!here.tenant.people.has(here.person.id), 'gone');
});

it('delete the account of somebody who has nothing to prove themselves with', async () => {
  const here = world({ person: { password: null, username: 'carol' } });
  const { status } = await here.call('POST', '/deletion', { body: { confirmation: 'carol' } });
  same(status, 200);
});

it('ask the owner before a deletion, and tell them after it', async () => {
  const told: DeletionNotice[] = [];
  let refuse = true;
  const here = world({
    features: {
      deletion: {
        before(notice) {
          told.push(notice);
          if (refuse) throw new Error('an unpaid bill of 12 euros');
        },
        after: (notice) => void told.push(notice),
      },
    },
  });
  const body = { confirmation: 'ann' };
  const record = await here.prove();
  const refused = await here.call('POST', '/deletion', { record, body });
  same([refused.status, refused.body], [409, { code: 'deletion_refused' }]);
  ok(here.tenant.people.has(here.person.id), 'still there');
  refuse = false;
  same((await here.call('POST', '/deletion', { record, body })).status, 200);
  same(
    told.map(({ event }) => event),
    ['account.deleting', 'account.deleting', 'account.deleted'],
  );
});

it('sign what they tell a webhook, and take any answer but yes for a no', async () => {
  let seen: Request | undefined;
  let status = 204;
  const hook = webhook({
    url: 'https://owner.example/hook',
    secret,
    fetch: async (input, init) => {
      seen = new Request(input, { ...init, redirect: 'follow' });
      return new Response(null, { status });
    },
  });
  const notice: DeletionNotice = { event: 'account.deleting', userId: 'u', at: 1 };
  await hook(notice);
  const body = await seen!.text();
  const key = await crypto.subtle.importKey(
    'raw',
    new TextEncoder().encode(secret),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign'],
  );
  const expected = await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(body));
  const signature = seen!.headers.get('x-gateway-signature')!;
  const given = atob(signature.replace(/-/g, '+').replace(/_/g, '/'));
  same(given, String.fromCharCode(...new Uint8Array(expected)));
  status = 402;
  ok(
    await hook(notice).then(
      () => false,
      () => true,
    ),
    'a refusal was not heard',
  );
});

const patient = (more: object = {}): World =>
  world({ features: { deletion: { coolingOffDays: 14, secret, ...more } } });

const leave = async (here: World) =>
  here.call('POST', '/deletion', {
    record: await here.prove(),
    body: { confirmation: here.person.username },
  });

it('keep a suspended account until its time, and bring it back', async () => {
  const told: DeletionNotice[] = [];
  const here = patient({ after: (notice: DeletionNotice) => void told.push(notice) });
  here.person.customData = { theme: 'dark' };
  const { body } = await leave(here);
  same([body.state, body.deleteAt > here.tenant.now() + 13 * day], ['suspended', true]);
  same(here.person.isSuspended, true);
  same((await here.call('GET', '/settings')).status, 200);
  const anonymous = { token: null, body: { restoreToken: body.restoreToken } };
  same((await here.call('POST', '/deletion/restore', anonymous)).status, 204);
  same([here.person.isSuspended, here.person.customData], [false, { theme: 'dark' }]);
  same((await here.call('POST', '/deletion/restore', anonymous)).status, 400, 'once');
  same(
    told.map(({ event }) => event),
    ['account.suspended', 'account.restored'],
  );
});

it('restore nothing for a forged, foreign or late token', async () => {
  const here = patient();
  const bob = here.add({ username: 'bob', isSuspended: true });
  const { body } = await leave(here);
  const [id, time, signature] = String(body.restoreToken).split('.') as [string, string, string];
  const forged = [
    'x',
    `${bob.id}.${time}.${signature}`,
    `${id}.${Number(time) + day}.${signature}`,
    `${id}.${time}.${signature.slice(1)}`,
    `${id}.${time}.`,
    `${body.restoreToken}.x`,
  ];
  const restore = (restoreToken: string) =>
    here.call('POST', '/deletion/restore', { token: null, body: { restoreToken } });
  for (const token of forged) same((await restore(token)).body, { code: 'restore_invalid' }, token);
  here.tenant.advance(15 * day);
  same((await restore(body.restoreToken as string)).body, { code: 'restore_invalid' });
  same([here.person.isSuspended, bob.isSuspended], [true, true]);
});

it('restore nobody whom an administrator suspended after all', async () => {
  const here = patient();
  const { body } = await leave(here);
  here.person.customData = {};
  const { restoreToken } = body as { restoreToken: string };
  const call = { token: null, body: { restoreToken } };
  same((await here.call('POST', '/deletion/restore', call)).status, 400);
});

it('delete who is due, and nobody else', async () => {
  const here = patient();
  const bystander = here.add({ username: 'bob', isSuspended: true });
  const forger = here.add({
    username: 'eve',
    isSuspended: true,
    customData: { logtoAccountDeletion: { deleteAt: 1, signature: 'AAAA' } },
  });
  for (let count = 0; count < 120; count += 1) here.add();
  await leave(here);
  same(await deleteDueAccounts(here.options), []);
  here.tenant.advance(15 * day);
  same(await deleteDueAccounts(here.options), [here.person.id]);
  ok(here.tenant.people.has(bystander.id) && here.tenant.people.has(forger.id), 'others are there');
});

it('delete everybody else who is due, whatever goes wrong with one of them', async () => {
  const told: string[] = [];
  const here = patient({
    after({ event, userId }: DeletionNotice) {
      if (event !== 'account.deleted') return;
      told.push(userId);
      throw new Error('the mail server is away');
    },
  });
  const leavers = [here.person, here.add({ username: 'bob' }), here.add({ username: 'cy' })];
  for (const person of leavers) {
    here.person = person;
    here.token = here.signIn(person);
    await leave(here);
  }
  here.tenant.advance(15 * day);
  const [stuck, lost, last] = leavers.map(({ id }) => id) as [string, string, string];
  here.intercept = ({ method, url }) => {
    if (method !== 'DELETE') return undefined;
    if (url.endsWith(stuck)) return new Response('', { status: 500 });
    // Another run was faster.
    if (url.endsWith(lost)) here.tenant.people.delete(lost);
    return undefined;
  };
  same((await deleteDueAccounts(here.options)).sort(), [lost, last].sort());
  same(told.sort(), [lost, last].sort());
  same([here.tenant.people.has(stuck), here.tenant.people.has(last)], [true, false]);
  const codes = here.incidents.map(({ code, status }) => [code, status]);
  same(codes.sort(), [
    ['after_hook_failed', 0],
    ['after_hook_failed', 0],
    ['unavailable', 502],
  ]);
  here.intercept = undefined;
  same(await deleteDueAccounts(here.options), [stuck], 'next time');
});

it('find who is due behind users they cannot read', async () => {
  const here = patient();
  await leave(here);
  here.tenant.advance(15 * day);
  const pages = [Array.from({ length: 100 }, () => ({ id: 'odd' })), [{ ...here.person }]];
  here.intercept = ({ url }) => {
    const { pathname, searchParams } = new URL(url);
    if (pathname !== '/api/users') return undefined;
    return Response.json(pages[Number(searchParams.get('page')) - 1] ?? []);
  };
  same(await deleteDueAccounts(here.options), [here.person.id]);
});

it('want a secret before they sign anything', async () => {
  let thrown = '';
  try {
    patient({ secret: 'short' });
  } catch (error) {
    thrown = (error as Error).message;
  }
  ok(thrown.includes('secret'), 'was accepted');
});

it('export what the person may see, and name what the owner keeps closed', async () => {
  const here = world({
    settings: { accountCenter: { fields: { customData: 'Off', session: 'Off' } } },
    person: { customData: { note: 'internal' } },
  });
  here.tenant.management.roles.push({
    id: 'r',
    name: 'Editor',
    description: '',
    members: [here.person.id],
  });
  const { status, body, text } = await here.call('GET', '/export', { record: await here.prove() });
  same([status, body.profile.username, body.roles[0].name], [200, 'ann', 'Editor']);
  same(body.omitted, ['sessions', 'grants']);
  for (const word of ['internal', 'jti', 'passwordDigest']) ok(!text.includes(word), word);
});

it('export nothing rather than half of it', async () => {
  const here = world();
  const record = await here.prove();
  here.intercept = (request) =>
    request.url.includes('/roles') ? new Response('', { status: 500 }) : undefined;
  same((await here.call('GET', '/export', { record })).status, 502);
});

it('list organisations, roles and enterprise identities of the person', async () => {
  const sso = {
    issuer: 'https://idp.example',
    identityId: 'e-1',
    detail: { email: 'a@b.example' },
  };
  const here = world({ person: { ssoIdentities: [sso] } });
  const { management } = here.tenant;
  const id = here.person.id;
  management.organizations.push(
    { id: 'o1', name: 'Acme', description: null, createdAt: 1, members: { [id]: ['admin'] } },
    { id: 'o2', name: 'Other', description: null, createdAt: 1, members: { bob: [] } },
  );
  management.roles.push({ id: 'r1', name: 'Editor', description: 'Edits', members: [id] });
  same((await here.call('GET', '/organizations')).body, [
    {
      id: 'o1',
      name: 'Acme',
      description: null,
      organizationRoles: [{ id: 'role-admin', name: 'admin' }],
    },
  ]);
  same((await here.call('GET', '/roles')).body, [
    { id: 'r1', name: 'Editor', description: 'Edits' },
  ]);
  same((await here.call('GET', '/enterprise-identities')).body, [
    { issuer: sso.issuer, identityId: 'e-1', detail: { email: 'a@b.example' } },
  ]);
});

it('show of the audit log only named events and named fields', async () => {
  const here = world();
  const log = (key: string, more = {}) => ({
    id: key,
    key,
    createdAt: here.tenant.now(),
    payload: {
      key,
      result: 'Success' as const,
      userId: here.person.id,
      ip: '203.0.113.1',
      sessionId: 'hidden',
      params: { password: 'hidden' },
      ...more,
    },
  });
  here.tenant.management.logs.push(
    log('Interaction.SignIn.Submit'),
    log('Interaction.Create'),
    log('ExchangeTokenBy.RefreshToken'),
  );
  const { body, text } = await here.call('GET', '/activity', { record: await here.prove() });
  same(
    body.map(({ key, ip }: { key: string; ip: string }) => [key, ip]),
    [['Interaction.SignIn.Submit', '203.0.113.1']],
  );
  ok(!text.includes('hidden'), 'more than named');
});

it('find sign-ins among whatever else fills the audit log, the newest hundred', async () => {
  const here = world();
  const { logs } = here.tenant.management;
  const add = (key: string, createdAt: number) => {
    const payload = { key, result: 'Success' as const, userId: here.person.id };
    logs.push({ id: `${logs.length}`, key, createdAt, payload });
  };
  const [signIn, register] = ['Interaction.SignIn.Submit', 'Interaction.Register.Submit'];
  for (let at = 1; at <= 80; at += 1) add(signIn, at * 2);
  for (let at = 1; at <= 80; at += 1) add(register, at * 2 + 1);
  for (let at = 0; at < 150; at += 1) add('ExchangeTokenBy.RefreshToken', 1000 + at);
  const { body } = await here.call('GET', '/activity', { record: await here.prove() });
  same(
    body.map(({ createdAt }: { createdAt: number }) => createdAt),
    Array.from({ length: 100 }, (_, index) => 161 - index),
  );
});

it('show the events the owner names, and refuse too many of them', async () => {
  const named = (keys: string[]) => world({ features: { activity: { keys } } });
  const here = named(['Interaction.Create', 'Interaction.Create']);
  const key = 'Interaction.Create';
  const payload = { key, result: 'Success' as const, userId: here.person.id };
  here.tenant.management.logs.push({ id: 'l', key, createdAt: 1, payload });
  const { body } = await here.call('GET', '/activity', { record: await here.prove() });
  same(
    body.map(({ id }: { id: string }) => id),
    ['l'],
  );
  let thrown = '';
  try {
    named(Array.from({ length: 21 }, (_, index) => `Key${index}`));
  } catch (error) {
    thrown = (error as Error).message;
  }
  ok(thrown.includes('20 keys'), 'was accepted');
});

it('end all sessions but the one that asks, and say how many', async () => {
  const here = world();
  here.signIn(here.person);
  here.signIn(here.person);
  const record = await here.prove();
  const { status, body } = await here.call('POST', '/sessions/end-others', { record });
  same([status, body], [200, { ended: 2, failed: 0 }]);
  same((await here.call('GET', '/roles')).status, 200, 'still signed in here');
});

it('take single keys out of the profile, where the owner lets it be edited', async () => {
  const profile = { nickname: 'Annie', website: 'https://ann.example' };
  const here = world({ person: { profile } });
  same((await here.call('DELETE', '/profile/nickname')).status, 204);
  same(here.person.profile, { website: 'https://ann.example' });
  for (const key of ['isSuspended', 'constructor', 'customData']) {
    same((await here.call('DELETE', `/profile/${key}`)).status, 404, key);
  }
  const closed = world({
    person: { profile },
    settings: { accountCenter: { fields: { profile: 'ReadOnly' } } },
  });
  const { body } = await closed.call('DELETE', '/profile/nickname');
  same(body, { code: 'account_center.field_not_editable' });
  same(closed.person.profile, profile);
});

it('say beforehand what is wrong with a password, thirty times a minute', async () => {
  const here = world();
  const check = (word: string) =>
    here.call('POST', '/password-check', { body: { password: word } });
  same((await check('fj39-Kq.x82')).body, { result: true });
  const { status, body } = await check('1234');
  same([status, body.result], [200, false]);
  ok(
    body.issues.some(({ code }: { code: string }) => code === 'password_rejected.too_short'),
    'too short',
  );
  for (let count = 0; count < 28; count += 1) await check('x');
  const last = await check('x');
  same([last.status, last.body], [429, { code: 'rate_limited' }]);
  ok(Number(last.headers.get('retry-after')) > 0, 'tells when');
});

it('bounce a form post to the page that waits for it, and to nowhere else', async () => {
  const here = world({ formPostTo: `${site}/account?tab=social`, features: everything });
  const send = (form: string, type = 'application/x-www-form-urlencoded') =>
    here.gateway(
      received(`${site}/account-api/form-post`, {
        method: 'POST',
        headers: {
          'content-type': type,
          origin: 'https://appleid.apple.com',
          'sec-fetch-site': 'cross-site',
        },
        body: form,
      }),
    );
  const response = await send('code=c%26d&state=s&id_token=secret&url=https://evil.example');
  same(
    [response.status, response.headers.get('location')],
    [303, `${site}/account?tab=social&code=c%26d&state=s`],
  );
  same(response.headers.get('referrer-policy'), 'no-referrer');
  same((await send('code=a&code=b')).headers.get('location'), `${site}/account?tab=social`);
  same((await send('{}', 'application/json')).status, 415);
  same((await send(`code=${'a'.repeat(20_000)}`)).status, 413);
});

it('refuse a page to bounce to that is no whole address', async () => {
  for (const formPostTo of ['/account', 'shop.example/account', 'https://']) {
    let thrown = '';
    try {
      world({ formPostTo });
    } catch (error) {
      thrown = (error as Error).message;
    }
    same(thrown, 'formPostTo is not an address', formPostTo);
  }
});
