import { html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { AccountError } from '../api/errors.ts';
import english from '../locales/en/profile.ts';
import { Action } from '../ui/action.ts';
import { avatar, webAddress } from '../ui/avatar.ts';
import { field } from '../ui/field.ts';
import { userIcon } from '../ui/icons.ts';
import { notice, row, skeletonRows, type Content } from '../ui/pieces.ts';
import { updateAccount } from '../api/endpoints.ts';
import { AccountElement } from './account-element.ts';

type Key = 'name' | 'avatar';

/**
 * What a person is called and looks like: name and picture.
 *
 * ```html
 * <logto-profile-form endpoint="https://auth.example.com" app-id="your-app"></logto-profile-form>
 * ```
 *
 * @fires logto-before-change - about to write; `preventDefault()` stops it
 * @fires logto-account-change - something was changed
 * @fires logto-error - the change was refused
 * @fires logto-cancel - the person gave up
 * @csspart row - one fact, where it can only be read
 * @csspart input - an input
 */
export class LogtoProfileForm extends AccountElement {
  static override readonly tag = 'logto-profile-form';

  /** What was typed and is not saved yet; what is not in it is as the server has it. */
  @state() private draft: Partial<Record<Key, string>> = {};
  @state() private saved = false;

  #save = new Action(this, async () => {
    const { name, avatar: address } = this.draft;
    if (address?.trim() && !webAddress(address)) throw new AccountError('invalid_url');
    // One call per field, so that a refusal tells which of them the tenant has closed.
    if (name !== undefined) await this.#write({ name: name.trim() || null });
    if (address !== undefined) await this.#write({ avatar: address.trim() || null });
    this.saved = true;
    this.announcement = this.common.saved;
  });

  get #t() {
    return this.words('profile', english);
  }

  protected override content(): Content {
    const open = (['name', 'avatar'] as const).filter((key) => this.control(key) !== 'Off');
    if (open.length === 0) return nothing;
    const editable = open.filter((key) => this.control(key) === 'Edit');
    if (editable.length === 0)
      return html`<div class="card">${open.map((key) => this.#shown(key))}</div>`;
    return html`
      <form class="card padded" novalidate @submit=${this.#submit}>
        ${open.includes('avatar') ? this.#picture() : nothing}
        ${open.map((key) => (editable.includes(key) ? this.#input(key) : this.#shown(key)))}
        ${this.#problem()}
        <div class="footer">
          <span class="small muted start">${this.saved ? this.common.saved : nothing}</span>
          ${
            this.#dirty
              ? html`<button class="plain" type="button" @click=${this.#undo}>
                  ${this.common.cancel}
                </button>`
              : nothing
          }
          <button class="primary" aria-busy=${this.#save.pending} ?disabled=${!this.#dirty}>
            ${this.common.save}
          </button>
        </div>
      </form>
    `;
  }

  protected override skeleton(): Content {
    return skeletonRows(3, this.common.loading);
  }

  #picture() {
    const { name, username, primaryEmail } = this.profile;
    const shown = {
      name: this.#value('name') || name || username || primaryEmail || '?',
      avatar: this.#value('avatar'),
    };
    return html`<div>${avatar(shown, 'large')}</div>`;
  }

  #input(key: Key) {
    const t = this.#t;
    const invalid = this.#save.error?.code === 'invalid_url';
    return field({
      name: key,
      label: key === 'name' ? t.name : t.avatarUrl,
      hint: key === 'name' ? t.nameHint : t.avatarHint,
      value: this.#value(key),
      type: key === 'name' ? 'text' : 'url',
      autocomplete: key === 'name' ? 'name' : 'off',
      ...(key === 'name' && { maxlength: 128 }),
      error: invalid === (key === 'avatar') ? this.#error : undefined,
      onInput: (value) => {
        this.saved = false;
        this.draft = { ...this.draft, [key]: value };
      },
    });
  }

  #shown(key: Key) {
    const { name, avatar: address } = this.profile;
    const empty = html`<span class="muted">${this.common.notSet}</span>`;
    return key === 'name'
      ? row({ icon: userIcon, label: this.#t.name, value: name || empty })
      : row({
          label: this.#t.avatar,
          value: webAddress(address) ? avatar({ avatar: address, name: name ?? '' }) : empty,
        });
  }

  /** A refusal that is about no single field. */
  #problem() {
    const code = this.#save.error?.code;
    return code && !(code in this.#t.errors) && this.control('name') !== 'Edit'
      ? notice('bad', this.#error ?? nothing)
      : nothing;
  }

  get #error(): string | undefined {
    return this.explain(this.#save.error, this.#t.errors);
  }

  get #dirty(): boolean {
    return (Object.keys(this.draft) as Key[]).some(
      (key) => this.draft[key] !== (this.profile[key] ?? ''),
    );
  }

  #value(key: Key): string {
    return this.draft[key] ?? this.profile[key] ?? '';
  }

  /** Sends one field and, once the server has it, lets the draft of it go. */
  async #write(change: { name: string | null } | { avatar: string | null }): Promise<void> {
    const [key] = Object.keys(change) as [Key];
    if (((change as Record<string, string | null>)[key] ?? '') !== (this.profile[key] ?? '')) {
      await this.write(updateAccount, change);
    }
    const { [key]: _, ...rest } = this.draft;
    this.draft = rest;
  }

  #submit = (event: Event): void => {
    event.preventDefault();
    void this.#save.run();
  };

  #undo = (): void => {
    this.draft = {};
    this.#save.clear();
    this.cancelled();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'logto-profile-form': LogtoProfileForm;
  }
}
