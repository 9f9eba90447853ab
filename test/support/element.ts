/** Looking at elements as people do: through shadow roots. */
import { fixture } from '@open-wc/testing';

/** Every element below a node, shadow roots included. */
export function everyElement(node: Element | ShadowRoot): Element[] {
  const inside = node instanceof Element && node.shadowRoot ? everyElement(node.shadowRoot) : [];
  return [...inside, ...[...node.children].flatMap((child) => [child, ...everyElement(child)])];
}

export const all = (node: Element, selector: string): HTMLElement[] =>
  everyElement(node).filter((element): element is HTMLElement => element.matches(selector));

export const isShown = (element: Element): boolean =>
  element.checkVisibility({ visibilityProperty: true });

/** What has the focus. */
export function focused(): Element | null {
  let { activeElement } = document;
  while (activeElement?.shadowRoot?.activeElement) ({ activeElement } = activeElement.shadowRoot);
  return activeElement;
}

/** What there is to read, piece by piece. */
export function textOf(node: Element): string {
  return [node, ...everyElement(node)]
    .flatMap((element) => [...(element.shadowRoot ?? element).childNodes, ...element.childNodes])
    .filter((child) => child.nodeType === Node.TEXT_NODE)
    .filter((child) => child.parentElement?.localName !== 'style')
    .map((child) => child.textContent?.trim())
    .filter(Boolean)
    .join(' ');
}

/** The name by which a button or a field is known. */
export function nameOf(element: HTMLElement): string {
  const label = (element as Partial<HTMLInputElement>).labels?.[0];
  return (element.ariaLabel ?? label?.textContent ?? element.textContent).trim();
}

export const button = (node: Element, name: string | RegExp): HTMLElement => {
  const found = all(node, 'button, a[href]').find((candidate) =>
    typeof name === 'string' ? nameOf(candidate) === name : name.test(nameOf(candidate)),
  );
  if (!found) throw new Error(`There is no button “${name}”`);
  return found;
};

export const input = (node: Element, name: string): HTMLInputElement => {
  const found = all(node, 'input').find((candidate) => nameOf(candidate) === name);
  if (!found) throw new Error(`There is no field “${name}”`);
  return found as HTMLInputElement;
};

/** Writes into a field as a person does. */
export function type(field: HTMLInputElement, text: string): void {
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

/** Milliseconds to wait for what should come at once: other things may keep the machine busy. */
const patience = 8000;

/** Waits until something holds. */
export async function until(
  holds: () => unknown,
  what: string | (() => string) = 'what was waited for',
): Promise<void> {
  for (const end = performance.now() + patience; !holds();) {
    if (performance.now() > end)
      throw new Error(`Never: ${typeof what === 'string' ? what : what()}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Waits until there is something to read, and gives all of it. */
export async function reads(node: Element, text: string): Promise<string> {
  await until(
    () => textOf(node).includes(text),
    () => `“${text}” in “${textOf(node)}”`,
  );
  return textOf(node);
}

/** Puts an element on the page, with these properties set before it gets there. */
export function place<T extends HTMLElement>(tag: string, properties: Partial<T> = {}): Promise<T> {
  const element = Object.assign(document.createElement(tag), properties);
  return fixture<T>(element);
}
