import { css, html, nothing, type PropertyValues } from 'lit';
import {
  accusedBy,
  conflicting,
  entriesOf,
  entryText,
  requestsFor,
  type ProfileEdit,
  type ProfileEntry,
  type ProfileRequest,
} from '../account/profile-entries.ts';
import { fieldGroups, switchOf, type ProfileField } from '../account/profile-fields.ts';
import { updateAccount, updateProfile } from '../api/endpoints/person-changes.ts';
import type { AccountError } from '../api/errors.ts';
import { AccountElement } from '../elements/account-element.ts';
import english from '../locales/en/profile-editor.ts';
import fieldsEnglish from '../locales/en/profile-fields.ts';
import { forms } from '../styles/forms.ts';
import { Action } from '../ui/action.ts';
import { property, state } from '../ui/decorators.ts';
import { notice, type Content } from '../ui/pieces.ts';
import { nameOf } from '../ui/names.ts';
import { fieldLabel, profileValue } from './profile-value.ts';
import { problemWith, tidied, type Problem } from './profile-checks.ts';
import { profileInput } from './profile-inputs.ts';

/**
 * The form of one group of profile fields. Sends only what was changed, on top of what the server has by then; where
 * that was changed too, it keeps both texts and asks. Rendered by `<logto-profile-form>` while it is open. Private.
 */
export class LogtoProfileEditor extends AccountElement {
  static override readonly tag = 'logto-profile-editor';
  static override styles = [
    ...AccountElement.styles,
    forms,
    css`
      form {
        padding: var(--_space);
      }
      .fields {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 220px), 1fr));
        gap: 16px;
        align-items: start;
      }
      fieldset {
        grid-column: 1 / -1;
      }
      legend {
        padding: 0;
        margin-block-end: 10px;
      }
      .wide {
        grid-column: 1 / -1;
      }
      .either {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 16px;
        align-items: center;
        margin-block-start: 6px;
      }
    `,
  ];

  /** Which group it is the form of, among those that `fields` and `customData` ask for. */
  @property({ attribute: false }) group!: string;
  @property({ attribute: false }) fields = '';
  @property({ attribute: false }) customData = '';
  /** Name of the field to begin at. */
  @property({ attribute: false }) first: string | undefined;
  @property({ attribute: false }) done!: (saved: boolean) => void;

  /** What was typed and is not saved yet, by the ids of the inputs. */
  @state() private edits = new Map<string, ProfileEdit>();
  @state() private problems = new Map<string, Problem>();
  /** What the server has by now where an edit met another one. */
  @state() private conflicts = new Map<string, string>();
  /** Genders in the person's own words. */
  @state() private ownWords = false;
  /** The inputs the last refusal was about. */
  #accused: readonly string[] = [];
  #request: ProfileRequest | undefined;

  #save = new Action(this, async () => {
    this.#accused = [];
    this.#request = undefined;
    if (!this.#check()) return;
    const edits = [...this.edits.values()].filter(({ entry }) => this.#editable(entry.field));
    if (edits.length === 0) return this.done(false);
    const { id } = this.profile;
    const profile = await this.current.profile.refresh();
    // What one person typed is never saved for another.
    if (profile.id !== id) return this.done(false);
    const met = conflicting(profile, edits);
    this.conflicts = new Map(met.map(({ entry }) => [entry.id, entryText(profile, entry)]));
    if (met.length > 0) return this.#focus(met[0]!.entry.id);
    for (const request of requestsFor(profile, edits)) {
      this.#request = request;
      if (request.call === 'updateAccount') await this.write(updateAccount, request.input);
      else await this.write(updateProfile, request.input);
      for (const { entry } of request.edits) this.edits.delete(entry.id);
    }
    this.done(true);
  });

  get #t() {
    return this.words('profileEditor', english);
  }
  get #names() {
    return this.words('profileFields', fieldsEnglish);
  }
  get #tag() {
    return this.context!.locale.tag;
  }
  get #fields(): readonly ProfileField[] {
    const { fields, customData, profile } = this;
    const settings = this.current.settings.value;
    const groups = fieldGroups({ settings, profile, fields, customData });
    const group = groups.find(({ id }) => id === this.group);
    return (group?.fields ?? []).filter(
      (field) => field.kind !== 'picture' && this.control(switchOf(field)) !== 'Off',
    );
  }
  get #entries(): ProfileEntry[] {
    return this.#fields.flatMap((field) => entriesOf(field, this.profile));
  }

  override failed(error: AccountError): void {
    this.#accused = accusedBy(error, this.#request);
    // Reading anew is a part of saving: whose sign-in ended has to hear of it as if it were the saving.
    if (error.code === 'signed_out' && !this.#request)
      this.current.dispatchEvent(new Event('expired'));
    super.failed(error);
  }

  protected override forget(): void {
    this.done(false);
  }

  protected override firstUpdated(changed: PropertyValues): void {
    super.firstUpdated(changed);
    const first = this.#entries.find(({ field }) => field.name === this.first);
    if (first) this.#focus(first.id);
  }

  protected override content(): Content {
    const { error, pending } = this.#save;
    // That the sign-in has ended the root says for the whole page.
    const lost = error && error.code !== 'signed_out' && this.#accused.length === 0;
    const fields = this.#fields;
    const open = fields.some((field) => this.#editable(field));
    return html`
      <form novalidate @submit=${this.#submit}>
        <div class="fields">${fields.map((field) => this.#field(field))}</div>
        ${lost ? notice('bad', this.explain(error, this.#t.errors) ?? nothing) : nothing}
        <div class="footer">
          <button class="plain" type="button" @click=${this.#close}>
            ${open ? this.common.cancel : this.common.close}
          </button>
          ${
            open
              ? html`<button class="primary" aria-busy=${pending}>${this.common.save}</button>`
              : nothing
          }
        </div>
      </form>
    `;
  }

  #field(field: ProfileField): Content {
    const label = fieldLabel(field, this.#names, this.context!.locale.overrides);
    const entries = entriesOf(field, this.profile);
    if (field.kind !== 'address') return this.#entry(entries[0]!, label);
    return html`<fieldset>
      <legend class="field-label">${label}</legend>
      <div class="fields">
        ${entries.map((entry) =>
          this.#entry(entry, entry.label ?? this.#t.parts[entry.part!] ?? entry.part!),
        )}
      </div>
    </fieldset>`;
  }

  #entry(entry: ProfileEntry, label: string): Content {
    const value = this.#text(entry);
    const error = this.#error(entry);
    if (!this.#editable(entry.field)) return this.#fixed(entry, label, error);
    const wide = entry.kind === 'checkbox' || entry.part === 'streetAddress';
    return html`<div class=${wide ? 'wide' : ''}>
      ${profileInput({
        entry,
        label,
        hint: entry.hint ?? this.#t.hints[entry.id],
        value,
        error,
        words: this.#t,
        names: this.#names,
        tag: this.#tag,
        ownWords: this.ownWords,
        onInput: (text) => this.#type(entry, text),
        onOwnWords: (own) => (this.ownWords = own),
      })}
      ${this.conflicts.has(entry.id) ? this.#either(entry, label) : nothing}
    </div>`;
  }

  /** A field that can only be read, perhaps since a moment ago. */
  #fixed(entry: ProfileEntry, label: string, error: string | undefined): Content {
    const text = entryText(this.profile, entry);
    return html`<div class="field">
      <span class="field-label">${label}</span>
      <span class="muted">${text ? this.#told(entry, text) : this.common.notSet}</span>
      <span class="hint">${error ?? this.common.readOnly}</span>
    </div>`;
  }

  /** The choice between what was typed and what somebody else saved. */
  #either(entry: ProfileEntry, label: string): Content {
    const theirs = this.conflicts.get(entry.id)!;
    const t = this.#t;
    const settle = (edit: ProfileEdit | undefined) => {
      this.conflicts = without(this.conflicts, entry.id);
      this.edits = edit ? new Map(this.edits).set(entry.id, edit) : without(this.edits, entry.id);
      this.#focus(entry.id);
    };
    const { text } = this.edits.get(entry.id)!;
    const choice = (words: string, edit: ProfileEdit | undefined) =>
      html`<button
        class="link"
        type="button"
        aria-label="${words}: ${label}"
        @click=${() => settle(edit)}
      >
        ${words}
      </button>`;
    return html`<div class="either">
      <span class="small"> ${theirs ? t.theirs(this.#told(entry, theirs)) : t.theirsEmpty} </span>
      ${choice(t.keepMine, { entry, text, base: theirs })} ${choice(t.takeTheirs, undefined)}
    </div>`;
  }

  #error(entry: ProfileEntry): string | undefined {
    const problem = this.problems.get(entry.id);
    if (problem) return this.#t.problems[problem.code](problem.limit ?? '');
    if (this.conflicts.has(entry.id)) return this.#t.conflict;
    return this.#accused.includes(entry.id)
      ? this.explain(this.#save.error, this.#t.errors)
      : undefined;
  }

  /** A text as people read it. */
  #told({ field, kind, config }: ProfileEntry, text: string): string {
    if (kind === 'country') return nameOf(text, 'region', this.#tag);
    const told = profileValue({ ...field, kind, config }, text, this.#tag, this.#names);
    return typeof told === 'string' ? told : text;
  }

  #text(entry: ProfileEntry): string {
    return this.edits.get(entry.id)?.text ?? entryText(this.profile, entry);
  }

  #editable(field: ProfileField): boolean {
    return this.control(switchOf(field)) === 'Edit';
  }

  #type(entry: ProfileEntry, text: string): void {
    const { id } = entry;
    const base = this.edits.get(id)?.base ?? entryText(this.profile, entry);
    this.edits =
      text === base ? without(this.edits, id) : new Map(this.edits).set(id, { entry, base, text });
    // What was wrong is said again only if it still is when the person saves.
    this.problems = without(this.problems, id);
    if (this.#accused.includes(id)) this.#save.clear();
  }

  /** Tidies what was typed and says what is wrong with it; true where nothing is. */
  #check(): boolean {
    const problems = new Map<string, Problem>();
    for (const entry of this.#entries.filter(({ field }) => this.#editable(field))) {
      const { id } = entry;
      const edit = this.edits.get(id);
      const text = tidied(entry, this.#text(entry));
      if (edit) this.edits.set(id, { ...edit, text });
      const found = problemWith(entry, text);
      // What was stored before is not the person's doing, except where something has to be there.
      const problem = this.#unreadable(entry) ?? (edit || !text ? found : undefined);
      if (problem) problems.set(id, problem);
    }
    this.problems = problems;
    const [first] = problems.keys();
    if (first) this.#focus(first);
    return !first;
  }

  /** An input the browser cannot make a value of tells its text to nobody: to us it looks empty. */
  #unreadable({ id, kind }: ProfileEntry): Problem | undefined {
    const input = this.renderRoot.querySelector<HTMLInputElement>(`input#${CSS.escape(id)}`);
    if (!input?.validity.badInput) return undefined;
    return kind === 'number' ? { code: 'number' } : { code: 'date', limit: '2000-12-31' };
  }

  #focus(id: string): void {
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(id)}`)?.focus(),
    );
  }

  #submit = (event: Event): void => {
    event.preventDefault();
    void this.#save.run();
  };

  #close = (): void => {
    this.cancelled();
    this.done(false);
  };
}

function without<T>(map: ReadonlyMap<string, T>, id: string): Map<string, T> {
  const rest = new Map(map);
  rest.delete(id);
  return rest;
}

declare global {
  interface HTMLElementTagNameMap {
    'logto-profile-editor': LogtoProfileEditor;
  }
}
