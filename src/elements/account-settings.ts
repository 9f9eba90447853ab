import { html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import english from '../locales/en/settings.ts';
import { shell } from '../styles/shell.ts';
import { avatar } from '../ui/avatar.ts';
import { skeletonRows, type Content } from '../ui/pieces.ts';
import { AccountElement } from './account-element.ts';
import { LogtoProfileForm } from './profile-form.ts';
import { sections, type Group, type Section } from './sections.ts';

/**
 * Everything, arranged: the whole account in sections with a navigation of its own. Sections have addresses, so a link
 * can lead to `#security`.
 *
 * ```html
 * <logto-account-settings endpoint="https://auth.example.com" app-id="your-app"></logto-account-settings>
 * ```
 *
 * @fires logto-signed-out - nobody is signed in, or no longer
 * @fires logto-step-up - the person has to prove who they are; answer it to use a screen of your own
 * @csspart navigation - the list of sections
 * @csspart section - a group of facts
 * @csspart heading - its title
 */
export class LogtoAccountSettings extends AccountElement {
  static override readonly tag = 'logto-account-settings';
  static override readonly uses = [LogtoProfileForm];
  static override styles = [...AccountElement.styles, shell];

  /** `hash`: the section is in the fragment of the address. `none`: the address is left alone. */
  @property() routing: 'hash' | 'none' = 'hash';
  /** Id of the section on screen. */
  @property() section = '';

  @state() private loaded = new Set<string>();

  get #t() {
    return this.words('settings', english);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.#follow);
    this.#follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#follow);
  }

  protected override skeleton(): Content {
    return html`<div class="frame">
      <nav aria-hidden="true"></nav>
      <div class="panel">${skeletonRows(4, this.common.loading)}</div>
    </div>`;
  }

  protected override content(): Content {
    const visible = sections.filter((section) => section.groups.some((group) => this.#open(group)));
    const chosen = visible.find(({ id }) => id === this.section) ?? visible[0];
    if (!chosen) return nothing;
    return html`
      <div class="frame">
        <nav aria-label=${this.#t.account} part="navigation">
          ${this.#person()} ${visible.map((section) => this.#link(section, section === chosen))}
        </nav>
        <div class="panel">
          <header>
            <h1 id="title" tabindex="-1">${chosen.label(this.#t)}</h1>
            <p>${chosen.text(this.#t)}</p>
          </header>
          ${chosen.groups.filter((group) => this.#open(group)).map((group) => this.#group(group))}
        </div>
      </div>
    `;
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
      @click=${(event: Event) => this.#go(event, id)}
      >${icon}${label(this.#t)}</a
    >`;
  }

  #group(group: Group) {
    const { id, heading, content, joined } = group;
    const title = heading?.(this.#t);
    return html`<section
      class="section"
      part="section"
      id=${id}
      tabindex="-1"
      aria-label=${ifDefined(title)}
    >
      ${title ? html`<h2 class="section-heading" part="heading">${title}</h2>` : nothing}
      ${
        !this.#ready(group)
          ? skeletonRows(joined ? 3 : 2, this.common.loading)
          : joined
            ? html`<div class="group">${content()}</div>`
            : content()
      }
    </section>`;
  }

  #open({ fields }: Group): boolean {
    return fields.some((field) => this.current.control(field) !== 'Off');
  }

  /** Starts bringing a group's elements; true once they are here. */
  #ready({ id, load }: Group): boolean {
    if (!load || this.loaded.has(id)) return true;
    load().then(
      () => (this.loaded = new Set([...this.loaded, id])),
      () => undefined,
    );
    return false;
  }

  #go(event: Event, id: string): void {
    if (this.routing === 'none') event.preventDefault();
    this.#show(id);
  }

  /** Brings a section on screen, or one group of it, and the focus with it. */
  #show(id: string, group?: string): void {
    this.section = id;
    void this.updateComplete.then(() => {
      const target = this.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(group ?? 'title')}`);
      target?.focus({ preventScroll: !group });
    });
  }

  #follow = (): void => {
    if (this.routing !== 'hash') return;
    const [id, group] = location.hash.slice(1).split('/');
    const found = sections.find((section) => section.id === id);
    if (!found || (found.id === this.section && !group)) return;
    if (this.hasUpdated) this.#show(found.id, group);
    else this.section = found.id;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'logto-account-settings': LogtoAccountSettings;
  }
}
