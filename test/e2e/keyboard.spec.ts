import type { Page } from '@playwright/test';
import { expect, password, test } from './fixtures.ts';
import { dialogBox } from './support/dialog.ts';
import { questionBox } from './support/step-up.ts';

const ann = { username: 'ann', primaryEmail: 'ann@example.com', name: 'Ann Archer', password };

/** Presses Tab until something of this name has the focus, and says what was passed on the way. */
async function tabTo(page: Page, name: string | RegExp): Promise<string[]> {
  const passed: string[] = [];
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      let { activeElement } = document;
      while (activeElement?.shadowRoot?.activeElement)
        ({ activeElement } = activeElement.shadowRoot);
      const label = (activeElement as HTMLInputElement | null)?.labels?.[0]?.textContent;
      return (activeElement?.ariaLabel ?? label ?? activeElement?.textContent ?? '').trim();
    });
    if (typeof name === 'string' ? focused === name : name.test(focused)) return passed;
    passed.push(focused);
  }
  throw new Error(`Tab never got to “${name}”, only to ${passed.join(', ')}`);
}

test('the whole way through the settings, without a mouse', async ({ tenant, open, page }) => {
  const person = await tenant.person(ann);
  await open('<logto-account-settings></logto-account-settings>', { person });
  await expect(page.getByText('Ann Archer').first()).toBeVisible();

  await tabTo(page, 'Security');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Security', exact: true })).toBeFocused();

  await tabTo(page, 'Change username');
  await page.keyboard.press('Enter');
  await expect(questionBox(page)).toBeVisible();
  await tabTo(page, 'Use an email code instead');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Code' })).toBeFocused();
  await page.keyboard.type(await tenant.code('ann@example.com'));

  await expect(dialogBox(page, 'Change your username')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('anna');
  await page.keyboard.press('Enter');
  await expect(dialogBox(page, 'Change your username')).toBeHidden();
  await expect(page.getByRole('group', { name: 'Username' })).toContainText('anna');
  await expect(page.getByRole('button', { name: 'Change username' })).toBeFocused();
});

test('the focus never leaves an open dialog, and can be seen', async ({ tenant, open, page }) => {
  const person = await tenant.person(ann);
  await open('<logto-username-field></logto-username-field><a href="#">Elsewhere</a>', { person });
  await tabTo(page, 'Change username');
  await page.keyboard.press('Enter');
  await expect(questionBox(page)).toBeVisible();
  for (let presses = 0; presses < 12; presses += 1) {
    await page.keyboard.press('Tab');
    const { inside, outlined } = await page.evaluate(() => {
      let focused = document.activeElement!;
      while (focused.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
      // As it is laid out: a slotted element stands where its slot is.
      const above = (element: Element): Element[] => {
        const root = element.getRootNode();
        const host = root instanceof ShadowRoot ? root.host : null;
        const next = element.assignedSlot ?? element.parentElement ?? host;
        return next ? [next, ...above(next)] : [];
      };
      const { outlineStyle, boxShadow } = getComputedStyle(focused);
      // The browser's own frame comes between the last and the first, with the focus on the page as a whole.
      const nowhere = focused === document.body;
      return {
        inside: nowhere || above(focused).some(({ localName }) => localName === 'dialog'),
        outlined: nowhere || outlineStyle !== 'none' || boxShadow !== 'none',
      };
    });
    expect(inside, `press ${presses}`).toBe(true);
    expect(outlined, `press ${presses}`).toBe(true);
  }
});
