import assert from 'node:assert/strict';
import { test } from 'node:test';
import { totpSecret } from '../../demo/sandbox/ids.ts';
import { mara, useApplication } from './support/application.ts';
import { findFaults } from '../support/axe.ts';
import { useSandbox } from './support/sandbox.ts';

const sandbox = useSandbox();
const application = useApplication(sandbox);

test('the sandbox’s own pages have no accessibility problems, light and dark', async () => {
  const { tenant, page } = await application.open();
  await tenant.person({ ...mara, primaryEmail: 'mara@example.com', totpSecret: totpSecret() });
  const check = async () =>
    assert.deepEqual(await findFaults(page), { light: [], dark: [] }, await page.title());
  await application.startSignIn(page);
  await page.getByLabel('Username').fill('mara@example.com');
  await page.getByLabel('Password').fill('wrong');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('alert').waitFor();
  await check();
  await page.getByRole('button', { name: 'Send me a code instead' }).click();
  await check();
  await page.getByLabel('Code').fill(await tenant.code('mara@example.com'));
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByText('One more step').waitFor();
  await check();
  for (const address of ['/inbox', '/oidc/auth', '/oidc/session/end/success']) {
    await page.goto(tenant.endpoint + address);
    await check();
  }
  await page.goto(`${sandbox.running.provider}/google/authorize`);
  await check();
});

test('the inbox shows a new code by itself', async () => {
  const { tenant, page } = await application.open();
  await page.goto(`${tenant.endpoint}/inbox`);
  await page.getByText('No codes yet.').waitFor();
  const other = await application.visit(tenant);
  await application.startSignIn(other);
  await other.getByLabel('Username').fill('mara@example.com');
  await other.getByRole('button', { name: 'Send me a code instead' }).click();
  const code = await tenant.code('mara@example.com');
  await page.getByText(code).waitFor();
  assert.equal(await page.getByText('No codes yet.').isVisible(), false);
});
