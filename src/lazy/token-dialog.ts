import { html, type TemplateResult } from 'lit';
import { createToken, deleteToken, renameToken } from '../api/gateway-endpoints.ts';
import type { Token } from '../api/gateway-schemas.ts';
import english from '../locales/en/tokens.ts';
import { Action } from '../ui/action.ts';
import { property, query, state } from '../ui/decorators.ts';
import { field, fieldError } from '../ui/field.ts';
import { notice, type Content } from '../ui/pieces.ts';
import { selectField } from '../ui/select-field.ts';
import { TaskDialog } from './task-dialog.ts';

/** What is to be done with tokens. */
export type TokenTask = { kind: 'create' } | { kind: 'rename' | 'delete'; token: Token };

const day = 86_400_000;
/** Days a token may live; nothing is for ever. */
const lifetimes = ['7', '30', '90', '365', ''] as const;

/** Creates, renames and deletes one personal access token. Rendered by `<logto-token-manager>`. Private. */
export class LogtoTokenDialog extends TaskDialog {
  static override readonly tag = 'logto-token-dialog';

  @property({ attribute: false }) task!: TokenTask;
  /** Names that are in use. */
  @property({ attribute: false }) taken: readonly string[] = [];
  /** Called in the end: with what was done in words, or with nothing when the person gave up. */
  @property({ attribute: false }) close!: (said?: string) => void;

  @state() private name: string | undefined;
  @state() private days = '90';
  @state() private missing: string | undefined;
  @state() private made: Token | undefined;
  @state() private copied = false;

  @query('#value') private readonly output!: HTMLInputElement;

  #create = new Action(this, async (name: string) => {
    const now = this.current.client.clock.now();
    this.made = await this.write(createToken, {
      name,
      ...(this.days && { expiresAt: now + Number(this.days) * day }),
    });
  });
  #rename = new Action(this, async (name: string, currentName: string) => {
    if (name !== currentName) await this.write(renameToken, { currentName, name });
    this.close(this.#t.renamed(name));
  });
  #delete = new Action(this, async (name: string) => {
    await this.write(deleteToken, { name });
    this.close(this.#t.deleted(name));
  });

  get #t() {
    return this.words('tokens', english);
  }
  get #typed(): string {
    return this.name ?? (this.task.kind === 'create' ? '' : this.task.token.name);
  }

  protected override giveUp(): void {
    this.close(this.made && this.#t.createdNamed(this.made.name));
  }

  protected override content(): Content {
    const t = this.#t;
    const heading = this.made ? t.made : t[this.task.kind].title;
    return this.frame(heading, this.made ? this.#shown(this.made) : this.#form(this.task));
  }

  #form(task: TokenTask): TemplateResult {
    const t = this.#t;
    const { error, pending } = { create: this.#create, rename: this.#rename, delete: this.#delete }[
      task.kind
    ];
    const words = this.missing ?? this.explain(error, t.errors);
    return html`<form novalidate @submit=${this.#submit}>
      ${
        task.kind === 'delete'
          ? html`<p>${t.delete.text(task.token.name)}</p>
              ${fieldError('token', words)}`
          : field({
              name: 'name',
              label: t.name,
              value: this.#typed,
              hint: t.nameHint,
              maxlength: 128,
              autofocus: true,
              spellcheck: true,
              error: words,
              onInput: (value) => {
                this.name = value;
                this.missing = undefined;
              },
            })
      }
      ${
        task.kind === 'create'
          ? selectField({
              name: 'lifetime',
              label: t.lifetime,
              value: this.days,
              groups: [
                { options: lifetimes.map((value) => ({ value, label: t.lifetimes[value] })) },
              ],
              onInput: (value) => (this.days = value),
            })
          : ''
      }
      <div class="footer">
        <button class="plain" type="button" @click=${this.leave}>${this.common.cancel}</button>
        <button class="primary ${task.kind === 'delete' ? 'bad' : ''}" aria-busy=${pending}>
          ${t[task.kind].submit}
        </button>
      </div>
    </form>`;
  }

  #submit = (event: Event): void => {
    event.preventDefault();
    const { task } = this;
    const name = this.#typed.trim();
    const current = task.kind === 'create' ? undefined : task.token.name;
    if (task.kind === 'delete') return void this.#delete.run(task.token.name);
    if (!name) this.missing = this.common.required;
    else if (name !== current && this.taken.includes(name)) this.missing = this.#t.nameTaken;
    else if (current === undefined) void this.#create.run(name);
    else void this.#rename.run(name, current);
  };

  #shown({ value }: Token): TemplateResult {
    const t = this.#t;
    return html`<div class="stack">
      ${notice('warn', t.once)}
      <div class="field">
        <label for="value">${t.value}</label>
        <input
          id="value"
          part="input"
          readonly
          autofocus
          spellcheck="false"
          .value=${value}
          @focus=${(event: Event) => (event.target as HTMLInputElement).select()}
        />
      </div>
      <div class="visually-hidden" role="status">${this.copied ? t.copied : ''}</div>
      <div class="footer">
        <button class="plain" type="button" @click=${this.#copy}>
          ${this.copied ? t.copied : t.copy}
        </button>
        <button class="primary" type="button" @click=${this.leave}>${t.done}</button>
      </div>
    </div>`;
  }

  #copy = async (): Promise<void> => {
    // Where the clipboard is closed to the page, what is to be copied is at least selected.
    this.output.select();
    await navigator.clipboard?.writeText(this.made!.value).then(
      () => (this.copied = true),
      () => undefined,
    );
  };
}
