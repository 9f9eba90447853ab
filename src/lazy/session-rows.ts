import { html, nothing, type TemplateResult } from 'lit';
import { apps } from '../account/apps.ts';
import { nameIn } from '../account/connections.ts';
import { signIns, type SignIn } from '../account/sessions.ts';
import { signOutOthers } from '../account/sign-out-others.ts';
import { endSession } from '../api/endpoints/sessions.ts';
import type { AccountError } from '../api/errors.ts';
import { LogtoBeforeSignOutEvent } from '../events.ts';
import { Action, ChangePrevented } from '../ui/action.ts';
import { state } from '../ui/decorators.ts';
import { dialogPiece } from '../ui/dialog.ts';
import { deviceIcon } from '../ui/device-icon.ts';
import { item, itemButton } from '../ui/item.ts';
import { listed, placeName } from '../ui/names.ts';
import { notice, type Content } from '../ui/pieces.ts';
import { RemovalDialog } from '../ui/removal-dialog.ts';
import { RowActions } from '../ui/row-actions.ts';
import { ProtectedList } from './protected-list.ts';

/** The rows of `<logto-session-list>`. Private. */
export class LogtoSessionRows extends ProtectedList<SignIn> {
  static override readonly tag = 'logto-session-rows';
  static override readonly source = signIns;
  static override readonly uses = [dialogPiece];

  /** How many others could not be signed out when all were to be. */
  @state() private left = 0;

  #ends = new RowActions(this, (sessionId) => this.#end(sessionId));

  #endOthers = async (): Promise<void> => {
    const { ended, failures } = await signOutOthers(this.current, (input) =>
      this.write(endSession, input),
    );
    this.left = failures.length;
    this.announcement = this.#t.othersEnded(ended);
    if (failures[0]) this.failed(failures[0]);
  };
  #again = new Action(this, this.#endOthers);
  #othersQuestion = new RemovalDialog(this, this.#endOthers);

  #leaveQuestion = new RemovalDialog(this, async () => {
    if (!this.dispatchEvent(new LogtoBeforeSignOutEvent())) throw new ChangePrevented();
    const { auth } = this.current;
    const here = this.resource.value?.find(({ current }) => current);
    // Where the page did not sign in by itself, ending the session is all it can do.
    if (!auth.signOut && here) await this.#end(here.id);
    await this.current.signOut();
  });

  get #t() {
    return this.t.sessions;
  }

  protected override list(items: readonly SignIn[]): Content {
    const t = this.#t;
    const others = items.filter(({ current }) => !current).length;
    const editable = this.control('session') === 'Edit';
    return html`
      <div class="top" tabindex="-1">
        <p>${items.length === 0 ? t.none : others === 0 ? t.only : t.text}</p>
        ${
          others > 0 && editable
            ? html`<button class="plain" type="button" @click=${this.#othersQuestion.ask}>
                ${t.endOthers}
              </button>`
            : nothing
        }
      </div>
      ${this.left > 0 && others > 0 ? this.#leftOver() : nothing}
      ${items.length > 0 ? this.rows(items, (signIn) => this.#row(signIn, editable), t.label) : nothing}
      ${editable ? this.#questions(others) : nothing}
    `;
  }

  #row(signIn: SignIn, editable: boolean): TemplateResult {
    const { tag } = this.context!.locale;
    const t = this.#t;
    const agent = this.agent(signIn.userAgent);
    const place = placeName(signIn.city, signIn.country, tag);
    const how = listed(this.#proofs(signIn), tag);
    const used = this.#appNames(signIn);
    return item({
      icon: deviceIcon(agent.kind),
      kind: this.t.kinds[agent.kind],
      name: this.nameOf(agent),
      chip: signIn.current ? t.here : undefined,
      lines: [
        [place, signIn.ip && html`<bdi dir="ltr">${signIn.ip}</bdi>`],
        [
          this.timed(signIn.signedInAt, (when) =>
            how ? t.signedInWith(when, how) : t.signedIn(when),
          ),
          signIn.current ? undefined : this.timed(signIn.lastActiveAt, t.active),
        ],
        [used.length > 0 ? t.usedFor(listed(used, tag)) : undefined],
      ],
      error: this.explain(this.#ends.errorOf(signIn.id)),
      actions: editable ? this.#button(signIn, this.nameOf(agent)) : nothing,
    });
  }

  #button({ id, current }: SignIn, name: string): TemplateResult {
    const t = this.#t;
    return itemButton({
      label: t.end,
      name: t.endNamed(current ? t.here : name),
      tone: current ? '' : 'bad',
      pending: this.#ends.isPending(id),
      onClick: async (event) => {
        if (current) return this.#leaveQuestion.ask();
        const row = this.rowOf(event);
        if (await this.#ends.run(id)) this.settle(t.ended(name), row);
      },
    });
  }

  #leftOver(): TemplateResult {
    const again = html`<button
      class="plain"
      type="button"
      aria-busy=${this.#again.pending}
      @click=${() => this.#again.run()}
    >
      ${this.common.retry}
    </button>`;
    return notice('bad', this.t.someFailed(this.left), again);
  }

  #questions(others: number): Content {
    const { endHere, endOthersQuestion, end, endOthers } = this.#t;
    const common = {
      words: this.common,
      losses: [],
      explain: (error: AccountError | undefined) => this.explain(error),
    };
    return [
      this.#leaveQuestion.render({ ...common, ...endHere, heading: endHere.title, label: end }),
      this.#othersQuestion.render({
        ...common,
        heading: endOthersQuestion.title,
        text: endOthersQuestion.text(others),
        label: endOthers,
      }),
    ];
  }

  /** Without its apps a browser would be signed out only in name: they hold permissions of their own. */
  #end(sessionId: string): Promise<void> {
    const work = () => this.write(endSession, { sessionId, revokeGrantsTarget: 'all' });
    return this.take(work, endSession.touches);
  }

  /** How somebody signed in, each way once, in the order they went. */
  #proofs({ proofs }: SignIn): string[] {
    const { signInExperience } = this.current.settings.value ?? {};
    const connectors = signInExperience?.socialConnectors ?? [];
    const words = proofs.map(({ type, connectorId }) => {
      const connector = connectors.find(({ id }) => id === connectorId);
      return (connector && nameIn(this.languageTag, connector.name)) ?? this.#t.proofs[type];
    });
    return [...new Set(words.filter((word) => word !== undefined))];
  }

  /** The apps used in a browser, where the list of apps is known. Where there is one only, it goes without saying. */
  #appNames({ grants }: SignIn): string[] {
    const known = this.current.resource(apps).value ?? [];
    if (known.length < 2) return [];
    return known.filter(({ id }) => id in grants).map(({ name }) => name);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'logto-session-rows': LogtoSessionRows;
  }
}
