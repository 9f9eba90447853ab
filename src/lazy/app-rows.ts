import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { apps, type App } from '../account/apps.ts';
import { signIns, type SignIn } from '../account/sessions.ts';
import { sweep } from '../account/sweep.ts';
import { revokeGrant } from '../api/endpoints/sessions.ts';
import type { AccountError } from '../api/errors.ts';
import { calendarDate } from '../ui/dates.ts';
import { state } from '../ui/decorators.ts';
import { dialogPiece } from '../ui/dialog.ts';
import { appsIcon } from '../ui/icons/devices.ts';
import { item, itemButton } from '../ui/item.ts';
import { listed } from '../ui/names.ts';
import type { Content } from '../ui/pieces.ts';
import { RemovalDialog } from '../ui/removal-dialog.ts';
import { ProtectedList } from './protected-list.ts';

/** The rows of `<logto-app-list>`. Private. */
export class LogtoAppRows extends ProtectedList<App> {
  static override readonly tag = 'logto-app-rows';
  static override readonly source = apps;
  static override readonly uses = [dialogPiece];
  static override styles = [
    ...ProtectedList.styles,
    css`
      summary {
        inline-size: fit-content;
        cursor: pointer;
      }
      details ul {
        list-style: disc;
        padding-inline-start: 18px;
        color: var(--_muted);
        font-size: 13px;
      }
    `,
  ];

  /** The app whose access is to be removed, and its row. */
  @state() private chosen: { app: App; row: number } | undefined;
  /** Ids of apps that kept permissions that were to be removed. */
  @state() private kept = new Map<string, AccountError>();

  #question = new RemovalDialog(this, async () => {
    const { app, row } = this.chosen!;
    await this.#revoke(app);
    if (!this.kept.has(app.id)) this.settle(this.#t.revoked(app.name), row);
  });

  get #t() {
    return this.t.apps;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!this.context || !this.resource.value) return;
    const { stepUp } = this.current;
    const sessions = this.current.resource(signIns);
    if (sessions.status === 'idle' && stepUp.current) sessions.load().catch(() => undefined);
  }

  protected override list(items: readonly App[]): Content {
    const t = this.#t;
    const theirs = items.filter(({ thirdParty }) => thirdParty);
    const own = items.filter(({ thirdParty }) => !thirdParty);
    return html`
      <div class="top" tabindex="-1"><p>${items.length > 0 ? t.text : t.none}</p></div>
      ${this.#part(t.thirdParty, theirs)} ${this.#part(t.firstParty, own)}
      ${this.chosen ? this.#dialog(this.chosen.app) : nothing}
    `;
  }

  #part(heading: string, items: readonly App[]): Content {
    if (items.length === 0) return nothing;
    return html`<h3 part="heading">${heading}</h3>
      ${this.rows(items, (app) => this.#row(app), heading)}`;
  }

  #row(app: App): TemplateResult {
    const t = this.#t;
    const kept = this.kept.get(app.id);
    return item({
      icon: appsIcon,
      name: app.name,
      chip: this.#isHere(app) ? t.here : undefined,
      lines: [[this.#term(app)], [this.#permissions(app)]],
      error: kept && `${t.partly(app.grants.length)} ${this.explain(kept)}`,
      actions:
        this.control('session') === 'Edit'
          ? itemButton({
              label: this.common.remove,
              name: t.revokeNamed(app.name),
              tone: 'bad',
              pending: false,
              onClick: (event) => {
                this.chosen = { app, row: this.rowOf(event) };
                this.#question.ask();
              },
            })
          : nothing,
    });
  }

  #term({ since, until }: App): string | undefined {
    const { tag } = this.context!.locale;
    const from = since && calendarDate(since, tag);
    const to = until && calendarDate(until, tag);
    if (from && to) return this.#t.sinceUntil(from, to);
    if (from) return this.#t.since(from);
    return to ? this.#t.until(to) : undefined;
  }

  /** In one line where they are few; else to be unfolded. */
  #permissions({ scopes, resources }: App): Content {
    const t = this.#t;
    const all = [
      ...scopes.filter((scope) => scope !== 'openid').map((scope) => t.scopes[scope] ?? scope),
      ...Object.entries(resources).map(([address, held]) => t.resource(held.join(', '), address)),
    ];
    if (all.length === 0) return t.identityOnly;
    if (all.length <= 3) return t.may(listed(all, this.context!.locale.tag));
    return html`<details>
      <summary>${t.details}</summary>
      <ul>
        ${all.map((one) => html`<li>${one}</li>`)}
      </ul>
    </details>`;
  }

  #dialog(app: App): TemplateResult {
    const { title, text, again, here } = this.#t.revokeQuestion;
    return this.#question.render({
      words: this.common,
      heading: title(app.name),
      text,
      losses: [this.#isHere(app) ? here : again],
      label: this.#t.revoke,
      explain: (error) => this.explain(error),
    });
  }

  /** The app this page belongs to: as the page says, or the only one signed in through this browser. */
  #isHere({ id }: App): boolean {
    const { appId } = this.current;
    if (appId) return id === appId;
    const used = Object.keys(this.#here?.grants ?? {});
    return used.length === 1 && used[0] === id;
  }

  /** The sign-in this page lives by. */
  get #here(): SignIn | undefined {
    return this.current.resource(signIns).value?.find(({ current }) => current);
  }

  /** Takes each permission away by itself; those that stay are said in the row, with a way to try again. */
  async #revoke(app: App): Promise<void> {
    const revoke = (grantId: string) => this.write(revokeGrant, { grantId });
    const own = this.#here?.grants[app.id];
    const others = app.grants.filter((id) => id !== own);
    let { failures } = await sweep(this.current, others, revoke);
    // With the one this page lives by nothing more could be done, so it goes last.
    if (own && failures.length === 0) ({ failures } = await sweep(this.current, [own], revoke));
    const kept = new Map(this.kept);
    if (failures[0]) kept.set(app.id, failures[0]);
    else kept.delete(app.id);
    this.kept = kept;
    if (failures[0]) this.failed(failures[0]);
    // Its token is dead. What was read with it is nobody's business any more.
    else if (this.#isHere(app)) this.current.leave();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'logto-app-rows': LogtoAppRows;
  }
}
