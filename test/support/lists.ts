/** What the tests of the lists of sessions, apps and devices have in common. */
import { nextFrame } from '@open-wc/testing';
import type { AccountElement } from '../../src/elements/account-element.ts';
import { all, button, everyElement, isShown, place, until } from './element.ts';
import type { MemoryAccount } from './memory-account.ts';

/** A list alone on a page, for somebody who knows the password. */
export async function placeList(tag: string, world: MemoryAccount): Promise<AccountElement> {
  const element = await place<AccountElement>(tag, { account: world.account });
  world.proveIn(element);
  await until(() => all(element, 'button').length > 0, 'the button');
  return element;
}

/** A list after its button was pressed. */
export async function openList(tag: string, world: MemoryAccount): Promise<AccountElement> {
  const element = await placeList(tag, world);
  button(element, 'Show').click();
  await until(() => all(element, '.top').length > 0, 'the list');
  await until(() => all(element, '[aria-busy=true]').length === 0, 'all rows');
  return element;
}

/** The names of the rows. */
export const rows = (element: Element): string[] =>
  all(element, '.item b').map((name) => name.textContent.trim());

/** What can be read of one row, as a line. */
export const line = (row: Element): string =>
  (row as HTMLElement).innerText.replace(/\s+/g, ' ').trim();

/** Axe measures colours: nothing may still be fading in. */
export async function settled(): Promise<void> {
  await nextFrame();
  const animations = everyElement(document.body).flatMap((element) => element.getAnimations());
  await Promise.all(animations.map(({ finished }) => finished));
}

export const controls = (element: Element): string[] =>
  all(element, 'button')
    .filter(isShown)
    .map((control) => control.textContent.trim());

/** The button of the open dialog that does it. */
export const confirm = (element: Element): void =>
  all(element, 'logto-dialog[open] button.primary')[0]!.click();

/** Answers the next requests of this kind as a server that stumbles. */
export function stumble(world: MemoryAccount, method: string, times = Infinity): void {
  let left = times;
  world.intercept = (request) =>
    request.method === method && left-- > 0 ? new Response(null, { status: 500 }) : undefined;
}
