import { css, html, nothing, type TemplateResult } from 'lit';
import { listTokens } from '../api/gateway-endpoints.ts';
import type { Token } from '../api/gateway-schemas.ts';
import type { TokenTask } from '../lazy/token-dialog.ts';
import english from '../locales/en/tokens.ts';
import { Action } from '../ui/action.ts';
import { calendarDate } from '../ui/dates.ts';
import { state } from '../ui/decorators.ts';
import { tokenIcon } from '../ui/icons/data.ts';
import { locked } from '../ui/locked.ts';
import { row, type Content } from '../ui/pieces.ts';
import { AccountElement } from './account-element.ts';

/**
 * Personal access tokens: created, renamed, deleted; shown in full once. Needs a gateway, and shows nothing where it
 * does not offer them.
 *
 * ```html
 * <logto-token-manager endpoint="https://auth.example.com" app-id="your-app" gateway="/account-api">
 * </logto-token-manager>
 * ```
 *
 * @fires logto-before-change - about to write; `preventDefault()` stops it
 * @fires logto-account-change - a token was created, renamed or deleted
 * @fires logto-error - the change was refused
 * @fires logto-cancel - the person gave up
 * @csspart row - one token
 * @csspart label - its name
 * @csspart value - how it begins and ends, and how long it lives
 */
export class LogtoTokenManager extends AccountElement {
  static override readonly tag = 'logto-token-manager';
  static override styles = [
    ...AccountElement.styles,
    css`
      .locked {
        grid-template-columns: 20px minmax(0, 1fr) auto;
      }
      .row > .label {
        color: inherit;
        font-weight: 550;
        overflow-wrap: anywhere;
      }
      .end {
        display: flex;
        justify-content: flex-end;
        padding: 10px var(--_space);
        border-block-start: 1px solid var(--_line);
      }
      .none {
        padding: var(--_space);
        color: var(--_muted);
      }
    `,
  ];

  @state() private task: TokenTask | undefined;

  #show = new Action(this, async () => {
    await this.current.stepUp.require();
    await this.#tokens.refresh();
  });
  #open = new Action(this, async (task: TokenTask) => {
    const { LogtoTokenDialog } = await import('../lazy/token-dialog.ts');
    LogtoTokenDialog.define();
    this.task = task;
  });

  get #t() {
    return this.words('tokens', english);
  }
  get #tokens() {
    return this.current.resource(listTokens);
  }

  protected override content(): Content {
    if (!this.current.offers('tokens')) return nothing;
    const { status, value, error } = this.#tokens;
    if (value) return this.#list(value);
    if (status === 'failed') return this.failure(error);
    if (status === 'loading') return this.skeleton();
    return locked({
      text: this.#t.locked,
      label: this.#t.show,
      pending: this.#show.pending,
      error: this.explain(this.#show.error),
      onClick: () => this.#show.run(),
    });
  }

  protected override retry = (): void => void this.#show.run();

  #list(tokens: readonly Token[]): TemplateResult {
    const t = this.#t;
    return html`
      <div class="card">
        ${tokens.length === 0 ? html`<p class="none">${t.none}</p>` : tokens.map((token) => this.#row(token))}
        ${
          this.isFixed
            ? nothing
            : html`<div class="end">
                <button
                  class="plain"
                  type="button"
                  aria-busy=${this.#open.pending}
                  @click=${() => this.#open.run({ kind: 'create' })}
                >
                  ${t.createToken}
                </button>
              </div>`
        }
      </div>
      ${this.task ? this.#dialog(this.task) : nothing}
    `;
  }

  #row(token: Token): TemplateResult {
    const t = this.#t;
    const { tag } = this.context!.locale;
    const { name, value, createdAt, expiresAt } = token;
    const now = this.current.client.clock.now();
    const ends = !expiresAt
      ? t.unlimited
      : (expiresAt > now ? t.expires : t.expired)(calendarDate(expiresAt, tag));
    const button = (kind: 'rename' | 'delete') =>
      html`<button
        class="quiet ${kind === 'delete' ? 'bad' : ''}"
        part="action"
        type="button"
        aria-label=${t[kind].named(name)}
        @click=${() => this.#open.run({ kind, token })}
      >
        ${t[kind].short}
      </button>`;
    return row({
      icon: tokenIcon,
      label: name,
      value: html`<code>${value}</code>`,
      detail: `${t.created(calendarDate(createdAt, tag))} · ${ends}`,
      actions: this.isFixed ? nothing : html`${button('rename')}${button('delete')}`,
    });
  }

  #dialog(task: TokenTask): TemplateResult {
    const close = (said?: string) => {
      this.task = undefined;
      if (said === undefined) this.cancelled();
      else this.announcement = said;
    };
    return html`<logto-token-dialog
      .task=${task}
      .taken=${(this.#tokens.value ?? []).map(({ name }) => name)}
      .close=${close}
    ></logto-token-dialog>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'logto-token-manager': LogtoTokenManager;
  }
}
