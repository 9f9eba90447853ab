import type { Locator, Page } from '@playwright/test';
import type { E2ePerson, E2eTenant } from '../driver.ts';
import { dialog, dialogBox } from './dialog.ts';

const title = 'Confirm it’s you';

/** The question "is it you?" as it stands in the page. */
export const questionBox = (page: Page): Locator => dialogBox(page, title);
export const question = (page: Page): Locator => dialog(page, title);

export async function proveByPassword(page: Page, person: E2ePerson): Promise<void> {
  await question(page)
    .getByLabel('Password', { exact: true })
    .fill(person.password ?? '');
  await question(page).getByRole('button', { name: 'Continue' }).click();
  await questionBox(page).waitFor({ state: 'hidden' });
}

export async function proveByEmail(page: Page, person: E2ePerson, tenant: E2eTenant) {
  await question(page).getByRole('button', { name: 'Use an email code instead' }).click();
  const code = await tenant.code(person.primaryEmail ?? '');
  await question(page).getByLabel('Code').fill(code);
  await questionBox(page).waitFor({ state: 'hidden' });
}
