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
