import { html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
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
          ${this.#ready(chosen)
            ? chosen.groups.filter((group) => this.#open(group)).map((group) => this.#group(group))
            : skeletonRows(3, this.common.loading)}
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

  #group({ heading, content, joined }: Group) {
    return html`<section class="section" part="section">
      ${heading
        ? html`<h2 class="section-heading" part="heading">${heading(this.#t)}</h2>`
        : nothing}
      ${joined ? html`<div class="group">${content()}</div>` : content()}
    </section>`;
  }

  #open({ fields }: Group): boolean {
    return fields.some((field) => this.current.control(field) !== 'Off');
  }

  /** Starts bringing a section's elements; true once they are here. */
  #ready({ id, load }: Section): boolean {
    if (!load || this.loaded.has(id)) return true;
    load().then(
      () => (this.loaded = new Set([...this.loaded, id])),
      () => undefined,
    );
    return false;
  }

  #go(event: Event, id: string): void {
    if (this.routing === 'none') event.preventDefault();
    this.section = id;
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>('#title')?.focus({ preventScroll: true }),
    );
  }

  #follow = (): void => {
    if (this.routing !== 'hash') return;
    const [id] = location.hash.slice(1).split('/');
    if (sections.some((section) => section.id === id)) this.section = id!;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'logto-account-settings': LogtoAccountSettings;
  }
}
