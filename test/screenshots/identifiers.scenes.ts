import type { Page } from '@playwright/test';
import type { E2ePerson } from '../e2e/driver.ts';
import { proveByPassword } from '../e2e/support/step-up.ts';
import { password, scene } from './scene.ts';

const alice = {
  username: 'alice',
  primaryEmail: 'alice@example.com',
  primaryPhone: '12025550101',
  password,
  name: 'Alice Archer',
  identities: { github: { userId: 'gh-alice' } },
};
const rows = `<logto-account>
  <logto-username-field></logto-username-field>
  <logto-email-field></logto-email-field>
  <logto-phone-field></logto-phone-field>
  <logto-password-field></logto-password-field>
</logto-account>`;
const settings = '<logto-account-settings></logto-account-settings>';

const press = (page: Page, name: string) => page.getByRole('button', { name }).click();
const field = (page: Page, name: string) => page.getByRole('textbox', { name });

async function begin(page: Page, person: E2ePerson, name: string): Promise<void> {
  await press(page, name);
  await proveByPassword(page, person);
}

scene('identifiers/in the settings', async ({ tenant, open, page }) => {
  const person = await tenant.person(alice);
  await open(settings, { person, hash: '#security', snapshot: true });
  await page.getByText('+12025550101').waitFor();
});

scene('identifiers/nothing but a social account', async ({ tenant, open, page }) => {
  const person = await tenant.person({ identities: { google: { userId: 'g' } } });
  await open(rows, { person, snapshot: true });
  await page.getByText('Set a password first').first().waitFor();
});

scene('identifiers/a username and nothing else', async ({ tenant, open, page }) => {
  const person = await tenant.person({ username: 'bob', password });
  await open(rows, { person, snapshot: true });
  await page.getByText('Your only way to be known').waitFor();
});

scene('identifiers/the only way in', async ({ tenant, open, page }) => {
  const person = await tenant.person({ username: 'dave', primaryEmail: 'dave@example.com' });
  await open(rows, { person, snapshot: true });
  await page.getByText('Your only way to sign in.').waitFor();
});

scene('identifiers/read-only', async ({ tenant, open, page }) => {
  const person = await tenant.person(alice);
  const control = 'ReadOnly';
  const fields = { username: control, email: control, phone: control, password: control };
  await tenant.configure({ accountCenter: { fields } });
  await open(rows, { person, snapshot: true });
  await page.getByText('Managed by the owner').first().waitFor();
});

scene('identifiers/a long email', async ({ tenant, open, page }) => {
  const primaryEmail = 'alexandrina.victoria.of-kent@correspondence.palace.example';
  const person = await tenant.person({ ...alice, primaryEmail });
  await open(rows, { person, snapshot: true });
  await page.getByText('alexandrina').waitFor();
});

scene('username/changing', async ({ tenant, open, page }) => {
  const person = await tenant.person(alice);
  await open(rows, { person, snapshot: true });
  await begin(page, person, 'Change username');
  await field(page, 'Username').fill('alice-archer');
  await press(page, 'Save');
  await page.getByText('Use letters, digits and underscores only.').waitFor();
});

scene('email/typing', async ({ tenant, open, page }) => {
  const person = await tenant.person(alice);
  await open(rows, { person, snapshot: true });
  await begin(page, person, 'Change email address');
  await field(page, 'Email address').fill('alice@newmail.example');
});

scene('email/refused', async ({ tenant, open, page }) => {
  await tenant.person({ primaryEmail: 'taken@example.com' });
  const person = await tenant.person(alice);
  await open(rows, { person, snapshot: true });
  await begin(page, person, 'Change email address');
  await field(page, 'Email address').fill('taken@example.com');
  await press(page, 'Send code');
  await field(page, 'Code').fill(await tenant.code('taken@example.com'));
  await page.getByText('belongs to another account').waitFor();
});

scene('email/code', async ({ tenant, open, page }) => {
  const person = await tenant.person(alice);
  await open(rows, { person, snapshot: true });
  await begin(page, person, 'Change email address');
  await field(page, 'Email address').fill('alice@newmail.example');
  await press(page, 'Send code');
  await field(page, 'Code').fill('4832');
});

scene('email/code refused', async ({ tenant, open, page }) => {
  const person = await tenant.person(alice);
  await page.clock.install();
  await open(rows, { person, snapshot: true });
  await begin(page, person, 'Change email address');
  await field(page, 'Email address').fill('alice@newmail.example');
  await press(page, 'Send code');
  await field(page, 'Code').fill('000000');
  await page.getByText('That code isn’t right').waitFor();
  await page.clock.fastForward('01:30');
});

scene('email/right code, not saved', async ({ tenant, open, page }) => {
  const person = await tenant.person(alice);
  await open(rows, { person, snapshot: true });
  await begin(page, person, 'Change email address');
  await field(page, 'Email address').fill('alice@newmail.example');
  await press(page, 'Send code');
  await tenant.fault({ path: '/api/my-account/primary-email', status: 500 });
  await field(page, 'Code').fill(await tenant.code('alice@newmail.example'));
  await page.getByText('not saved yet').waitFor();
});

scene('email/too many codes', async ({ tenant, open, page }) => {
  const person = await tenant.person(alice);
  await open(rows, { person, snapshot: true });
  await begin(page, person, 'Change email address');
  await field(page, 'Email address').fill('alice@newmail.example');
  await tenant.fault({ path: '/api/verifications/verification-code', status: 429 });
  await press(page, 'Send code');
  await page.getByText('Send again in').waitFor();
});

scene('email/removing', async ({ tenant, open, page }) => {
  const factors = ['Totp', 'EmailVerificationCode'];
  await tenant.configure({ signInExperience: { mfa: { factors } } });
  const { primaryPhone: _, ...person } = await tenant.person(alice);
  await tenant.change(person, { primaryPhone: null });
  await open(rows, { person, snapshot: true });
  await press(page, 'Remove email address');
  await page.getByText('You can still sign in with').waitFor();
});

scene('email/removing the only way in', async ({ tenant, open, page }) => {
  const person = await tenant.person({ username: 'dave', primaryEmail: 'dave@example.com' });
  await open(rows, { person, snapshot: true });
  await press(page, 'Remove email address');
  await page.getByText('You could not sign in again.').waitFor();
});

scene('phone/typing', async ({ tenant, open, page }) => {
  const person = await tenant.person(alice);
  await open(rows, { person, snapshot: true });
  await begin(page, person, 'Change phone number');
  await field(page, 'Phone number').pressSequentially('20255501');
});

scene('phone/code', async ({ tenant, open, page }) => {
  const person = await tenant.person(alice);
  await open(rows, { person, snapshot: true });
  await begin(page, person, 'Change phone number');
  await field(page, 'Phone number').fill('202 555 0199');
  await press(page, 'Send code');
  await field(page, 'Code').waitFor();
});

scene('password/changing', async ({ tenant, open, page }) => {
  const person = await tenant.person(alice);
  await tenant.configure({ signInExperience: { passwordPolicy: { characterTypes: { min: 2 } } } });
  await open(settings, { person, hash: '#security', snapshot: true });
  await begin(page, person, 'Change password');
  await field(page, 'New password').fill('alice archer');
});

scene('password/refused', async ({ tenant, open, page }) => {
  const person = await tenant.person(alice);
  await tenant.configure({ signInExperience: { passwordPolicy: { characterTypes: { min: 2 } } } });
  await open(rows, { person, snapshot: true });
  await begin(page, person, 'Change password');
  await field(page, 'New password').fill('alice');
  await press(page, 'Save');
  await page.getByText('That is not enough yet.').waitFor();
});

scene('password/changed, not signed out', async ({ tenant, open, page }) => {
  const person = await tenant.person(alice);
  await tenant.tokens(person);
  await open(rows, { person, snapshot: true });
  await begin(page, person, 'Change password');
  await field(page, 'New password').fill('another horse, another stable');
  await tenant.fault({ method: 'DELETE', path: '/api/my-account/sessions/*', status: 500 });
  await press(page, 'Save');
  await page.getByText('could not be signed out').waitFor();
});

scene('password/changed', async ({ tenant, open, page }) => {
  const person = await tenant.person(alice);
  await tenant.tokens(person);
  await open(rows, { person, snapshot: true });
  await begin(page, person, 'Change password');
  await field(page, 'New password').fill('another horse, another stable');
  await press(page, 'Save');
  await page.getByText('Signed out in one other place.').first().waitFor();
});

scene('password/first one', async ({ tenant, open, page }) => {
  const person = await tenant.person({ identities: { google: { userId: 'g' } } });
  await open(rows, { person, snapshot: true });
  await press(page, 'Set a password');
  await field(page, 'New password').waitFor();
});
