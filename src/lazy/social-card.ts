import { html, nothing, type PropertyValues } from 'lit';
import {
  connections,
  mayHaveEnterprise,
  pageInstead,
  personaOf,
  providerName,
  type Connection,
} from '../account/connections.ts';
import { getUserinfo, unlinkIdentity } from '../api/endpoints/social.ts';
import { asAccountError } from '../api/errors.ts';
import fields from '../locales/en/fields.ts';
import identifierEnglish from '../locales/en/identifier.ts';
import { avatarStyles } from '../styles/avatar.ts';
import { forms } from '../styles/forms.ts';
import { social } from '../styles/social.ts';
import { state } from '../ui/decorators.ts';
import { dialogPiece } from '../ui/dialog.ts';
import { notice, type Content } from '../ui/pieces.ts';
import { RemovalDialog } from '../ui/removal-dialog.ts';
import { AccountElement } from '../elements/account-element.ts';
import { learnOfPasskeys, removalOf } from './identifier-standing.ts';
import { backDialog, boundDialog, removalDialog, type Words } from './social/dialogs.ts';
import { ErrandElement } from './social/errand-element.ts';
import { connectionRow, enterpriseRow } from './social/rows.ts';
import { TokenCheck } from './social/token-check.ts';

/** What `<logto-social-links>` shows: the providers, the ways to them and back. Private. */
export class LogtoSocialCard extends ErrandElement {
  static override readonly tag = 'logto-social-card';
  static override readonly uses = [dialogPiece];
  static override styles = [...AccountElement.styles, avatarStyles, forms, social];

  /** The provider somebody may be about to disconnect. */
  @state() private leaving: Connection | undefined;

  readonly #tokens = new TokenCheck(this);
  readonly #removal = new RemovalDialog(this, () => this.#disconnect(this.leaving!.target));

  get #words(): Words {
    const { t } = this;
    const shared = this.words('identifier', identifierEnglish);
    const errors = { ...shared.errors, ...t.errors };
    return { t, shared, common: this.common, explain: (error) => this.explain(error, errors) };
  }

  protected override get connections(): Connection[] {
    return connections(this.profile, this.current.settings.value);
  }

  protected override nameOf = (target: string): string =>
    providerName(this.connections, target, this.context!.locale.tag);

  protected override get isAsking(): boolean {
    return this.#removal.isOpen;
  }

  override reconnected(target: string): void {
    this.#tokens.set(target, 'alive');
    this.say(target, this.t.said.reconnected(this.nameOf(target)));
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const account = this.context?.account;
    if (!account?.profile.value || account.settings.status !== 'ready') return;
    const userinfo = account.resource(getUserinfo);
    if (userinfo.status !== 'idle' || !mayHaveEnterprise(account.settings.value)) return;
    // Who asks in vain has no enterprise identities to see, and no failure either.
    userinfo.load().catch(() => undefined);
  }

  protected override content(): Content {
    const { t, connections: list } = this;
    const { failure } = this.flow;
    const enterprise = this.current.resource(getUserinfo).value?.sso_identities ?? [];
    const rows = [
      ...list.map((connection) => this.#row(connection)),
      ...enterprise.map((one) => enterpriseRow(one, t)),
    ];
    const lost = failure && !list.some(({ target }) => target === failure.target);
    return html`
      ${this.handedOver ? notice('plain', t.handedOver) : nothing}
      ${lost ? notice('bad', this.#words.explain(failure.error) ?? nothing) : nothing}
      <div class="card">${rows.length > 0 ? rows : html`<p class="none muted">${t.none}</p>`}</div>
      ${this.#dialogs()}
    `;
  }

  #row(connection: Connection) {
    const { target, identity, connector } = connection;
    const { stage, failure } = this.flow;
    const words = this.#words;
    const { refused, losses } = this.#standing(target);
    const { refused: kept, onlyWayIn } = this.words('fields', fields);
    const warned = losses.includes('signIn') ? onlyWayIn : undefined;
    const failed = failure?.target === target ? failure.error : this.#tokens.error(target);
    return connectionRow({
      words,
      connection,
      name: this.nameOf(target),
      editable: this.control('social') === 'Edit',
      stage: stage.at !== 'rest' && stage.errand.target === target ? stage : { at: 'rest' },
      failure: words.explain(failed),
      hosted: pageInstead(connection, {
        listed: this.hostedConnectors,
        learned: failed?.code === 'social_hosted',
        endpoint: this.current.endpoint,
        back: location.href,
      }),
      remark: identity && (refused ? kept : warned),
      removable: !refused,
      token: this.#tokens.state(target),
      checking: this.#tokens.pending(target),
      go: (purpose) => this.go({ purpose, target, connectorId: connector!.id }),
      cancel: () => this.cancel(),
      disconnect: () => void this.#ask(connection),
      check: () => void this.#check(target),
    });
  }

  #dialogs(): Content {
    const { flow, nameOf, t } = this;
    const { stage, undo } = flow;
    const { profile } = this.current;
    const words = this.#words;
    const { target = '' } = stage.at === 'bound' ? stage.errand : {};
    const provider = nameOf(target);
    const identity = profile.error ? undefined : flow.identity(target);
    const keep = () => {
      const told = stage.at === 'bound' && stage.before ? t.said.replaced : t.said.connected;
      flow.rest();
      this.#tokens.set(target, undefined);
      this.say(target, told(provider, identity ? personaOf(identity).title : ''));
    };
    const take = async () => {
      if (await undo.run()) this.say(target, t.said.disconnected(provider));
    };
    return [
      backDialog(words, flow, { nameOf, profile: this.profile, close: () => this.cancel() }),
      boundDialog(words, flow, {
        provider,
        identity,
        keep,
        undo: () => void take(),
        again: () => stage.at === 'bound' && this.go(stage.errand),
        read: () => void profile.refresh().catch(() => undefined),
      }),
      removalDialog(words, this.#removal, {
        connection: this.leaving,
        removal: this.#standing(this.leaving?.target ?? ''),
        nameOf,
        language: this.context!.locale.tag,
      }),
    ];
  }

  #standing(target: string) {
    return removalOf({ kind: 'social', value: target }, this.current);
  }

  async #ask(connection: Connection): Promise<void> {
    await learnOfPasskeys(this.current);
    this.leaving = connection;
    this.#removal.ask();
  }

  async #disconnect(target: string): Promise<void> {
    await this.send(unlinkIdentity, { target }).catch(async (thrown: unknown) => {
      const { code } = asAccountError(thrown);
      // What we know is from before another page changed it.
      if (stale.has(code)) await this.current.profile.invalidate();
      // Gone already is all that was wanted.
      if (code !== 'user.identity_not_exist') throw thrown;
    });
    this.#tokens.set(target, undefined);
    this.say(target, this.t.said.disconnected(this.nameOf(target)));
  }

  async #check(target: string): Promise<void> {
    if (!(await this.#tokens.run(this.current, target))) return;
    this.announcement = this.t.token[this.#tokens.state(target)!];
  }
}

const stale = new Set(['user.identity_not_exist', 'user.last_sign_in_method_required']);

declare global {
  interface HTMLElementTagNameMap {
    'logto-social-card': LogtoSocialCard;
  }
}
