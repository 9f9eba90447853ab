import { css, html, nothing, type TemplateResult } from 'lit';
import { listActivity } from '../api/gateway-endpoints.ts';
import type { Activity } from '../api/gateway-schemas.ts';
import english from '../locales/en/activity.ts';
import type { Messages } from '../locales/messages.ts';
import { ago } from '../ui/dates.ts';
import { state } from '../ui/decorators.ts';
import { historyIcon } from '../ui/icons/data.ts';
import { row, type Content } from '../ui/pieces.ts';
import { describeUserAgent } from '../ui/user-agent.ts';
import { ProtectedRows } from './protected-rows.ts';

/** Rows on screen at first, and with each "Show more". */
const page = 10;

/** The rows of `<logto-activity-list>`. Private. */
export class LogtoActivityRows extends ProtectedRows<readonly Activity[]> {
  static override readonly tag = 'logto-activity-rows';
  static override readonly source = listActivity;
  static override styles = [
    ...ProtectedRows.styles,
    css`
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

  protected override get t(): Messages['activity'] {
    return this.words('activity', english);
  }

  protected override list(events: readonly Activity[]): Content {
    const t = this.t;
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
    const t = this.t;
    const words = t.events[key] ?? t.other;
    const failed = result !== 'Success';
    const browser = describeUserAgent(userAgent);
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
    'logto-activity-rows': LogtoActivityRows;
  }
}
