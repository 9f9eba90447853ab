/** Providers that want to go another way, and data of theirs that wants to be more than data. */
import { expect, password } from './fixtures.ts';
import { dialog } from './support/dialog.ts';
import { button, chooseIn, connector, openedBy, row, test } from './support/social.ts';
import { proveByPassword } from './support/step-up.ts';

const ann = { username: 'ann', name: 'Ann Archer', password };
const chosenTitle = 'Is this the right account?';

const start = { method: 'POST', path: '/api/verifications/social', status: 201 };
const started = (authorizationUri: string) => ({
  ...start,
  body: {
    verificationRecordId: 'record',
    expiresAt: new Date(Date.now() + 600_000).toISOString(),
    authorizationUri,
  },
});

test('Apple is connected on Logto’s own page, and the row says so', async ({
  tenant,
  settle,
  page,
  axe,
}) => {
  const { host } = new URL(tenant.endpoint);
  await tenant.configure({
    signInExperience: { socialConnectors: [connector('apple', 'Apple'), connector('x', 'X')] },
  });
  const person = await tenant.person(ann);
  const address = await settle(person);
  await expect(row(page, 'Apple')).toContainText(`Opens ${host}`);
  const link = row(page, 'Apple').getByRole('link', { name: 'Connect Apple' });
  const redirect = encodeURIComponent(address);
  await expect(link).toHaveAttribute(
    'href',
    `${tenant.endpoint}/account/social/connector-apple?redirect=${redirect}`,
  );
  await expect(row(page, 'X')).not.toContainText('Opens');
  await axe();
});

test('an owner whose server reads posted answers keeps Apple here', async ({
  tenant,
  settle,
  page,
}) => {
  await tenant.configure({ signInExperience: { socialConnectors: [connector('apple', 'Apple')] } });
  const person = await tenant.person(ann);
  await settle(person, { attributes: { 'hosted-connectors': '' } });
  await chooseIn(await openedBy(page, 'Connect Apple'), tenant, 'Robin Roe');
  await proveByPassword(page, person);
  await expect(dialog(page, chosenTitle)).toContainText('robin@mail.example');
});

for (const [what, query] of [
  ['posts its answer', 'response_mode=form_post'],
  ['speaks SAML', 'SAMLRequest=x'],
]) {
  test(`a provider that ${what} is sent to Logto’s own page once that is known`, async ({
    tenant,
    settle,
    page,
    context,
  }) => {
    const person = await tenant.person(ann);
    await settle(person);
    await tenant.fault(started(`https://provider.example/?${query}`));
    await button(page, 'Connect Google').click();
    await expect(row(page, 'Google').getByRole('alert')).toContainText('right here');
    await expect(row(page, 'Google').getByRole('link', { name: 'Connect Google' })).toBeVisible();
    expect(context.pages()).toHaveLength(1);
  });
}

test('an address that is a script is not followed', async ({ tenant, settle, page }) => {
  const person = await tenant.person(ann);
  await settle(person);
  await tenant.fault(started('javascript:opener.hit=1'));
  await button(page, 'Connect Google').click();
  await expect(row(page, 'Google').getByRole('alert')).toContainText('cannot be used in a browser');
  expect(await page.evaluate(() => 'hit' in window)).toBe(false);
});

test('a connector that is gone ends in words, and the window closes', async ({
  tenant,
  settle,
  page,
  context,
}) => {
  const person = await tenant.person(ann);
  await settle(person);
  await expect(row(page, 'Google')).toBeVisible();
  await tenant.configure({ signInExperience: { socialConnectors: [] } });
  await button(page, 'Connect Google').click();
  await expect(row(page, 'Google').getByRole('alert')).toContainText('no longer offered');
  expect(context.pages()).toHaveLength(1);
});

test('connectors for apps are left out, and those for the web come first', async ({
  tenant,
  settle,
  page,
}) => {
  await tenant.configure({
    signInExperience: {
      socialConnectors: [
        connector('wechat', 'WeChat for everything', { id: 'everything' }),
        connector('wechat', 'WeChat for apps', { id: 'app', platform: 'Native' }),
        connector('wechat', 'WeChat', { id: 'web', platform: 'Web' }),
        connector('alipay', 'Alipay', { platform: 'Native' }),
      ],
    },
  });
  await settle(await tenant.person(ann));
  await expect(row(page, 'WeChat')).toBeVisible();
  await expect(page.getByRole('group')).toHaveCount(1);
});

test('names and pictures from providers stay what they are: data', async ({
  tenant,
  settle,
  page,
  axe,
}) => {
  await tenant.configure({
    signInExperience: {
      socialConnectors: [
        connector('google', '<b>Google</b>', {
          logo: 'javascript:alert(1)',
          logoDark: 'data:text/html,<script>alert(1)</script>',
        }),
      ],
    },
  });
  const person = await tenant.person({
    ...ann,
    identities: {
      '<i>evil</i>': { userId: '<script>alert(1)</script>', details: {} },
      constructor: { userId: 'own', details: { avatar: 'javascript:alert(1)' } },
      turned: { userId: 't', details: { name: 'Trudy \u202e evil.example\u0000' } },
    },
  });
  await settle(person);
  await expect(row(page, '<b>Google</b>')).toBeVisible();
  await expect(row(page, '<i>evil</i>')).toContainText('<script>alert(1)</script>');
  await expect(row(page, 'Constructor')).toContainText('own');
  await expect(row(page, 'Turned').locator('bdi').first()).toHaveText('Trudy evil.example');
  await chooseIn(
    await openedBy(page, 'Connect <b>Google</b>'),
    tenant,
    '<img src=x onerror="alert(1)">',
  );
  await proveByPassword(page, person);
  const chosen = dialog(page, chosenTitle);
  await expect(chosen).toContainText('"><script>alert(1)</script>@mail.example');
  await expect(chosen).toContainText('<img src=x onerror="alert(1)">');
  await expect(page.locator('img, script:not([src])')).toHaveCount(0);
  await axe();
});
