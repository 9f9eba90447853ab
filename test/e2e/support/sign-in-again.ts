import type { Page } from '@playwright/test';
import type { E2ePerson, E2eTenant } from '../driver.ts';

/** Forgets everything the browser knows of anybody, and goes to the sign-in page from where it is. */
export async function startOver(page: Page): Promise<void> {
  await page.context().clearCookies();
  await page.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
  await page.reload();
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/** Signs in from a browser that is signed in nowhere. */
export async function signInAgain(page: Page, tenant: E2eTenant, person: E2ePerson): Promise<void> {
  await startOver(page);
  await tenant.signIn(page, person);
}
