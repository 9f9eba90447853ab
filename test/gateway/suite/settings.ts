import { same, ok, suite } from '../support/suite.ts';
import { logto, world } from '../support/world.ts';

export const [settingsCases, it] = suite('settings');

it('reduces the documents to what elements need, and names the features', async () => {
  const here = world({ features: { tokens: true, roles: false } });
  const { status, body, headers } = await here.call('GET', '/settings', { token: null });
  same(status, 200);
  same(body.accountCenter.fields.email, 'Edit');
  same(body.gateway, { features: ['tokens'] });
  ok(body.signInExperience.socialConnectors.length > 0, 'connectors are there');
  ok(!('tenantId' in body.accountCenter), 'nothing of the tenant itself');
  ok(!('signUp' in body.signInExperience), 'nothing else');
  same(headers.get('cache-control'), 'public, max-age=60');
});

it('tells how long a deletion can be taken back', async () => {
  const secret = 'x'.repeat(32);
  const here = world({ features: { deletion: { coolingOffDays: 7, secret } } });
  const { body } = await here.call('GET', '/settings');
  same(body.gateway, { features: ['deletion'], coolingOffDays: 7 });
});

it('answers 304 to whoever has them already, and asks Logto once a minute', async () => {
  const here = world();
  const first = await here.call('GET', '/settings');
  const etag = first.headers.get('etag')!;
  const again = await here.call('GET', '/settings', { headers: { 'if-none-match': `W/${etag}` } });
  same([again.status, again.text], [304, '']);
  same(here.asked.length, 2, 'both documents, once');
  here.tenant.settings.accountCenter.fields.email = 'Off';
  here.tenant.advance(61_000);
  const later = await here.call('GET', '/settings', { headers: { 'if-none-match': etag } });
  same([later.status, later.body.accountCenter.fields.email], [200, 'Off']);
});

it('keeps the last ones while Logto is away, and says so where there are none', async () => {
  const here = world();
  await here.call('GET', '/settings');
  here.tenant.advance(61_000);
  here.intercept = () => new Response('<h1>Bad gateway</h1>', { status: 502 });
  same((await here.call('GET', '/settings')).status, 200);
  const fresh = world();
  fresh.intercept = here.intercept;
  const { status, body } = await fresh.call('GET', '/settings');
  same([status, body], [502, { code: 'unavailable' }]);
});

it('asks once for a thousand who come at once', async () => {
  const here = world();
  const answers = await Promise.all(
    Array.from({ length: 1000 }, () => here.call('GET', '/settings')),
  );
  ok(
    answers.every(({ status }) => status === 200),
    'all are answered',
  );
  same(here.asked.length, 2);
});

it('does not believe a document that is none', async () => {
  const here = world();
  here.intercept = () => Response.json({ enabled: 'yes' });
  same((await here.call('GET', '/settings')).status, 502);
  here.intercept = () => Response.redirect(`${logto}/elsewhere`);
  same((await here.call('GET', '/settings')).status, 502);
});
