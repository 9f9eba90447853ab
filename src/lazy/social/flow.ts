import type { ReactiveController } from 'lit';
import type { Account } from '../../account/account.ts';
import { resume } from '../../account/social-resume.ts';
import { SocialJourney, type SocialErrand, type SocialOptions } from '../../account/social.ts';
import { linkIdentity, replaceIdentity, unlinkIdentity } from '../../api/endpoints/social.ts';
import { renewProviderToken } from '../../api/endpoints/provider-tokens.ts';
import type { Endpoint, Input } from '../../api/endpoints.ts';
import { AccountError, asAccountError } from '../../api/errors.ts';
import type { Identity } from '../../api/schemas.ts';
import { Action, type ActionHost } from '../../ui/action.ts';

/** Where somebody is on their way to a provider and back. */
export type Stage =
  | { at: 'rest' }
  /** At the provider: in a window, or with the page, which is about to leave. */
  | { at: 'away'; errand: SocialErrand; journey: SocialJourney }
  /** Back with a record that is being bound. */
  | { at: 'binding'; errand: SocialErrand; record: string }
  /** Back with a record that waits for a word. `taken`: another account of the provider is connected already. */
  | { at: 'back'; errand: SocialErrand; record: string; taken: boolean }
  /** Bound, and shown to be kept or not. `before`: what was connected until then. */
  | { at: 'bound'; errand: SocialErrand; before: Identity | undefined };

/** What the flow needs of its element. */
export interface FlowHost extends ActionHost {
  readonly flowAccount: Account;
  send<R extends Endpoint>(row: R, input: Input<R>): Promise<unknown>;
  /** The connection to a provider is alive again. */
  reconnected(target: string): void;
}

/**
 * One errand at a time: to a provider, back, and bound. Another one takes the place of the first, whose window closes
 * and whose answer is no longer heard.
 */
export class SocialFlow implements ReactiveController {
  stage: Stage = { at: 'rest' };
  /** Why the last errand to a provider came to nothing; `target` is absent where even that is unknown. */
  failure: { target?: string | undefined; error: AccountError } | undefined;
  readonly bind: Action;
  readonly undo: Action;
  readonly #host: FlowHost;
  /** Whose errand it is. */
  #user: string | undefined;

  constructor(host: FlowHost) {
    this.#host = host;
    host.addController(this);
    this.bind = new Action(host, () => this.#bind());
    this.undo = new Action(host, async () => {
      if (this.stage.at !== 'bound') return;
      await host.send(unlinkIdentity, { target: this.stage.errand.target });
      this.#enter({ at: 'rest' });
    });
  }

  hostConnected(): void {}

  /** Whoever leaves this part of the page gives up what they began in it. */
  hostDisconnected(): void {
    if (this.stage.at === 'away') this.rest();
  }

  /** Sets out; to be called within a click. */
  go(errand: SocialErrand, options: SocialOptions): void {
    // What is being bound will be shown first.
    if (this.bind.pending) return;
    // A second window would fare no better than the one that was lost.
    const lost = this.stage.at === 'away' && this.stage.journey.isLost;
    this.rest();
    this.failure = undefined;
    this.#user = this.#person;
    const journey = new SocialJourney(this.#host.flowAccount, errand, {
      ...options,
      ...(lost && { flow: 'redirect' }),
    });
    journey.addEventListener('change', () => this.#host.requestUpdate());
    this.#enter({ at: 'away', errand, journey });
    const current = () => this.stage.at === 'away' && this.stage.journey === journey;
    journey.record.then(
      (record) => void (current() && this.#try({ at: 'binding', errand, record })),
      (error: unknown) => void (current() && this.#fail(asAccountError(error), errand)),
    );
  }

  /** Goes on where the page left. Asks before it binds: so far nobody on this page said a word. */
  async arrive(answer: URLSearchParams): Promise<void> {
    const { errand, record, error } = await resume(this.#host.flowAccount, answer);
    if (error) this.#fail(error, errand);
    if (!errand || !record) return;
    this.#user = this.#person;
    if (errand.purpose === 'reconnect') await this.#try({ at: 'binding', errand, record });
    else this.#enter({ at: 'back', errand, record, taken: false });
  }

  /** Binds what waits for a word. */
  confirm(): void {
    if (this.stage.at === 'back') void this.#try(this.stage);
  }

  /** Gives up, or is done. */
  rest(): void {
    if (this.stage.at === 'away') this.stage.journey.cancel();
    this.#enter({ at: 'rest' });
  }

  /** The account of one provider as the page knows it. */
  identity(target: string): Identity | undefined {
    return this.#host.flowAccount.profile.value?.identities?.[target];
  }

  async #try(stage: Extract<Stage, { record: string }>): Promise<void> {
    this.#enter(stage);
    if (await this.bind.run()) return;
    const { error } = this.bind;
    const { errand, record } = stage;
    if (!error) {
      // A question closed in a dialog leads back to the dialog; without one, to where everything began.
      if (stage.at === 'binding') this.#enter({ at: 'rest' });
    } else if (error.code === inUse && error.status === 400) {
      // Connected meanwhile, in another tab perhaps. With what, the person has to see first.
      await this.#host.flowAccount.profile.refresh().catch(() => undefined);
      this.bind.clear();
      this.#enter({ at: 'back', errand, record, taken: true });
    } else if (final.has(error.code)) this.#fail(error, errand);
    // The record is still good: another try needs no second way to the provider.
    else this.#enter({ taken: false, ...stage, at: 'back' });
  }

  async #bind(): Promise<void> {
    const { stage } = this;
    if (stage.at !== 'binding' && stage.at !== 'back') return;
    const { errand, record } = stage;
    const { purpose, target } = errand;
    if (this.#person !== this.#user) throw new AccountError('social_other_user');
    const before = this.identity(target);
    if (purpose === 'reconnect') {
      await this.#host.send(renewProviderToken, { target, verificationRecordId: record });
      this.#enter({ at: 'rest' });
      this.#host.reconnected(target);
      return;
    }
    const replaces = purpose === 'replace' || (stage.at === 'back' && stage.taken);
    await this.#host.send(replaces ? replaceIdentity : linkIdentity, {
      newIdentifierVerificationRecordId: record,
    });
    this.#enter({
      at: 'bound',
      errand: { ...errand, purpose: replaces ? 'replace' : 'link' },
      before,
    });
  }

  get #person(): string | undefined {
    return this.#host.flowAccount.profile.value?.id;
  }

  #fail(error: AccountError, errand: SocialErrand | undefined): void {
    // What fails while binding was told by the action already.
    if (error !== this.bind.error) this.#host.failed(error);
    this.failure = { target: errand?.target, error };
    this.bind.clear();
    this.#enter({ at: 'rest' });
  }

  #enter(stage: Stage): void {
    this.stage = stage;
    this.#host.requestUpdate();
  }
}

const inUse = 'user.identity_already_in_use';

/** Refusals after which the record is worth nothing: only another way to the provider helps. */
const final = new Set([
  inUse,
  'social_other_user',
  'verification_record.not_found',
  'user.identity_not_exists_in_current_user',
  'verification_record.social_verification.invalid_target',
  'verification_record.social_verification.token_response_not_found',
  'account_center.field_not_editable',
]);
