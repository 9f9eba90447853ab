import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { isGone } from '../api/errors.ts';
import type { ResourceName } from '../api/endpoints.ts';
import english from '../locales/en/sessions.ts';
import type { Messages } from '../locales/messages.ts';
import { forms } from '../styles/forms.ts';
import { lists } from '../styles/lists.ts';
import { exactly, recently } from '../ui/dates.ts';
import { state } from '../ui/decorators.ts';
import { notice, type Content } from '../ui/pieces.ts';
import { ProtectedRows } from './protected-rows.ts';
import type { UserAgent, UserAgentReader } from './user-agent.ts';

/** Rows on screen at first, and with each "Show more". */
const page = 20;
/** Rows drawn at a time: what is long must not hold up whoever wants to click or to type. */
const few = 2;

/** A list of things of the account, each in a row, of which any may be taken away. */
export abstract class ProtectedList<T extends { id: string }> extends ProtectedRows<readonly T[]> {
  static override styles = [...ProtectedRows.styles, forms, lists];

  /** How many rows are wanted, and how many of them are drawn by now. */
  @state() private limit = page;
  @state() private drawn = few;
  @state() private agents: UserAgentReader | undefined;
  /** Another one where rows may look different now. */
  private edition = 0;
  /** The frame after which further rows are drawn. */
  #next = 0;

  protected override get t(): Messages['sessions'] {
    return this.words('sessions', english);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#learnAgents();
  }

  override requestUpdate(...change: Parameters<ProtectedRows['requestUpdate']>): void {
    if (change[0] !== 'limit' && change[0] !== 'drawn') this.edition += 1;
    super.requestUpdate(...change);
  }

  protected override updated(): void {
    super.updated();
    const wanted = Math.min(this.limit, (this.context && this.resource.value?.length) ?? 0);
    // After the frame, so that rendering a few rows and painting them are two tasks.
    if (this.drawn < wanted) this.#next ||= requestAnimationFrame(() => setTimeout(this.#drawMore));
  }

  protected override content(): Content {
    const rows = super.content();
    return this.agents ? [this.#outdated(), html`${rows}`] : this.skeleton();
  }

  /** The first rows, and a way to more of them. */
  protected rows(items: readonly T[], row: (item: T) => TemplateResult, label: string): Content {
    const hidden = items.length - this.limit;
    const shown = items.slice(0, Math.min(this.limit, this.drawn));
    const busy = shown.length < Math.min(this.limit, items.length);
    const more = () => {
      const next = this.limit;
      this.limit += page;
      this.drawn = next + few;
      void this.updateComplete.then(() => this.#focus(next));
    };
    return html`<div class="card">
      <div role="list" aria-label=${label} aria-busy=${busy} tabindex="-1">
        ${pagesOf(shown).map(
          (rows) =>
            html`<div class="page" role="presentation">
              ${repeat(
                rows,
                ({ id }) => id,
                (item) => guard([item, this.edition], () => row(item)),
              )}
            </div>`,
        )}
      </div>
      ${
        hidden > 0
          ? html`<div class="more">
              <button class="link" type="button" @click=${more}>
                ${this.t.more(Math.min(hidden, page))}
              </button>
            </div>`
          : nothing
      }
    </div>`;
  }

  #drawMore = (): void => {
    this.#next = 0;
    this.drawn += few;
  };

  protected agent(text: string | null | undefined): UserAgent {
    return this.agents!.readUserAgent(text);
  }

  /** A line about a moment, with the exact time for those who want to know. */
  protected timed(time: number | undefined, line: (when: string) => string): Content | undefined {
    if (!time) return undefined;
    const { tag } = this.context!.locale;
    const now = new Date(this.current.client.clock.now());
    return html`<time datetime=${new Date(time).toISOString()} title=${exactly(time, tag)}
      >${line(recently(time, tag, now))}</time
    >`;
  }

  /** What a browser is called: "Safari on iPhone". */
  protected nameOf({ browser, system }: UserAgent): string {
    const name = browser ?? this.t.unknownBrowser;
    return system ? this.t.browserOn(name, system) : name;
  }

  /** Takes something away. What is gone already is as good as taken, and then the list has to be read anew. */
  protected async take(work: () => Promise<unknown>, touched: readonly ResourceName[]) {
    await work().catch(async (error: unknown) => {
      if (!isGone(error)) throw error;
      await this.current.invalidate(touched);
    });
  }

  /** The place of the row a click came from. */
  protected rowOf({ currentTarget }: Event): number {
    return this.#rows.indexOf((currentTarget as HTMLElement).closest('.item')!);
  }

  /** Says what was done, and puts the focus near the row that is gone, if it went with it. */
  protected settle(said: string, row: number): void {
    this.announcement = said;
    // Later than all that is still to close and to come back.
    setTimeout(() => {
      const { activeElement } = document;
      if (!activeElement || activeElement === document.body) this.#focus(row);
    });
  }

  get #rows(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('.page > .item')];
  }

  #focus(row: number): void {
    const rows = this.#rows;
    const target = rows[Math.min(row, rows.length - 1)];
    (target ?? this.renderRoot.querySelector<HTMLElement>('[tabindex="-1"]'))?.focus();
  }

  /** A refresh that nobody clicked for may have been refused; then what is shown is from before. */
  #outdated(): TemplateResult | typeof nothing {
    const { value, error } = this.resource;
    if (!value || !error || error.code === 'signed_out') return nothing;
    const refresh = html`<button
      class="link"
      type="button"
      aria-busy=${this.again.pending}
      @click=${this.retry}
    >
      ${this.t.refresh}
    </button>`;
    return notice('plain', this.explain(this.again.error) ?? this.t.outdated, refresh);
  }

  async #learnAgents(): Promise<void> {
    this.agents ??= await import('./user-agent.ts').catch(() => unreadable);
  }
}

const pagesOf = <T>(items: readonly T[]): (readonly T[])[] =>
  Array.from({ length: Math.ceil(items.length / page) }, (_, index) =>
    items.slice(page * index, page * (index + 1)),
  );

/** Where the reader of user agents cannot be fetched, the rest is still worth showing. */
const unreadable: UserAgentReader = {
  readUserAgent: () => ({ kind: 'unknown', browser: undefined, system: undefined }),
};
