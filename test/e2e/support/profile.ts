import type { Page } from '@playwright/test';
import { expect } from '../fixtures.ts';

export const profileForm = '<logto-profile-form></logto-profile-form>';

/** What is shown of one field. */
export const fact = (page: Page, name: string) => page.getByRole('group', { name, exact: true });

/** Opens the form that holds some fields: `Edit: About you`, `Change: Name`. */
export const start = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: true }).click();

export const input = (page: Page, name: string | RegExp) =>
  page.locator('logto-profile-editor').getByLabel(name, { exact: true });

export const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true }).click();

/** Waits until a form was saved and closed. */
export async function saved(page: Page): Promise<void> {
  await expect(page.getByText('Saved').first()).toBeVisible();
  await expect(page.locator('logto-profile-editor')).toHaveCount(0);
}

/** What the page wrote so far, call by call. */
export function writes(page: Page): unknown[] {
  const bodies: unknown[] = [];
  page.on('request', (request) => {
    if (request.method() === 'PATCH') bodies.push(request.postDataJSON());
  });
  return bodies;
}
