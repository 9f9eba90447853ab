import { css, html, nothing, type TemplateResult } from 'lit';
import { listActivity } from '../api/gateway-endpoints.ts';
import type { Activity } from '../api/gateway-schemas.ts';
import english from '../locales/en/activity.ts';
import { Action } from '../ui/action.ts';
import { ago } from '../ui/dates.ts';
import { state } from '../ui/decorators.ts';
import { historyIcon } from '../ui/icons/data.ts';
import { locked } from '../ui/locked.ts';
import { row, type Content } from '../ui/pieces.ts';
import { AccountElement } from './account-element.ts';

/** Rows on screen at first, and with each "Show more". */
const page = 10;

/**
 * What happened at a person's sign-in: when, from where, and whether it went well. Needs a gateway, and shows nothing
 * where it does not offer it.
 *
 * ```html
 * <logto-activity-list endpoint="https://auth.example.com" app-id="your-app" gateway="/account-api">
 * </logto-activity-list>
 * ```
 *
 * @csspart row - one event
 * @csspart label - when it was
 * @csspart value - what it was
 */
export class LogtoActivityList extends AccountElement {
  static override readonly tag = 'logto-activity-list';
  static override styles = [
    ...AccountElement.styles,
    css`
      .locked {
        grid-template-columns: 20px minmax(0, 1fr) auto;
      }
      .failed {
        color: var(--_bad);
      }
      .none,
      .more {
        padding: var(--_space);
        color: var(--_muted);
      }
      .row + .more {
        border-block-start: 1px solid var(--_line);
      }
    `,
  ];

  @state() private limit = page;
  @state() private readAgent: ((text: string) => string) | undefined;

  #show = new Action(this, async () => {
    void import('../ui/user-agent.ts').then(
      ({ describeUserAgent }) => (this.readAgent = describeUserAgent),
      () => undefined,
    );
    await this.current.stepUp.require();
    await this.#events.refresh();
  });

  get #t() {
    return this.words('activity', english);
  }
  get #events() {
    return this.current.resource(listActivity);
  }

  protected override content(): Content {
    if (!this.current.offers('activity')) return nothing;
    const { status, value, error } = this.#events;
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

  #list(events: readonly Activity[]): TemplateResult {
    const t = this.#t;
    const more = html`<div class="more">
      <button class="link" type="button" @click=${() => (this.limit += page)}>${t.more}</button>
    </div>`;
    return html`<div class="card">
      ${events.length === 0 ? html`<p class="none">${t.none}</p>` : nothing}
      ${events.slice(0, this.limit).map((event) => this.#row(event))}
      ${events.length > this.limit ? more : nothing}
    </div>`;
  }

  #row({ key, result, createdAt, ip, userAgent }: Activity): TemplateResult {
    const t = this.#t;
    const words = t.events[key] ?? t.other;
    const failed = result !== 'Success';
    const browser = userAgent ? this.readAgent?.(userAgent) : undefined;
    const now = new Date(this.current.client.clock.now());
    return row({
      icon: historyIcon,
      label: ago(createdAt, this.context!.locale.tag, now),
      value: failed ? html`<span class="failed">${words.failed}</span>` : words.done,
      detail: [browser, ip].filter(Boolean).join(' · '),
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'logto-activity-list': LogtoActivityList;
  }
}
