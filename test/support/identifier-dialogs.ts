/** Walking through the dialogs of usernames, emails, phones and passwords, in the page under test. */
import { all, button, input, place, reads, type as write, until } from './element.ts';
import { memoryAccount, type MemoryAccount, type MemoryAccountOptions } from './memory-account.ts';

export interface Shown extends MemoryAccount {
  element: HTMLElement;
}

/** Puts a field on the page for somebody who answers every question by their password. */
export async function show(tag: string, options: MemoryAccountOptions = {}): Promise<Shown> {
  const world = memoryAccount(options);
  const element = await place<HTMLElement & { account: unknown }>(tag, { account: world.account });
  world.proveIn(element);
  await until(() => all(element, '.row').length > 0, 'shows its row');
  return Object.assign(world, { element });
}

export async function press(element: HTMLElement, name: string): Promise<void> {
  await until(() => all(element, 'button').some(named(name)), `a button “${name}”`);
  button(element, name).click();
}

export async function fill(element: HTMLElement, name: string, text: string): Promise<void> {
  await until(() => all(element, 'input').some(named(name)), `a field “${name}”`);
  write(input(element, name), text);
}

const named = (name: string) => (control: HTMLElement) => {
  const label = (control as Partial<HTMLInputElement>).labels?.[0];
  return (control.ariaLabel ?? label?.textContent ?? control.textContent).trim() === name;
};

/** What assistive technology reads after the name of a field. */
export function description(field: HTMLElement): string {
  const root = field.getRootNode() as Document | ShadowRoot;
  const ids = field.getAttribute('aria-describedby')?.trim().split(/\s+/) ?? [];
  return ids
    .map((id) => root.getElementById(id)?.textContent.replaceAll(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join(' ');
}

/** Waits until words stand beside a field that is marked as wrong. */
export async function says(element: HTMLElement, name: string, words: string): Promise<void> {
  await until(() => all(element, 'input').some(named(name)), `a field “${name}”`);
  const seen = () => description(input(element, name));
  await until(
    () => seen().includes(words),
    () => `“${words}” beside “${name}”, but “${seen()}”`,
  );
}

/** Answers the next such request with a refusal, instead of the server. */
export function refuse(
  world: MemoryAccount,
  method: string,
  path: string,
  { code, status, data }: { code?: string; status: number; data?: unknown },
): void {
  let left = 1;
  world.intercept = (request) => {
    const hit = request.method === method && new URL(request.url).pathname === `/api${path}`;
    if (!hit || left === 0) return undefined;
    left -= 1;
    // What the server says in its own words must never be seen.
    const message = 'ERRTXT from a server';
    return Response.json(code ? { code, message, data } : { message }, { status });
  };
}

/** The newest code the server has sent. */
export const newestCode = ({ tenant }: MemoryAccount): string => tenant.inbox.at(-1)!.code;

/** Opens the dialog of a new email and types it. */
export async function beginEmail(shown: Shown, address = 'new@example.com'): Promise<void> {
  await press(shown.element, 'Change email address');
  await fill(shown.element, 'Email address', address);
}

/** Goes on to where the code is asked for. */
export async function sendEmailCode(shown: Shown, address?: string): Promise<void> {
  await beginEmail(shown, address);
  await press(shown.element, 'Send code');
  await reads(shown.element, 'We sent six digits');
}

/** Opens the dialog of a new phone number and types it. */
export async function beginPhone(shown: Shown, number = '+1 202 555 0199'): Promise<void> {
  await press(shown.element, 'Change phone number');
  await fill(shown.element, 'Phone number', number);
}
