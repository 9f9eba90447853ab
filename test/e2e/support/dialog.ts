import type { Locator, Page } from '@playwright/test';

/** The native dialog: whether it is open, and what it is called. */
export const dialogBox = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('dialog', { name });

/**
 * What stands in an open dialog: it is slotted, so it is no descendant of the native one. Passwords are slotted in from
 * further out, where password managers look.
 */
export const dialog = (page: Page, name: string | RegExp): Locator =>
  page
    .locator('logto-dialog')
    .filter({ has: dialogBox(page, name) })
    .or(page.locator('logto-credentials'));
