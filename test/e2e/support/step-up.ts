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

export const proveByEmail = (page: Page, person: E2ePerson, tenant: E2eTenant): Promise<void> =>
  proveByCode(page, tenant, 'Use an email code instead', person.primaryEmail ?? '');

export const proveByPhone = (page: Page, person: E2ePerson, tenant: E2eTenant): Promise<void> =>
  proveByCode(page, tenant, 'Use a text message instead', person.primaryPhone ?? '');

/** Every way somebody with a password, an email and a phone can say who they are. */
export const proofs = {
  'a password': proveByPassword,
  'a code to the email': proveByEmail,
  'a code to the phone': proveByPhone,
};

/** Whoever has no password is offered their code at once. */
async function proveByCode(page: Page, tenant: E2eTenant, choice: string, address: string) {
  await question(page).getByRole('button', { name: choice }).or(sendButton(page)).click();
  await question(page)
    .getByLabel('Code')
    .fill(await tenant.code(address));
  await questionBox(page).waitFor({ state: 'hidden' });
}

const sendButton = (page: Page) => question(page).getByRole('button', { name: 'Send code' });
