import { cameraPhoto } from '../e2e/support/camera.ts';
import { password, scene } from './scene.ts';

const person = {
  username: 'alice',
  primaryEmail: 'alice@example.com',
  password,
  name: 'Alice Archer',
  profile: {
    givenName: 'Alice',
    familyName: 'Archer',
    birthdate: '1990-05-03',
    website: 'https://alice.example',
    locale: 'en-GB',
    zoneinfo: 'Europe/London',
    address: { streetAddress: '12 Baker Street', locality: 'London', country: 'GB' },
  },
};

scene('profile/filled in', async ({ tenant, open, page }) => {
  await open('<logto-profile-form></logto-profile-form>', { person: await tenant.person(person) });
  await page.getByText('Alice Archer').waitFor();
});

scene('profile/in the settings', async ({ tenant, open, page }) => {
  await open('<logto-account-settings></logto-account-settings>', {
    person: await tenant.person(person),
  });
  await page.getByRole('heading', { name: 'About you' }).waitFor();
});

scene('profile/nothing filled in', async ({ tenant, open, page }) => {
  await open('<logto-profile-form></logto-profile-form>', {
    person: await tenant.person({ username: 'bob', password }),
  });
  await page.getByText('Not set').first().waitFor();
});

scene('profile/editing', async ({ tenant, open, page }) => {
  await open('<logto-profile-form></logto-profile-form>', { person: await tenant.person(person) });
  await page.getByRole('button', { name: 'Edit: About you' }).click();
  await page.getByLabel('First name').waitFor();
  await page.getByRole('button', { name: 'Edit: Language and region' }).click();
  await page.getByLabel('Time zone').waitFor();
});

scene('profile/choosing a picture', async ({ tenant, open, page }) => {
  await open('<logto-profile-form></logto-profile-form>', { person: await tenant.person(person) });
  await page.getByRole('button', { name: 'Add: Picture' }).click();
  await page.getByRole('button', { name: 'Choose a photo' }).waitFor();
});

scene('profile/fitting a picture', async ({ tenant, open, page }) => {
  const photo = await cameraPhoto(page, 900, 600);
  await open('<logto-profile-form></logto-profile-form>', { person: await tenant.person(person) });
  await page.getByRole('button', { name: 'Add: Picture' }).click();
  await page
    .locator('logto-avatar-dialog input[type=file]')
    .setInputFiles({ name: 'photo.jpg', mimeType: 'image/jpeg', buffer: photo });
  await page.getByLabel('Zoom').waitFor();
});

scene('profile/a refused picture', async ({ tenant, open, page }) => {
  await open('<logto-profile-form></logto-profile-form>', { person: await tenant.person(person) });
  await page.getByRole('button', { name: 'Add: Picture' }).click();
  await page
    .locator('logto-avatar-dialog input[type=file]')
    .setInputFiles({ name: 'photo.png', mimeType: 'image/png', buffer: Buffer.from('hello') });
  await page.getByText('not a picture we can read').waitFor();
});

scene('profile/no place for photos', async ({ tenant, open, page }) => {
  await tenant.configure({ storage: 'not_configured' });
  const photo = await cameraPhoto(page, 300, 200);
  await open('<logto-profile-form></logto-profile-form>', { person: await tenant.person(person) });
  await page.getByRole('button', { name: 'Add: Picture' }).click();
  await page
    .locator('logto-avatar-dialog input[type=file]')
    .setInputFiles({ name: 'photo.jpg', mimeType: 'image/jpeg', buffer: photo });
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Photos cannot be uploaded').waitFor();
});

scene('profile/removing a picture', async ({ tenant, open, page }) => {
  // An address that is never loaded: the initials stay below it.
  const avatar = 'data:image/png;base64,';
  const alice = await tenant.person({ ...person, avatar });
  await open('<logto-profile-form></logto-profile-form>', { person: alice });
  await page.getByRole('button', { name: 'Remove: Picture' }).click();
  await page.getByText('Your initials will be shown').waitFor();
});

scene('profile/an edit that met another one', async ({ tenant, open, page }) => {
  const alice = await tenant.person(person);
  await open('<logto-profile-form></logto-profile-form>', { person: alice });
  await page.getByRole('button', { name: 'Edit: About you' }).click();
  await page.getByRole('textbox', { name: 'First name' }).fill('Alicia');
  await tenant.change(alice, { profile: { ...person.profile, givenName: 'Ally' } });
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('It now says').waitFor();
});

scene('profile/limits not kept', async ({ tenant, open, page }) => {
  await open('<logto-profile-form></logto-profile-form>', { person: await tenant.person(person) });
  await page.getByRole('button', { name: 'Edit: About you' }).click();
  await page.getByRole('textbox', { name: 'Website' }).fill('javascript:alert(1)');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('not a web address').waitFor();
});

scene('profile/the server stumbles', async ({ tenant, open, page }) => {
  await open('<logto-profile-form></logto-profile-form>', { person: await tenant.person(person) });
  await page.getByRole('button', { name: 'Change: Name' }).click();
  await tenant.fault({ method: 'PATCH', path: '/api/my-account', status: 500 });
  await page.getByRole('textbox', { name: 'Name' }).fill('Alicia');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Something went wrong on our side').waitFor();
});

scene('profile/saved', async ({ tenant, open, page }) => {
  await open('<logto-profile-form></logto-profile-form>', { person: await tenant.person(person) });
  await page.getByRole('button', { name: 'Change: Name' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Alicia Archer');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Saved').first().waitFor();
});

scene('profile/read-only', async ({ tenant, open, page }) => {
  const fields = { name: 'ReadOnly', avatar: 'ReadOnly', profile: 'ReadOnly' };
  await tenant.configure({ accountCenter: { fields } });
  await open('<logto-profile-form></logto-profile-form>', {
    person: await tenant.person(person),
    attributes: { settings: `${tenant.endpoint}/settings.json` },
  });
  await page.getByText('Managed by the owner').first().waitFor();
});
