import { css, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import {
  fieldGroups,
  storedValue,
  switchOf,
  type FieldGroup,
  type ProfileField,
} from '../account/profile-fields.ts';
import english from '../locales/en/profile.ts';
import { Action } from '../ui/action.ts';
import { avatar } from '../ui/avatar.ts';
import { notice, skeletonRows, type Content } from '../ui/pieces.ts';
import { fieldLabel, profileValue } from '../ui/profile-value.ts';
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
  static override styles = [
    ...AccountElement.styles,
    css`
      .heading-line {
        display: flex;
        align-items: center;
        justify-content: space-between;
        min-block-size: 34px;
        margin-block-end: 4px;
        padding-inline-end: calc(var(--_space) - 10px);
      }
      .heading-line > h2 {
        margin: 0;
      }
      .row {
        grid-template-columns: 174px minmax(0, 1fr) auto;
        min-block-size: 52px;
      }
      .row > .rest {
        grid-column: 1 / -1;
      }
      a {
        color: var(--_accent);
      }
      .done {
        color: var(--_good);
        margin-inline-start: auto;
      }
      @container (max-width: 560px) {
        .row {
          grid-template-columns: minmax(0, 1fr) auto;
        }
        .row > .label,
        .row > .value {
          grid-column: 1;
        }
        .row > .actions {
          grid-column: 2;
        }
      }
    `,
  ];

  /**
   * Names of the fields to show, in this order: Logto's (`avatar name givenName middleName familyName nickname
   * birthdate gender website locale zoneinfo address`), those of the tenant's catalogue and those of `custom-data`.
   * Everything when absent.
   */
  @property() fields = '';
  /** Keys of custom data the person may see and change, each with a kind if wanted: `company newsletter:checkbox`. */
  @property({ attribute: 'custom-data' }) customData = '';

  /** The groups whose form is open, each with the field to begin at. */
  @state() private editing: Partial<Record<FieldGroup['id'], string>> = {};
  @state() private picture: 'change' | 'remove' | undefined;
  @state() private saved: string | undefined;

  #edit = new Action(this, async (id: FieldGroup['id'], name: string) => {
    const { LogtoProfileEditor } = await import('../lazy/profile-editor.ts');
    LogtoProfileEditor.define();
    this.#settle(undefined);
    this.editing = { ...this.editing, [id]: name };
  });

  #changePicture = new Action(this, async (step: 'change' | 'remove') => {
    const { LogtoAvatarDialog } = await import('../lazy/avatar-dialog.ts');
    LogtoAvatarDialog.define();
    this.#settle(undefined);
    this.picture = step;
  });

  get #t() {
    return this.words('profile', english);
  }

  protected override skeleton(): Content {
    return skeletonRows(3, this.common.loading);
  }

  protected override content(): Content {
    const groups = fieldGroups({
      settings: this.current.settings.value,
      profile: this.profile,
      fields: listed(this.fields),
      customData: listed(this.customData),
    });
    const shown = groups.map((group) => this.#group(group));
    if (shown.every((group) => group === nothing)) return nothing;
    const error = this.explain(this.#edit.error ?? this.#changePicture.error);
    return html`
      ${error ? notice('bad', error) : nothing} ${shown}
      ${this.picture ? this.#pictureDialog(this.picture) : nothing}
    `;
  }

  #group({ id, fields }: FieldGroup): TemplateResult | typeof nothing {
    const shown = fields.filter((field) => this.control(switchOf(field)) !== 'Off');
    const texts = shown.filter(({ kind }) => kind !== 'picture');
    const heading = this.#heading(id, texts);
    const editable = texts.some((field) => this.control(switchOf(field)) === 'Edit');
    const missing = heading ? texts.filter((field) => this.#value(field) === undefined) : [];
    const rows = shown.filter((field) => !missing.includes(field));
    if (rows.length === 0 && !(editable && missing.length > 0)) return nothing;
    const open = id in this.editing;
    return html`<section class="section" part="section">
      ${
        heading
          ? html`<div class="heading-line">
              <h2 class="section-heading" part="heading">${heading}</h2>
              ${editable && !open ? this.#button(id, texts[0]!, this.#t.edit, heading) : nothing}
            </div>`
          : nothing
      }
      <div class="card">
        ${(open ? shown.filter(({ kind }) => kind === 'picture') : rows).map((field) =>
          field.kind === 'picture' ? this.#pictureRow(field) : this.#row(id, field, heading),
        )}
        ${open ? this.#editor(id, texts) : this.#rest(missing, editable, texts.length > 0)}
      </div>
    </section>`;
  }

  /** A heading only where there is more than one thing under it. */
  #heading(id: FieldGroup['id'], texts: ProfileField[]): string | undefined {
    if (id === 'main') return undefined;
    if (id === 'chosen') return texts.length > 1 ? this.#t.profile : undefined;
    return this.#t[id];
  }

  #row(id: FieldGroup['id'], field: ProfileField, heading: string | undefined) {
    const label = this.#label(field);
    const value = this.#value(field);
    const change = value === undefined ? this.common.add : this.common.change;
    return fact(
      label,
      value ?? html`<span class="muted">${this.common.notSet}</span>`,
      !heading && this.control(switchOf(field)) === 'Edit'
        ? this.#button(id, field, change, label)
        : nothing,
    );
  }

  /** What is not filled in, in one quiet line; or why nothing of it can be changed. */
  #rest(missing: ProfileField[], editable: boolean, any: boolean): Content {
    if (!any || (editable && missing.length === 0)) return nothing;
    const names = missing.map((field) => this.#label(field));
    const list = new Intl.ListFormat(this.context!.locale.tag, { type: 'unit' }).format(names);
    return html`<div class="row">
      <span class="rest small muted"
        >${editable ? this.#t.notSet(list) : this.common.readOnly}</span
      >
    </div>`;
  }

  #pictureRow(field: ProfileField) {
    const { name, username, primaryEmail, avatar: address } = this.profile;
    const label = this.#label(field);
    const button = (step: 'change' | 'remove', words: string, tone: string) =>
      html`<button
        id="picture-${step}"
        class="quiet ${tone}"
        type="button"
        aria-label="${words}: ${label}"
        aria-busy=${this.#changePicture.pending}
        @click=${() => this.#changePicture.run(step)}
      >
        ${words}
      </button>`;
    return fact(
      label,
      avatar({ name: name || username || primaryEmail || '?', avatar: address }, 'large'),
      this.control('avatar') === 'Edit'
        ? html`${this.#done('picture')}
          ${button('change', address ? this.common.change : this.common.add, '')}
          ${address ? button('remove', this.common.remove, 'bad') : nothing}`
        : nothing,
    );
  }

  #button(id: FieldGroup['id'], { name }: ProfileField, words: string, about: string) {
    return html`${this.#done(id)}
      <button
        id="edit-${id}"
        class="quiet"
        type="button"
        aria-label="${words}: ${about}"
        aria-busy=${this.#edit.pending}
        @click=${() => this.#edit.run(id, name)}
      >
        ${words}
      </button>`;
  }

  #done(id: string): Content {
    return this.saved === id ? html`<span class="small done">${this.common.saved}</span>` : nothing;
  }

  #editor(id: FieldGroup['id'], fields: ProfileField[]) {
    return html`<logto-profile-editor
      exportparts="input"
      .fields=${fields}
      .first=${this.editing[id]}
      .readonly=${this.readonly}
      .done=${(saved: boolean) => {
        const { [id]: _, ...others } = this.editing;
        this.editing = others;
        this.#settle(saved ? id : undefined, `edit-${id}`);
      }}
    ></logto-profile-editor>`;
  }

  #pictureDialog(step: 'change' | 'remove') {
    return html`<logto-avatar-dialog
      exportparts="input"
      .step=${step === 'change' ? 'choose' : 'remove'}
      .done=${(saved: boolean) => {
        this.picture = undefined;
        this.#settle(saved ? 'picture' : undefined, 'picture-change');
      }}
    ></logto-avatar-dialog>`;
  }

  /** Says what was done, and puts the focus back where it came from. */
  #settle(saved: string | undefined, button?: string): void {
    this.saved = saved;
    this.announcement = saved ? this.common.saved : '';
    if (!button) return;
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>(`#${button}`)?.focus(),
    );
  }

  #value(field: ProfileField): Content | undefined {
    const value = storedValue(this.profile, field);
    return profileValue(field, value, this.context!.locale.tag, this.#t);
  }

  #label(field: ProfileField): string {
    return fieldLabel(field, this.#t, this.context!.locale.overrides);
  }
}

const listed = (names: string) => names.split(/[\s,]+/).filter(Boolean);

const fact = (label: string, value: Content, actions: Content) => html`
  <div class="row" part="row" role="group" aria-label=${label}>
    <span class="label" part="label">${label}</span>
    <span class="value" part="value"><bdi>${value}</bdi></span>
    <span class="actions">${actions}</span>
  </div>
`;

declare global {
  interface HTMLElementTagNameMap {
    'logto-profile-form': LogtoProfileForm;
  }
}
