import { css, html, nothing } from 'lit';
import type { Account, AccountOpen } from '../account/account.ts';
import { arrive, travelOf } from '../account/travel.ts';
import { LogtoBeforeSignOutEvent } from '../events.ts';
import english from '../locales/en/user-button.ts';
import { avatarStyles } from '../styles/avatar.ts';
import { avatar } from '../ui/avatar.ts';
import { property, query, state } from '../ui/decorators.ts';
import { closeIcon } from '../ui/icons/close.ts';
import type { Content } from '../ui/pieces.ts';
import { AccountElement } from './account-element.ts';

/**
 * A button for the corner of a page: signs in, or shows who is signed in and opens a menu with the settings – in a
 * dialog over the page – and the way out.
 *
 * ```html
 * <logto-user-button endpoint="https://auth.example.com" app-id="your-app"></logto-user-button>
 * ```
 *
 * @slot - items of your own in the menu, above the way out: links and buttons
 * @slot settings - what the dialog shows; `<logto-account-settings>` if empty
 * @fires logto-before-change - an element inside is about to write; `preventDefault()` stops it
 * @fires logto-before-sign-out - about to sign out here; `preventDefault()` stops it
 * @fires logto-account-change - an element inside changed something
 * @fires logto-error - something was refused
 * @fires logto-cancel - the person gave up
 * @csspart button - the button
 * @csspart menu - the menu
 * @csspart dialog - the dialog with the settings
 */
export class LogtoUserButton extends AccountElement {
  static override readonly tag = 'logto-user-button';
  static override styles = [
    ...AccountElement.styles,
    avatarStyles,
    css`
      :host {
        display: inline-block;
        container-type: normal;
      }
      .trigger {
        padding: 4px;
        border-radius: 99px;
        anchor-name: --trigger;
      }
      [popover] {
        inset: auto;
        position-anchor: --trigger;
        position-area: block-end span-inline-start;
        position-try-fallbacks: flip-block, flip-inline;
        inline-size: 260px;
        max-inline-size: calc(100vw - 24px);
        margin-block: 6px;
        padding: 8px;
        border: 1px solid var(--_line);
        border-radius: var(--_radius);
        background: var(--_raised);
        color: var(--_text);
        box-shadow: 0 12px 32px rgb(0 0 0 / 0.16);
      }
      .who {
        display: flex;
        gap: 10px;
        align-items: center;
        padding: 6px 8px 12px;
        min-inline-size: 0;
      }
      .who > span:last-child {
        min-inline-size: 0;
        overflow-wrap: anywhere;
      }
      .who b,
      .who small {
        display: block;
      }
      .who small {
        color: var(--_muted);
      }
      .menu > button,
      ::slotted(a),
      ::slotted(button) {
        display: flex;
        justify-content: flex-start;
        box-sizing: border-box;
        inline-size: 100%;
        padding: 6px 8px;
        border: 0;
        border-radius: var(--_radius-small);
        background: none;
        color: inherit;
        font: inherit;
        font-size: 14px;
        text-decoration: none;
        cursor: pointer;
      }
      .menu > button:hover,
      ::slotted(a:hover),
      ::slotted(button:hover) {
        background: var(--_sunken);
      }
      dialog {
        inline-size: min(960px, calc(100vw - 24px));
        max-block-size: calc(100dvh - 24px);
        padding: 0;
        border: 0;
        border-radius: calc(var(--_radius) + 4px);
        background: var(--_surface);
        color: var(--_text);
      }
      dialog::backdrop {
        background: rgb(10 10 20 / 0.45);
      }
      /* Where the navigation lies on top, it ends before the cross. */
      @media (max-width: 744px) {
        logto-account-settings::part(navigation) {
          padding-inline-end: 60px;
        }
      }
      /* Over the settings, and there however far they are scrolled. */
      .dismiss {
        position: sticky;
        inset-block-start: 10px;
        z-index: 1;
        float: inline-end;
        margin: 10px 10px -44px;
        padding: 8px;
        background: var(--_surface);
      }
    `,
  ];

  /** Section the dialog opens with. */
  @property() section = '';

  @state() private opened = false;
  /** Where it opens this one time. */
  #place: string | undefined;
  @query('dialog') private readonly dialog!: HTMLDialogElement | null;
  #followed: Account | undefined;

  constructor() {
    super();
    // What comes from in here bears this element's name; the rest are items of the host's.
    this.addEventListener('click', ({ target }) => {
      if (target !== this) this.#shut();
    });
  }

  get #t() {
    return this.words('userButton', english);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    arrive();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#follow(undefined);
  }

  protected override updated(): void {
    super.updated();
    this.#follow(this.context?.account);
    // From in here somebody left for a social provider, and is back.
    if (this.dialog && travelOf(location.search) === 'page') void this.#open('connected');
    if (this.opened && this.dialog && !this.dialog.open) this.dialog.showModal();
  }

  protected override skeleton(): Content {
    return html`<div class="trigger" aria-hidden="true"><span class="avatar"></span></div>`;
  }

  /** Here there is no room for more than the way in. */
  protected override signedOut(signIn: (() => void) | undefined): Content {
    const { signIn: label } = this.common.signedOut;
    return signIn
      ? html`<button class="primary" part="button" type="button" @click=${signIn}>${label}</button>`
      : nothing;
  }

  protected override content(): Content {
    const { name, username, primaryEmail, avatar: picture } = this.profile;
    const title = name || username || primaryEmail || this.#t.settings;
    const line = [username, primaryEmail].find((value) => value && value !== title);
    const portrait = avatar({ name: title, avatar: picture });
    return html`
      <button
        class="trigger"
        part="button"
        type="button"
        popovertarget="menu"
        aria-label=${this.#t.menu(title)}
      >
        ${portrait}
      </button>
      <div id="menu" class="menu" part="menu" popover>
        <div class="who">
          ${portrait}<span><b>${title}</b>${line ? html`<small>${line}</small>` : nothing}</span>
        </div>
        <button type="button" @click=${this.#choose}>${this.#t.settings}</button>
        <slot></slot>
        ${
          this.current.auth.signOut
            ? html`<button type="button" @click=${this.#signOut}>${this.#t.signOut}</button>`
            : nothing
        }
      </div>
      <dialog part="dialog" aria-label=${this.#t.settings} @close=${this.#closed}>
        <button
          class="dismiss"
          type="button"
          aria-label=${this.common.close}
          @click=${() => this.dialog?.close()}
        >
          ${closeIcon}
        </button>
        ${this.opened ? this.#settings() : nothing}
      </dialog>
    `;
  }

  /** The settings are this element's child in the page's eyes too: they find its account and its language. */
  #settings() {
    return html`<slot name="settings"
      ><logto-account-settings
        routing="none"
        section=${this.#place ?? this.section}
      ></logto-account-settings
    ></slot>`;
  }

  async #open(section?: string): Promise<void> {
    this.#shut();
    await import('./sections/settings.ts');
    this.#place = section;
    this.opened = true;
  }

  /** The focus leaves the menu first: a dialog gives it back to what had it, and the menu is gone by then. */
  #choose = (): void => {
    this.renderRoot.querySelector<HTMLElement>('.trigger')?.focus();
    void this.#open();
  };

  #closed = (): void => {
    this.opened = false;
    this.#place = undefined;
  };

  #signOut = (): void => {
    if (this.dispatchEvent(new LogtoBeforeSignOutEvent())) {
      this.#shut();
      void (this.root.service ?? this.current).signOut();
    }
  };

  #follow(account: Account | undefined): void {
    if (account === this.#followed) return;
    this.#followed?.removeEventListener('open', this.#asked);
    this.#followed = account;
    account?.addEventListener('open', this.#asked);
  }

  #shut(): void {
    this.renderRoot.querySelector<HTMLElement>('#menu')?.hidePopover();
  }

  /** Opens the settings, and lets them hear where once they are there. */
  #asked = (event: Event): void => {
    if (this.opened) return;
    const { place } = event as AccountOpen;
    void this.#open(place.split('/')[0])
      .then(() => this.updateComplete)
      .then(() => this.#followed?.open(place));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'logto-user-button': LogtoUserButton;
  }
}
