import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Reader } from '../account/account.ts';
import type { Resource } from '../account/resource.ts';
import { protectedNames } from '../account/rules.ts';
import { isGone } from '../api/errors.ts';
import type { ResourceName } from '../api/endpoints.ts';
import type { FieldName } from '../api/settings.ts';
import type { UserAgent, UserAgentReader } from '../lazy/user-agent.ts';
import english from '../locales/en/sessions.ts';
import { forms } from '../styles/forms.ts';
import { lists } from '../styles/lists.ts';
import { Action } from '../ui/action.ts';
import { exactly, recently } from '../ui/dates.ts';
import { state } from '../ui/decorators.ts';
import { lockIcon } from '../ui/icons/controls.ts';
import { notice, skeletonRows, type Content } from '../ui/pieces.ts';
import { failedNotice } from '../ui/states.ts';
import { AccountElement } from './account-element.ts';

/** Rows on screen at first, and with each "Show more". */
const page = 20;

/**
 * A list that is read only after a click, because reading it needs a proof. One click, one proof: the other lists of
 * the account appear with it.
 */
export abstract class ProtectedList<T extends { id: string }> extends AccountElement {
  static override styles = [...AccountElement.styles, forms, lists];

  /** The owner's switch that governs it. */
  protected abstract readonly field: FieldName;
  protected abstract readonly reader: Reader<T[]>;

  /** How many rows are on screen. */
  @state() protected limit = page;
  @state() private agents: UserAgentReader | undefined;

  #show = new Action(this, async () => {
    void this.#learnAgents();
    await this.current.stepUp.require();
    await this.resource.refresh();
  });

  protected get t() {
    return this.words('sessions', english);
  }

  protected get resource(): Resource<T[]> {
    return this.current.resource(this.reader);
  }

  /** The list, once it is there. */
  protected abstract list(items: readonly T[]): Content;

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#follow();
  }

  protected override content(): Content {
    if (this.control(this.field) === 'Off') return nothing;
    const { status, value, error } = this.resource;
    if (value && this.agents) return [this.#outdated(), html`${this.list(value)}`];
    if (status === 'failed') return failedNotice(this.common, this.explain(error), this.#open);
    return status === 'idle' ? this.#locked() : this.skeleton();
  }

  protected override skeleton(): Content {
    return skeletonRows(this.context && this.current.profile.value ? 3 : 1, this.common.loading);
  }

  #open = (): void => void this.#show.run();

  /** The first rows, and a way to more of them. */
  protected rows(items: readonly T[], row: (item: T) => TemplateResult, label: string): Content {
    const hidden = items.length - this.limit;
    const more = () => {
      const next = this.limit;
      this.limit += page;
      void this.updateComplete.then(() => this.#focus(next));
    };
    return html`<div class="card">
      <ul aria-label=${label} tabindex="-1">
        ${repeat(items.slice(0, this.limit), ({ id }) => id, row)}
      </ul>
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
    return [...this.renderRoot.querySelectorAll<HTMLElement>('ul > .item')];
  }

  #focus(row: number): void {
    const rows = this.#rows;
    const target = rows[Math.min(row, rows.length - 1)];
    (target ?? this.renderRoot.querySelector<HTMLElement>('[tabindex="-1"]'))?.focus();
  }

  /** Behind one button, whatever has to be asked or read for it. */
  #locked(): Content {
    const { t } = this;
    const error = this.explain(this.#show.error);
    return html`<div class="card">
      <div class="row item wide">
        ${lockIcon}
        <div class="about">
          <span>${t.locked}</span>
          ${error ? html`<span class="error" role="alert">${error}</span>` : nothing}
        </div>
        <span class="actions">
          <button
            class="quiet"
            part="action"
            type="button"
            aria-busy=${this.#show.pending}
            @click=${this.#open}
          >
            ${t.show}
          </button>
        </span>
      </div>
    </div>`;
  }

  /** A refresh that nobody clicked for may have been refused; then what is shown is from before. */
  #outdated(): TemplateResult | typeof nothing {
    const { error } = this.resource;
    if (!error || error.code === 'signed_out') return nothing;
    const refresh = html`<button
      class="link"
      type="button"
      aria-busy=${this.#show.pending}
      @click=${this.#open}
    >
      ${this.t.refresh}
    </button>`;
    return notice('plain', this.explain(this.#show.error) ?? this.t.outdated, refresh);
  }

  /** Appears with the others. */
  #follow(): void {
    if (!this.context || !this.current.profile.value) return;
    const { stepUp, settings } = this.current;
    const { status, value } = this.resource;
    if (value) void this.#learnAgents();
    if (status !== 'idle' || !stepUp.current || settings.status === 'loading') return;
    if (!protectedNames.some((name) => this.current.isRead(name))) return;
    if (this.control(this.field) === 'Off') return;
    this.resource.load().catch(() => undefined);
  }

  async #learnAgents(): Promise<void> {
    this.agents ??= await import('../lazy/user-agent.ts').catch(() => unreadable);
  }
}

/** Where the reader of user agents cannot be fetched, the rest is still worth showing. */
const unreadable: UserAgentReader = {
  readUserAgent: () => ({ kind: 'unknown', browser: undefined, system: undefined }),
};
