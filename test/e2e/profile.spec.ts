import { expect, password, test } from './fixtures.ts';

test('a changed name is still there after the page is loaded again', async ({
  tenant,
  open,
  page,
  axe,
}) => {
  const person = await tenant.person({ username: 'ann', name: 'Ann', password });
  await open('<logto-profile-form></logto-profile-form>', { person });
  await page.getByRole('button', { name: 'Change: Name' }).click();
  const name = page.getByRole('textbox', { name: 'Name' });
  await expect(name).toHaveValue('Ann');
  await expect(name).toBeFocused();
  await axe();
  await name.fill('Anna');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Change: Name' })).toBeFocused();
  await page.reload();
  await expect(page.getByRole('group', { name: 'Name' })).toContainText('Anna');
});
