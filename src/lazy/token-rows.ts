import { css, html, nothing, type TemplateResult } from 'lit';
import { listTokens } from '../api/gateway-endpoints.ts';
import type { Token } from '../api/gateway-schemas.ts';
import type { TokenTask } from './token-dialog.ts';
import english from '../locales/en/tokens.ts';
import type { Messages } from '../locales/messages.ts';
import { Action } from '../ui/action.ts';
import { calendarDate } from '../ui/dates.ts';
import { state } from '../ui/decorators.ts';
import { tokenIcon } from '../ui/icons/data.ts';
import { row, type Content } from '../ui/pieces.ts';
import { ProtectedRows } from './protected-rows.ts';

/** The rows of `<logto-token-manager>`. Private. */
export class LogtoTokenRows extends ProtectedRows<readonly Token[]> {
  static override readonly tag = 'logto-token-rows';
  static override readonly source = listTokens;
  static override styles = [
    ...ProtectedRows.styles,
    css`
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

  #open = new Action(this, async (task: TokenTask) => {
    const { LogtoTokenDialog } = await import('./token-dialog.ts');
    LogtoTokenDialog.define();
    this.task = task;
  });

  protected override get t(): Messages['tokens'] {
    return this.words('tokens', english);
  }

  protected override list(tokens: readonly Token[]): Content {
    const t = this.t;
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
    const t = this.t;
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
      .taken=${(this.resource.value ?? []).map(({ name }) => name)}
      .close=${close}
    ></logto-token-dialog>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'logto-token-rows': LogtoTokenRows;
  }
}
