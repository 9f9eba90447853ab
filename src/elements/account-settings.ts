import { html, nothing, type LitElement } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Account, AccountOpen } from '../account/account.ts';
import { protectedNames } from '../account/rules.ts';
import { arrive } from '../account/travel.ts';
import { asAccountError, type AccountError } from '../api/errors.ts';
import type { Feature, FieldName } from '../api/settings.ts';
import english from '../locales/en/settings.ts';
import { avatarStyles } from '../styles/avatar.ts';
import { groups } from '../styles/groups.ts';
import { sectionStyles } from '../styles/sections.ts';
import { shell } from '../styles/shell.ts';
import { avatar } from '../ui/avatar.ts';
import { property, state } from '../ui/decorators.ts';
import { skeletonRows, type Content } from '../ui/pieces.ts';
import { AccountElement } from './account-element.ts';
import { LogtoProfileForm } from './profile-form.ts';
import { sections, type Group, type Section } from './sections.ts';
import { visibleGroups, visibleSections, type SettingsView } from './visible-sections.ts';

/**
 * Everything, arranged: the whole account in sections with a navigation of its own. Sections have addresses, so a link
 * can lead to `#security`, or to one group of it: `#security/sign-in`.
 *
 * ```html
 * <logto-account-settings endpoint="https://auth.example.com" app-id="your-app"></logto-account-settings>
 * ```
 *
 * A section of your own is a child with a `slot` (its id), a `data-label` (its name in the navigation) and, to say
 * where it stands, `data-after` (the id of the section before it; the end if absent):
 *
 * ```html
 * <logto-account-settings endpoint="https://auth.example.com" app-id="your-app">
 *   <div slot="billing" data-label="Billing" data-after="security">…</div>
 *   <svg slot="billing-icon" viewBox="0 0 24 24">…</svg>
 * </logto-account-settings>
 * ```
 *
 * @slot - sections of your own, each in a slot named by its id, and their icons
 * @fires logto-before-change - an element inside is about to write; `preventDefault()` stops it
 * @fires logto-before-sign-out - about to sign out here; `preventDefault()` stops it
 * @fires logto-account-change - an element inside changed something
 * @fires logto-error - something was refused
 * @fires logto-cancel - the person gave up
 * @csspart frame - the card around it all
 * @csspart navigation - the list of sections
 * @csspart title - the name of the section on screen
 * @csspart section - a group of facts
 * @csspart heading - its title
 * @csspart row - one fact
 * @csspart label - what it is
 * @csspart value - how it stands
 * @csspart input - an input of a form
 * @csspart dialog - a dialog
 */
export class LogtoAccountSettings extends AccountElement {
  static override readonly tag = 'logto-account-settings';
  static override readonly uses = [LogtoProfileForm];
  static override styles = [...AccountElement.styles, avatarStyles, sectionStyles, groups, shell];

  /** `hash`: the section is in the fragment of the address. `none`: the address is left alone. */
  @property() routing: 'hash' | 'none' = 'hash';
  /** Id of the section on screen. */
  @property() section = '';
  /** Ids of the sections to show, in this order, separated by spaces; all that are permitted if empty. */
  @property() sections = '';
  /** Ids of sections (`profile`) or groups (`security/sign-in`) not to show, separated by spaces. */
  @property() hide = '';
  /** Where social providers send people back to, as registered there; the page itself if absent. */
  @property({ attribute: 'social-redirect-uri' }) socialRedirectUri: string | undefined;
  /** `popup`: providers open in a window of their own, where there can be one. `redirect`: the page goes there. */
  @property({ attribute: 'social-flow' }) socialFlow: 'popup' | 'redirect' = 'popup';
  /** Connectors that only Logto's own page can connect; see `<logto-social-links>`. */
  @property({ attribute: 'hosted-connectors' }) hostedConnectors: string | undefined;

  /** Chunks of groups that are here, or why they could not be had. */
  @state() private chunks: Record<string, 'loaded' | AccountError> = {};
  readonly #children = new MutationObserver(() => this.requestUpdate());
  /** The section an address without a fragment leads to. */
  #home = '';
  /** Id of what gets the focus as soon as it is on screen. */
  #goal: string | undefined;
  #wait = 0;
  /** The link of the section on screen. */
  #current: Element | undefined;
  readonly #links = new ResizeObserver(([entry]) => reveal(entry!.target));
  #followed: Account | undefined;

  get #t() {
    return this.words('settings', english);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.#follow);
    addEventListener('online', this.#again);
    this.#children.observe(this, { childList: true });
    arrive();
    this.#home = this.section;
    const claimed = sections.find(({ claims }) => claims?.(location.search));
    if (claimed) this.section = claimed.id;
    else if (location.hash) this.#follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#follow);
    removeEventListener('online', this.#again);
    this.#children.disconnect();
    this.#links.disconnect();
    this.#current = undefined;
    this.#obey(undefined);
  }

  protected override updated(): void {
    super.updated();
    this.#obey(this.context?.account);
    this.#watch();
    this.#arrive();
  }

  protected override skeleton(): Content {
    return html`<div class="frame">
      <nav aria-hidden="true"></nav>
      <div class="panel">${skeletonRows(6, this.common.loading)}</div>
    </div>`;
  }

  protected override content(): Content {
    const visible = visibleSections(this.#view);
    const chosen = visible.find(({ id }) => id === this.section) ?? visible[0];
    if (!chosen) return nothing;
    return html`
      <div class="frame" part="frame">
        <nav aria-label=${this.#t.account} part="navigation">
          ${this.#person()} ${visible.map((section) => this.#link(section, section === chosen))}
        </nav>
        <div class="panel">
          <header>
            <h1 id="title" part="title" tabindex="-1">${chosen.label(this.#t)}</h1>
            ${chosen.text ? html`<p>${chosen.text(this.#t)}</p>` : nothing}
          </header>
          ${
            chosen.groups
              ? visibleGroups(chosen, this.#view).map((group) => this.#group(group))
              : html`<slot name=${chosen.id}></slot>`
          }
        </div>
      </div>
    `;
  }

  get #view(): SettingsView {
    const { children, sections: wanted, hide } = this;
    const isOff = (field: FieldName) => this.current.control(field) === 'Off';
    const offers = (feature: Feature) => this.current.offers(feature);
    const unlocked = protectedNames.some((name) => this.current.isRead(name));
    return { children: [...children] as HTMLElement[], wanted, hide, isOff, offers, unlocked };
  }

  #person() {
    const { name, username, primaryEmail, avatar: picture } = this.profile;
    const title = name || username || primaryEmail || this.#t.account;
    const line = primaryEmail && primaryEmail !== title ? primaryEmail : undefined;
    return html`<div class="who">
      ${avatar({ name: title, avatar: picture })}
      <span><b>${title}</b>${line ? html`<small>${line}</small>` : nothing}</span>
    </div>`;
  }

  #link({ id, icon, label }: Section, current: boolean) {
    return html`<a
      href="#${id}"
      aria-current=${current ? 'page' : nothing}
      @click=${(event: MouseEvent) => this.#go(event, id)}
      >${icon ?? html`<slot class="icon" name="${id}-icon"></slot>`}${label(this.#t)}</a
    >`;
  }

  #group(group: Group) {
    const { id, heading } = group;
    const title = heading?.(this.#t);
    return html`<section
      class="section"
      part="section"
      id=${id}
      tabindex="-1"
      aria-label=${ifDefined(title)}
    >
      ${title ? html`<h2 class="section-heading" part="heading">${title}</h2>` : nothing}
      ${this.#body(group)}
    </section>`;
  }

  /** A group's elements, or what there is to say while they are not here. */
  #body({ id, load, content, joined }: Group): Content {
    const state = load ? this.chunks[id] : 'loaded';
    if (!state) {
      this.#bring(id, load!);
      return skeletonRows(joined ? 3 : 2, this.common.loading);
    }
    if (state !== 'loaded') {
      return this.failure(state, () => this.#bring(id, load!));
    }
    return joined ? html`<div class="group">${content(this)}</div>` : content(this);
  }

  #bring(id: string, load: () => Promise<unknown>): void {
    load().then(
      () => (this.chunks = { ...this.chunks, [id]: 'loaded' }),
      (thrown: unknown) => {
        this.chunks = { ...this.chunks, [id]: asAccountError(thrown) };
      },
    );
  }

  /** There is a network again: what could not be had is forgotten, so that rendering asks for it once more. */
  #again = (): void => {
    for (const id in this.chunks) if (this.chunks[id] !== 'loaded') delete this.chunks[id];
    this.requestUpdate();
  };

  /** Not as the link would: a page with a `<base>` would be left. A click for another tab is the browser's. */
  #go(event: MouseEvent, id: string): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (this.routing === 'hash') location.hash = id;
    this.#show(id);
  }

  /** Brings a section on screen, or one group of it, and the focus with it. */
  #show(id: string, place?: string): void {
    this.section = id;
    const groups = sections.find((section) => section.id === id)?.groups;
    const group = groups?.find((each) => each.id === place || each.holds === place);
    this.#goal = group && place ? group.id : 'title';
    this.requestUpdate();
  }

  /** Keeps the link of the section in sight, whenever it becomes another one or gets another size. */
  #watch(): void {
    const link = this.renderRoot.querySelector('nav > [aria-current]') ?? undefined;
    if (link === this.#current) return;
    this.#current = link;
    this.#links.disconnect();
    if (link) this.#links.observe(link);
  }

  /** Waits for a group and what is above it, or it would be pushed off the screen again. */
  #arrive = (): void => {
    const find = (what: string) => this.renderRoot.querySelector<HTMLElement>(what);
    const title = this.#goal && find('#title');
    if (!title) return;
    const group = this.#goal === 'title' ? null : find(`#${this.#goal}`);
    cancelAnimationFrame(this.#wait);
    if (group && this.isConnected && isBusy(this.renderRoot)) {
      this.#wait = requestAnimationFrame(this.#arrive);
      return;
    }
    group?.scrollIntoView();
    (group ?? title).focus({ preventScroll: true });
    this.#goal = undefined;
  };

  /** Follows the address as far as it speaks of us; the rest of what it says is the host's. */
  #follow = (): void => {
    if (this.routing !== 'hash') return;
    const [id = '', group] = location.hash.slice(1).split('/');
    if (!id && this.section !== this.#home) return this.#show(this.#home);
    const known = sections.some((section) => section.id === id) || this.#own(id);
    if (!known || (id === this.section && !group)) return;
    if (this.hasUpdated || group) this.#show(id, group);
    else this.section = id;
  };

  #own(id: string): boolean {
    return ([...this.children] as HTMLElement[]).some(
      ({ slot, dataset }) => slot === id && dataset['label'],
    );
  }

  /** Goes where host code sends it by `account.open()`. */
  #obey(account: Account | undefined): void {
    if (account === this.#followed) return;
    this.#followed?.removeEventListener('open', this.#opened);
    this.#followed = account;
    account?.addEventListener('open', this.#opened);
  }

  #opened = (event: Event): void => {
    const [id = '', group] = (event as AccountOpen).place.split('/');
    this.#show(id, group);
  };
}

/** Where there is little room the navigation is one line, and the link may be out of sight. */
function reveal(link: Element): void {
  const middle = (element: Element) => {
    const { left, width } = element.getBoundingClientRect();
    return left + width / 2;
  };
  const nav = link.parentElement!;
  nav.scrollBy({ left: middle(link) - middle(nav) });
}

/** Whether something is still on its way, however deep inside. */
const isBusy = (root: ParentNode): boolean =>
  [...root.querySelectorAll<LitElement>('*')].some(
    ({ ariaBusy, isUpdatePending, shadowRoot }) =>
      ariaBusy === 'true' || isUpdatePending || (shadowRoot && isBusy(shadowRoot)),
  );

declare global {
  interface HTMLElementTagNameMap {
    'logto-account-settings': LogtoAccountSettings;
  }
}
