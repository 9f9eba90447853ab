import { writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { E2ePerson, E2eTenant } from './driver.ts';
import { expect, password, test } from './fixtures.ts';
import { dialog, dialogBox } from './support/dialog.ts';
import { cameraPhoto } from './support/camera.ts';
import { fact, profileForm } from './support/profile.ts';

const ann = { username: 'ann', name: 'Ann Archer', password };
const picture = 'https://pictures.example/ann.png';
const uploads = '/api/my-account/user-assets/avatar';
const account = '/api/my-account';

const image = (page: Page) => fact(page, 'Picture').locator('img');
const start = (page: Page, what: 'Add' | 'Change' | 'Remove') =>
  page.getByRole('button', { name: `${what}: Picture` }).click();
const box = (page: Page, name: string) => dialogBox(page, name);
const save = (page: Page, name: string) =>
  dialog(page, name).getByRole('button', { name: 'Save' }).click();
/** Large files travel by the disk. */
async function choose(page: Page, content: Buffer, name = 'photo.jpg'): Promise<void> {
  const path = test.info().outputPath(name);
  await writeFile(path, content);
  await page.locator('logto-avatar-dialog input[type=file]').setInputFiles(path);
}

const title = 'Your picture';
const cropTitle = 'Fit your picture';
const addressTitle = 'Picture from the web';

const avatarOf = async (tenant: E2eTenant, person: E2ePerson) =>
  (await tenant.read(person))['avatar'] as string | null;

test.beforeEach(async ({ page, problems }) => {
  // Pictures of elsewhere are never there, as for a page whose policy does not let them in.
  await page.route('https://pictures.example/**', (route) => route.abort());
  problems.expect(/ERR_FAILED https:\/\/pictures\.example/);
});

test('a photo of 6 MB becomes a small square without the place it was taken at', async ({
  tenant,
  open,
  page,
  axe,
}) => {
  test.slow();
  const photo = await cameraPhoto(page, 2600, 1950);
  expect(photo.length).toBeGreaterThan(6_000_000);
  expect(photo.toString('latin1')).toContain('GPS');
  const person = await tenant.person(ann);
  await open(profileForm, { person });
  await start(page, 'Add');
  await expect(dialog(page, title).getByRole('button', { name: 'Choose a photo' })).toBeFocused();
  await axe();
  await choose(page, photo);
  await expect(box(page, cropTitle)).toBeVisible();
  await axe();
  await save(page, cropTitle);
  await expect(box(page, cropTitle)).toBeHidden();
  await expect(page.getByRole('button', { name: 'Change: Picture' })).toBeFocused();
  await expect(fact(page, 'Picture')).toContainText('Saved');
  await expect(image(page)).toBeVisible();

  const address = await avatarOf(tenant, person);
  const stored = Buffer.from(await (await fetch(address ?? '')).arrayBuffer());
  expect(stored.length).toBeLessThan(400_000);
  expect(stored.toString('latin1')).not.toMatch(/GPS|Exif/);
  const size = await image(page).evaluate((element) => {
    const { naturalWidth, naturalHeight } = element as HTMLImageElement;
    return [naturalWidth, naturalHeight];
  });
  expect(size).toEqual([512, 512]);
});

test('a photo is moved and zoomed by keyboard, and saved', async ({ tenant, open, page }) => {
  const person = await tenant.person(ann);
  const photo = await cameraPhoto(page, 900, 600);
  await open(profileForm, { person });
  await page.getByRole('button', { name: 'Add: Picture' }).focus();
  await page.keyboard.press('Enter');
  await choose(page, photo);
  const stage = dialog(page, cropTitle).getByRole('application');
  const pixels = () =>
    stage.locator('canvas').evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());
  await stage.focus();
  const before = await pixels();
  await page.keyboard.press('ArrowRight');
  const moved = await pixels();
  expect(moved).not.toBe(before);
  await page.keyboard.press('+');
  expect(await pixels()).not.toBe(moved);
  await page.keyboard.press('Tab');
  const zoom = dialog(page, cropTitle).getByLabel('Zoom');
  await expect(zoom).toBeFocused();
  await page.keyboard.press('End');
  await expect(zoom).toHaveValue('4');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(dialog(page, cropTitle).getByRole('button', { name: 'Save' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(image(page)).toBeVisible();
});

test('a photo is moved by dragging, by tapping and by the wheel', async ({
  tenant,
  open,
  page,
}) => {
  const person = await tenant.person(ann);
  const photo = await cameraPhoto(page, 900, 600);
  await open(profileForm, { person });
  await start(page, 'Add');
  await choose(page, photo);
  const canvas = dialog(page, cropTitle).locator('canvas');
  const pixels = () => canvas.evaluate((element) => (element as HTMLCanvasElement).toDataURL());
  const area = (await canvas.boundingBox())!;
  const middle = [area.x + area.width / 2, area.y + area.height / 2] as const;
  let before = await pixels();
  const changes = async (act: () => Promise<void>) => {
    await act();
    await expect.poll(pixels).not.toBe(before);
    before = await pixels();
  };
  await changes(async () => {
    await page.mouse.move(...middle);
    await page.mouse.down();
    await page.mouse.move(middle[0] + 30, middle[1]);
    await page.mouse.up();
  });
  await changes(() => page.mouse.wheel(0, -200));
  await changes(() => page.mouse.click(area.x + 40, area.y + 40));
});

test('a photo is dropped or pasted', async ({ tenant, open, page }) => {
  const person = await tenant.person(ann);
  const photo = await cameraPhoto(page, 90, 60);
  await open(profileForm, { person });
  for (const type of ['drop', 'paste'] as const) {
    await start(page, 'Add');
    await dialog(page, title)
      .getByRole('button', { name: 'Choose a photo' })
      .evaluate(
        (target, { type, base64 }) => {
          const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
          const data = new DataTransfer();
          data.items.add(new File([bytes], 'photo.jpg', { type: 'image/jpeg' }));
          const options = { bubbles: true, composed: true, cancelable: true };
          target.dispatchEvent(
            type === 'drop'
              ? new DragEvent('drop', { ...options, dataTransfer: data })
              : new ClipboardEvent('paste', { ...options, clipboardData: data }),
          );
        },
        { type, base64: photo.toString('base64') },
      );
    await expect(box(page, cropTitle)).toBeVisible();
    await dialog(page, cropTitle).getByRole('button', { name: 'Cancel' }).click();
    await expect(page.getByRole('button', { name: 'Add: Picture' })).toBeFocused();
  }
});

const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
for (const [what, name, content, words] of [
  ['a text that calls itself a picture', 'photo.png', 'hello', /not a picture we can read/],
  ['a file of 25 MB', 'photo.png', 25 * 1024 * 1024, /too large.*20 MB/],
  ['a drawing', 'logo.svg', svg, /Drawings \(SVG\) cannot be used/],
  ['a drawing in disguise', 'photo.png', svg, /Drawings \(SVG\) cannot be used/],
] as const) {
  test(`${what} is refused in words, and nothing is sent`, async ({ tenant, open, page, axe }) => {
    const person = await tenant.person(ann);
    await open(profileForm, { person });
    await start(page, 'Add');
    const buffer = typeof content === 'number' ? Buffer.alloc(content) : Buffer.from(content);
    await choose(page, buffer, name);
    await expect(dialog(page, title).getByRole('alert')).toContainText(words);
    await axe();
    expect(await tenant.requests({ method: 'POST', path: uploads })).toEqual([]);
    // Another one is welcome.
    await choose(page, await cameraPhoto(page, 90, 60));
    await expect(box(page, cropTitle)).toBeVisible();
  });
}

test('a picture of the web is used, changed and removed', async ({ tenant, open, page, axe }) => {
  const person = await tenant.person(ann);
  await open(profileForm, { person });
  const useAddress = async (address: string) => {
    await page.getByRole('button', { name: 'Use a picture from the web instead' }).click();
    const input = dialog(page, addressTitle).getByLabel('Address of the picture');
    await expect(input).toBeFocused();
    await input.fill(address);
  };
  await start(page, 'Add');
  await useAddress(picture);
  await expect(dialog(page, addressTitle)).toContainText('We could not load a picture from there.');
  await axe();
  await save(page, addressTitle);
  await expect(box(page, addressTitle)).toBeHidden();
  expect(await avatarOf(tenant, person)).toBe(picture);

  await start(page, 'Change');
  await useAddress(`${picture}?2`);
  await save(page, addressTitle);
  await expect(box(page, addressTitle)).toBeHidden();
  expect(await avatarOf(tenant, person)).toBe(`${picture}?2`);

  await start(page, 'Remove');
  const removal = 'Remove your picture?';
  await expect(box(page, removal)).toBeVisible();
  await axe();
  await dialog(page, removal).getByRole('button', { name: 'Remove' }).click();
  await expect(box(page, removal)).toBeHidden();
  expect(await avatarOf(tenant, person)).toBe(null);
  await expect(fact(page, 'Picture')).toContainText('AA');
  await expect(page.getByRole('button', { name: 'Remove: Picture' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Add: Picture' })).toBeFocused();
});

for (const [address, words] of [
  ['', /Please enter an address/],
  ['nowhere', /not a web address/],
  ['javascript:alert(1)', /not a web address/],
  ['data:image/png;base64,iVBORw0KGgo=', /not a web address/],
] as const) {
  test(`“${address}” is refused as the address of a picture`, async ({ tenant, open, page }) => {
    const person = await tenant.person(ann);
    await open(profileForm, { person });
    await start(page, 'Add');
    await page.getByRole('button', { name: 'Use a picture from the web instead' }).click();
    const input = dialog(page, addressTitle).getByLabel('Address of the picture');
    await input.fill(address);
    await save(page, addressTitle);
    await expect(input).toHaveAccessibleDescription(words);
    await expect(input).toHaveValue(address);
    expect(await tenant.requests({ method: 'PATCH' })).toEqual([]);
  });
}

for (const avatar of ['javascript:alert(1)', `data:image/svg+xml,${svg}`]) {
  test(`a stored ${avatar.slice(0, 11)} is never loaded`, async ({ tenant, open, page }) => {
    const person = await tenant.person({ ...ann, avatar });
    await open('<logto-account-settings></logto-account-settings>', { person });
    await expect(fact(page, 'Picture')).toContainText('AA');
    await expect(page.locator('img')).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Remove: Picture' })).toBeVisible();
  });
}

test('a stored picture that cannot be loaded leaves the initials', async ({
  tenant,
  open,
  page,
}) => {
  const person = await tenant.person({ ...ann, avatar: picture });
  await open(profileForm, { person });
  await expect(fact(page, 'Picture')).toContainText('AA');
  await expect(image(page)).toBeHidden();
});

test.describe('where the tenant has no place for files', () => {
  test.use({ settings: { storage: 'not_configured' } });

  test('a picture of the web is offered instead, now and later', async ({
    tenant,
    open,
    page,
    axe,
  }) => {
    const person = await tenant.person(ann);
    const photo = await cameraPhoto(page, 300, 200);
    await open(profileForm, { person });
    await start(page, 'Add');
    await choose(page, photo);
    await save(page, cropTitle);
    const words =
      'Photos cannot be uploaded on this site. You can use a picture that is on the web.';
    await expect(dialog(page, addressTitle)).toContainText(words);
    await axe();
    await dialog(page, addressTitle).getByRole('button', { name: 'Cancel' }).click();
    await start(page, 'Add');
    await expect(dialog(page, addressTitle)).toContainText(words);
    await dialog(page, addressTitle).getByLabel('Address of the picture').fill(picture);
    await save(page, addressTitle);
    await expect(box(page, addressTitle)).toBeHidden();
    expect(await avatarOf(tenant, person)).toBe(picture);
  });
});

test.describe('a photo that could not be saved', () => {
  for (const [status, body, words] of [
    [500, { code: 'storage.upload_error', message: 'Raw' }, /The photo could not be stored/],
    [500, { message: 'Internal server error.' }, /Something went wrong on our side/],
    [
      400,
      { code: 'guard.mime_type_not_allowed', message: 'Raw' },
      /kind of picture is not accepted/,
    ],
    [400, { code: 'guard.file_size_exceeded', message: 'Raw' }, /That file is too large/],
    [404, '', /That file is too large/],
    [403, { code: 'auth.third_party_application_forbidden', message: 'Raw' }, /may look, but not/],
  ] as const) {
    const code = typeof body === 'object' && 'code' in body ? body.code : 'without a code';
    test(`stays, and words say why: ${status} ${code}`, async ({ tenant, open, page }) => {
      const person = await tenant.person(ann);
      const photo = await cameraPhoto(page, 300, 200);
      await open(profileForm, { person });
      await start(page, 'Add');
      await choose(page, photo);
      await tenant.fault({ method: 'POST', path: uploads, status, body });
      await save(page, cropTitle);
      await expect(dialog(page, cropTitle).getByRole('alert')).toContainText(words);
      await expect(page.getByText('Raw')).toHaveCount(0);
      await save(page, cropTitle);
      await expect(image(page)).toBeVisible();
    });
  }

  test('stays while there is no connection', async ({ tenant, open, page, context, problems }) => {
    problems.expect(/ERR_INTERNET_DISCONNECTED/);
    const person = await tenant.person(ann);
    const photo = await cameraPhoto(page, 300, 200);
    await open(profileForm, { person });
    await start(page, 'Add');
    await choose(page, photo);
    await context.setOffline(true);
    await save(page, cropTitle);
    await expect(dialog(page, cropTitle).getByRole('alert')).toContainText(
      'You seem to be offline',
    );
    await context.setOffline(false);
    await save(page, cropTitle);
    await expect(image(page)).toBeVisible();
  });

  test('is not sent again where only the last step failed', async ({ tenant, open, page }) => {
    const person = await tenant.person(ann);
    const photo = await cameraPhoto(page, 300, 200);
    await open(profileForm, { person });
    await start(page, 'Add');
    await choose(page, photo);
    await tenant.fault({ method: 'PATCH', path: account, status: 500 });
    await save(page, cropTitle);
    await expect(dialog(page, cropTitle).getByRole('alert')).toContainText('Something went wrong');
    await save(page, cropTitle);
    await expect(image(page)).toBeVisible();
    expect(await tenant.requests({ method: 'POST', path: uploads })).toHaveLength(1);
  });

  test('is told that the tenant closed the field, which has no buttons then', async ({
    tenant,
    open,
    page,
  }) => {
    const person = await tenant.person(ann);
    const photo = await cameraPhoto(page, 300, 200);
    await open(profileForm, { person });
    await start(page, 'Add');
    await choose(page, photo);
    await tenant.configure({ accountCenter: { fields: { avatar: 'ReadOnly' } } });
    await save(page, cropTitle);
    await expect(dialog(page, cropTitle).getByRole('alert')).toContainText(
      'does not let you change',
    );
    await dialog(page, cropTitle).getByRole('button', { name: 'Cancel' }).click();
    await expect(box(page, cropTitle)).toBeHidden();
    await expect(page.getByRole('button', { name: 'Add: Picture' })).toHaveCount(0);
  });
});
