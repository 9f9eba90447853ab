import { html, nothing, type TemplateResult } from 'lit';
import english from '../locales/en/profile.ts';
import type { GroupView, profileView, RowView } from '../lazy/profile-view.ts';
import { avatarStyles } from '../styles/avatar.ts';
import { profileRows } from '../styles/profile-rows.ts';
import { sectionStyles } from '../styles/sections.ts';
import { Action } from '../ui/action.ts';
import { avatar } from '../ui/avatar.ts';
import { property, state } from '../ui/decorators.ts';
import { notice, skeletonRows, type Content } from '../ui/pieces.ts';
import { AccountElement } from './account-element.ts';

/**
 * What a person is called, looks like and tells of themselves: picture, name, personal details, language, address, and
 * the fields of the owner's own. What is filled in is shown; a form opens where something is to be changed.
 *
 * ```html
 * <logto-profile-form endpoint="https://auth.example.com" app-id="your-app"></logto-profile-form>
 * <logto-profile-form fields="avatar, name, nickname" custom-data="company newsletter:checkbox"></logto-profile-form>
 * ```
 *
 * @fires logto-before-change - about to write; `preventDefault()` stops it
 * @fires logto-account-change - something was changed
 * @fires logto-error - the change was refused
 * @fires logto-cancel - the person gave up
 * @csspart section - fields that belong together
 * @csspart heading - what they are
 * @csspart row - one fact
 * @csspart label - what it is
 * @csspart value - how it is
 * @csspart input - an input of a form
 */
export class LogtoProfileForm extends AccountElement {
  static override readonly tag = 'logto-profile-form';
  static override styles = [...AccountElement.styles, avatarStyles, sectionStyles, profileRows];

  /**
   * Names of the fields to show, in this order: Logto's (`avatar name givenName middleName familyName nickname
   * birthdate gender website profile locale zoneinfo address`), those of the tenant's catalogue and those of
   * `custom-data`. Everything when absent.
   */
  @property() fields = '';
  /** Keys of custom data the person may see and change, each with a kind if wanted: `company newsletter:checkbox`. */
  @property({ attribute: 'custom-data' }) customData = '';

  /** The groups whose form is open, each with the field it began at. */
  @state() private editing: Record<string, string> = {};
  @state() private picture: 'choose' | 'remove' | undefined;
  /** What was saved last. */
  @state() private saved: string | undefined;
  #view: typeof profileView | undefined;

  /** Picture and name are here at once; the rest comes while the profile is fetched. */
  #bring = new Action(this, async () => {
    this.#view = (await import('../lazy/profile-view.ts')).profileView;
  });

  /** Asked for while the form's code is fetched: a second button pressed in that time opens its form too. */
  #wanted: Record<string, string> = {};
  #edit = new Action(this, async () => {
    const { LogtoProfileEditor } = await import('../lazy/profile-editor.ts');
    LogtoProfileEditor.define();
    this.#settle();
    this.editing = { ...this.editing, ...this.#wanted };
    this.#wanted = {};
  });

  #changePicture = new Action(this, async (step: 'choose' | 'remove') => {
    const { LogtoAvatarDialog } = await import('../lazy/avatar-dialog.ts');
    LogtoAvatarDialog.define();
    this.#settle();
    this.picture = step;
  });

  get #t() {
    return this.words('profile', english);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.#view) void this.#bring.run();
  }

  protected override skeleton(): Content {
    return skeletonRows(this.fields ? 3 : 7, this.common.loading);
  }

  protected override content(): Content {
    const groups = this.#groups;
    const error = this.#edit.error ?? this.#changePicture.error;
    if (groups.length === 0 && this.#view) return nothing;
    return html`
      ${error ? notice('bad', this.explain(error)!) : nothing}
      ${groups.map((group) => this.#group(group))} ${this.#view ? nothing : this.#coming()}
      ${
        this.picture
          ? html`<logto-avatar-dialog
              .step=${this.picture}
              .done=${this.#closePicture}
            ></logto-avatar-dialog>`
          : nothing
      }
    `;
  }

  get #groups(): readonly GroupView[] {
    const { profile, customData, fields } = this;
    const { locale, account } = this.context!;
    if (!this.#view) return fields ? [] : this.#atOnce();
    return this.#view({
      profile,
      settings: account.settings.value,
      fields,
      customData,
      control: (field) => this.control(field),
      tag: locale.tag,
      words: (words) => this.words('profileFields', words),
      common: this.common,
      overrides: locale.overrides,
    });
  }

  /** What needs nothing but the profile. */
  #atOnce(): GroupView[] {
    const rows = (['avatar', 'name'] as const)
      .filter((name) => this.control(name) !== 'Off')
      .map((name) => ({
        name,
        label: this.#t[name],
        value: this.profile.name || html`<span class="muted">${this.common.notSet}</span>`,
        picture: name === 'avatar',
        editable: this.control(name) === 'Edit',
        empty: !this.profile[name],
      }));
    return rows.length > 0 ? [{ id: 'main', rows }] : [];
  }

  /** Stands where the rest will be. */
  #coming(): Content {
    const { error } = this.#bring;
    return html`<section class="section">
      ${
        error
          ? this.failure(this.#bring.error, () => void this.#bring.run())
          : skeletonRows(3, this.common.loading)
      }
    </section>`;
  }

  #group(group: GroupView): TemplateResult {
    const { id, heading, first, rows, rest } = group;
    const open = id in this.editing;
    const edit =
      first && !open ? this.#editButton(id, first, this.#t.edit, heading ?? '') : nothing;
    return html`<section class="section" part="section">
      ${
        heading
          ? html`<div class="line">
              <h2 class="section-heading" part="heading">${heading}</h2>
              ${edit}
            </div>`
          : nothing
      }
      <div class="card">
        ${rows.map((row) => (open && !row.picture ? nothing : this.#row(group, row)))}
        ${
          open
            ? this.#editor(id)
            : rest
              ? html`<div class="row"><span class="rest small muted">${rest}</span></div>`
              : nothing
        }
      </div>
    </section>`;
  }

  #row({ id, heading }: GroupView, { name, label, value, picture, editable, empty }: RowView) {
    const change = empty ? this.common.add : this.common.change;
    const shown = { ...this.profile, name: this.#person };
    return html`
      <div class="row" part="row" role="group" aria-label=${label}>
        <span class="label" part="label">${label}</span>
        <span class="value" part="value"
          ><bdi>${picture ? avatar(shown, 'large') : value}</bdi></span
        >
        <span class="actions"
          >${
            !editable || (heading && !picture)
              ? nothing
              : picture
                ? this.#pictureButtons(change, label, empty)
                : this.#editButton(id, name, change, label)
          }</span
        >
      </div>
    `;
  }

  get #person(): string {
    const { name, username, primaryEmail } = this.profile;
    return name || username || primaryEmail || '?';
  }

  #editButton(id: string, name: string, words: string, about: string) {
    return html`${this.#done(id)}${button(`edit-${id}`, words, about, this.#edit, () => {
      this.#wanted[id] = name;
      void this.#edit.run();
    })}`;
  }

  #pictureButtons(change: string, about: string, empty: boolean) {
    const action = this.#changePicture;
    const to = (step: 'choose' | 'remove', words: string) =>
      button(`picture-${step}`, words, about, action, () => action.run(step));
    return html`${this.#done('picture')}${to('choose', change)}
    ${empty ? nothing : to('remove', this.common.remove)}`;
  }

  #done(id: string): Content {
    return this.saved === id
      ? html`<span class="small saved">${this.common.saved}</span>`
      : nothing;
  }

  #editor(id: string) {
    return html`<logto-profile-editor
      .group=${id}
      .first=${this.editing[id]}
      .fields=${this.fields}
      .customData=${this.customData}
      .readonly=${this.readonly}
      .done=${(saved: boolean) => {
        const { [id]: _, ...others } = this.editing;
        this.editing = others;
        this.#settle(saved ? id : undefined, `#edit-${id}`);
      }}
    ></logto-profile-editor>`;
  }

  #closePicture = (saved: boolean): void => {
    this.picture = undefined;
    this.#settle(saved ? 'picture' : undefined, '#picture-choose');
  };

  /** Says what was done, and puts the focus back where it came from. */
  #settle(saved?: string, button?: string): void {
    this.saved = saved;
    this.announcement = saved ? this.common.saved : '';
    if (!button) return;
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>(button)?.focus(),
    );
  }
}

const button = (
  id: string,
  words: string,
  about: string,
  { pending }: { pending: boolean },
  run: () => unknown,
): TemplateResult =>
  html`<button
    id=${id}
    class="quiet ${id === 'picture-remove' ? 'bad' : ''}"
    part="action"
    type="button"
    aria-label="${words}: ${about}"
    aria-busy=${pending}
    @click=${run}
  >
    ${words}
  </button>`;

declare global {
  interface HTMLElementTagNameMap {
    'logto-profile-form': LogtoProfileForm;
  }
}
