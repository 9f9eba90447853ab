import {
  html,
  nothing,
  render,
  type LitElement,
  type ReactiveController,
  type TemplateResult,
} from 'lit';
import { base } from '../styles/base.ts';
import { buttons, spin } from '../styles/buttons.ts';
import { forms } from '../styles/forms.ts';

/** Never defined: it only marks what is ours in somebody else's tree. */
const tag = 'logto-credentials';

let count = 0;

/**
 * A form that password managers find: many of them do not look into shadow roots. Its nodes live in the light DOM of
 * the outermost of our elements, and a chain of slots brings them back to where the person sees them. Label, input and
 * messages stay in one tree, so that they can name each other. Ids must be unique in the whole page.
 *
 * The host renders what `slot()` gives; as long as it does, the form is there.
 */
export class LightForm implements ReactiveController {
  readonly #host: LitElement;
  readonly #name = `${tag}-${(count += 1)}`;
  readonly #container = document.createElement(tag);
  #form: TemplateResult | undefined;
  /** What was put into the elements between the host and the outermost one. */
  #slots: HTMLSlotElement[] = [];

  constructor(host: LitElement) {
    this.#host = host;
    this.#container.slot = this.#name;
    // A form in a shadow root tells the page nothing of what happens in it; neither does this one.
    for (const type of ['input', 'change', 'submit']) {
      this.#container.addEventListener(type, (event) => event.stopPropagation());
    }
    host.addController(this);
  }

  /** Shows the form in the host's shadow root. */
  slot(form: TemplateResult): TemplateResult {
    this.#form = form;
    return html`<slot name=${this.#name}></slot>`;
  }

  /** Leads the person to what has to be put right. */
  focusInvalid(): void {
    this.#container.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }

  hostConnected(): void {
    if (this.#form) this.#host.requestUpdate();
  }

  hostUpdate(): void {
    this.#form = undefined;
  }

  hostUpdated(): void {
    // An element may be updated once more after it was taken away.
    if (!this.#form || !this.#host.isConnected) return this.#leave();
    if (!this.#container.isConnected) this.#enter();
    render(this.#form, this.#container, { host: this.#host });
  }

  hostDisconnected(): void {
    this.#leave();
  }

  #enter(): void {
    let outermost: HTMLElement = this.#host;
    let root = outermost.getRootNode();
    while (root instanceof ShadowRoot && root.host.localName.startsWith('logto-')) {
      const slot = document.createElement('slot');
      slot.slot = slot.name = this.#name;
      outermost.append(slot);
      this.#slots.push(slot);
      outermost = root.host as HTMLElement;
      root = outermost.getRootNode();
    }
    dress(root as Document | ShadowRoot);
    outermost.append(this.#container);
  }

  /** Managers take a form that disappears for one that was sent, and offer to save what was in it. */
  #leave(): void {
    if (!this.#container.isConnected) return;
    this.#container.remove();
    for (const slot of this.#slots.splice(0)) slot.remove();
    render(nothing, this.#container);
  }
}

let sheet: CSSStyleSheet | undefined;

/** Gives what is ours in a tree the styles it has in our shadow roots, and leaves all else alone. */
function dress({ adoptedStyleSheets }: Document | ShadowRoot): void {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    const nested = [base, buttons, forms].map(({ cssText }) => cssText).join(' ');
    sheet.replaceSync(`${tag} { display: block; ${nested} } ${spin.cssText}`);
  }
  if (!adoptedStyleSheets.includes(sheet)) adoptedStyleSheets.push(sheet);
}
