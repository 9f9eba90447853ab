import { css, html, LitElement } from 'lit';
import { closeIcon } from './icons/close.ts';
import { base } from '../styles/base.ts';
import { buttons } from '../styles/buttons.ts';
import { property, query } from './decorators.ts';

/**
 * A private piece over the native `<dialog>`: modal, named by its heading, focus comes back when it closes.
 * It never closes by itself: Escape and the cross only ask, so that whoever holds the state stays in charge.
 *
 * @fires cancel - the person wants out
 */
export class LogtoDialog extends LitElement {
  static override styles = [
    base,
    buttons,
    css`
      :host {
        display: contents;
      }
      dialog {
        inline-size: min(420px, calc(100vw - 24px));
        max-block-size: calc(100dvh - 24px);
        padding: 24px;
        border: 1px solid var(--_line);
        border-radius: calc(var(--_radius) + 4px);
        background: var(--_raised);
        color: var(--_text);
        box-shadow: 0 24px 64px rgb(0 0 0 / 0.22);
        overflow: auto;
      }
      dialog[open] {
        animation: appear 140ms ease-out;
      }
      dialog::backdrop {
        background: rgb(10 10 20 / 0.45);
      }
      header {
        display: flex;
        gap: 12px;
        align-items: flex-start;
        margin-block-end: 16px;
      }
      h2 {
        flex: 1;
        font-size: 17px;
        line-height: 1.35;
        font-weight: 650;
        letter-spacing: -0.01em;
      }
      ::slotted(:not(:first-child)) {
        margin-block-start: 16px !important;
      }
      header button {
        margin: -6px -8px -6px 0;
        padding: 8px;
        color: var(--_muted);
      }
      @keyframes appear {
        from {
          opacity: 0;
          translate: 0 6px;
        }
      }
      @media (max-width: 480px) {
        dialog {
          margin-block-end: 12px;
        }
      }
    `,
  ];

  @property() heading = '';
  /** What the cross is called. */
  @property() dismiss = 'Close';
  @property({ type: Boolean }) open = false;

  @query('dialog') private readonly dialog!: HTMLDialogElement;

  /** A further step brings a field of its own, and the keyboard goes there. */
  readonly #steps = new MutationObserver((records) => {
    const added = new Set<Node>(records.flatMap(({ addedNodes }) => [...addedNodes]));
    const isNew = (node: Node | null): boolean =>
      node !== null && node !== this && (added.has(node) || isNew(node.parentNode));
    if (this.open)
      this.#starts()
        .find(([, place]) => isNew(place))?.[0]
        .focus();
  });
  #opener: HTMLElement | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#steps.observe(this, { childList: true, subtree: true });
    this.setAttribute('exportparts', 'dialog');
    // Back on the page, it opens again.
    this.requestUpdate();
  }

  protected override updated(): void {
    const { dialog } = this;
    if (this.open && !dialog.open && this.isConnected) {
      this.#opener = focused();
      dialog.showModal();
      this.#starts()[0]?.[0].focus();
    }
    if (!this.open && dialog.open) dialog.close();
  }

  /** Where one may begin, with the place of it in here: a form may be slotted in from further out. */
  #starts(): (readonly [start: HTMLElement, place: Element])[] {
    const places = [...this.querySelectorAll<HTMLElement>('[autofocus], slot')];
    return places.flatMap((place) => {
      if (!(place instanceof HTMLSlotElement)) return [[place, place] as const];
      const [start] = place
        .assignedElements({ flatten: true })
        .flatMap((element) => [...element.querySelectorAll<HTMLElement>('[autofocus]')]);
      return start ? [[start, place] as const] : [];
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#steps.disconnect();
    if (!this.dialog?.open) return;
    this.dialog.close();
    // The browser gives the focus back only for a dialog that is still on the page.
    this.#opener?.focus();
  }

  protected override render() {
    return html`
      <dialog aria-labelledby="heading" part="dialog" @cancel=${this.#ask} @close=${this.#closed}>
        <header>
          <h2 id="heading" part="heading">${this.heading}</h2>
          <button type="button" aria-label=${this.dismiss} @click=${this.#ask}>${closeIcon}</button>
        </header>
        ${this.open ? html`<slot></slot>` : ''}
      </dialog>
    `;
  }

  #ask = (event: Event): void => {
    event.preventDefault();
    event.stopPropagation();
    this.dispatchEvent(new Event('cancel'));
  };

  /** A second Escape closes a native dialog whatever we say. So does leaving the page, but that is nobody's wish. */
  #closed = (): void => {
    if (!this.open || !this.isConnected) return;
    this.dispatchEvent(new Event('cancel'));
    // Whoever holds the state may keep it open.
    this.requestUpdate();
  };
}

/** What has the focus, through shadow roots. */
function focused(): HTMLElement | undefined {
  let { activeElement } = document;
  while (activeElement?.shadowRoot?.activeElement) {
    ({ activeElement } = activeElement.shadowRoot);
  }
  return activeElement instanceof HTMLElement ? activeElement : undefined;
}

/** For the `uses` of an element that opens a dialog. */
export const dialogPiece = ['logto-dialog', LogtoDialog] as const;

declare global {
  interface HTMLElementTagNameMap {
    'logto-dialog': LogtoDialog;
  }
}
