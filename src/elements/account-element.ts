import { html, noChange, nothing, type PropertyValues } from 'lit';
import type { Account } from '../account/account.ts';
import type { ResourceStatus } from '../account/resource.ts';
import type { Endpoint, Input, Output, Readable } from '../api/endpoints.ts';
import type { AccountError } from '../api/errors.ts';
import {
  LogtoAccountChangeEvent,
  LogtoBeforeChangeEvent,
  LogtoBeforeSignInEvent,
  LogtoCancelEvent,
  LogtoErrorEvent,
} from '../events.ts';
import type { Messages } from '../locales/messages.ts';
import { base } from '../styles/base.ts';
import { buttons } from '../styles/buttons.ts';
import { tokens } from '../styles/tokens.ts';
import { ChangePrevented } from '../ui/action.ts';
import { state } from '../ui/decorators.ts';
import { skeletonRows, type Content } from '../ui/pieces.ts';
import { disabledPanel, failedNotice, signedOutPanel } from '../ui/states.ts';
import type { AccountContext } from './context.ts';
import { RootElement } from './root-element.ts';

/**
 * What every public element is. It holds the states all of them share – waiting, signed out, switched off, failed – so
 * that an element only writes `content()` for the moment when there is something to show.
 *
 * @csspart notice - what there is to say instead of the content, or before it
 * @csspart action - a button of a row
 * @cssstate empty - there is nothing to show, and the element takes no space
 * @cssstate waiting - it is empty only because the account or the language is still to come
 */
export abstract class AccountElement extends RootElement {
  /** Data this element cannot do without, besides the profile. Never protected lists: loading must not prompt. @internal */
  static readonly resources: readonly Readable[] = [];
  /** Data it waits for too, but can do without: why it is missing is for `content()` to say. @internal */
  static readonly optionalResources: readonly Readable[] = [];
  /** How many rows there probably are. @internal */
  static readonly rows: number = 1;
  static override styles = [tokens, base, buttons];

  /** What was just done, for those who do not see it. */
  @state() protected announcement = '';

  readonly #internals = this.attachInternals();
  #watched: AccountContext | undefined;
  /** Id of the person who is, or was last, on screen. */
  #person: string | undefined;

  /** An error in words; `errors` are the element's own, which know the field. @internal */
  explain(error: AccountError | undefined, errors?: Record<string, string>): string | undefined {
    if (!error) return undefined;
    const { code } = error;
    return errors?.[code] ?? this.common.errors[code] ?? this.#refusal(code);
  }

  /** The words for what seldom goes wrong; empty for the moment in which they come. */
  #refusal(code: string): string | undefined {
    if (refusals) {
      return this.words('refusals', refusals)[code] ?? this.common.errors['unexpected'];
    }
    void import('../locales/en/refusals.ts')
      .then(
        (module) => module.default,
        () => ({}),
      )
      .then((words) => {
        refusals = words;
        this.requestUpdate();
      });
    return '';
  }

  /** Changes something: asks the host first, tells it afterwards. Every write of an element comes through here. */
  protected async write<R extends Endpoint>(row: R, input: Input<R>): Promise<Output<R>> {
    const permitted = this.dispatchEvent(new LogtoBeforeChangeEvent(row.name, input));
    if (!permitted) throw new ChangePrevented();
    const output = await this.current.call(row, input);
    this.dispatchEvent(new LogtoAccountChangeEvent(row.name, row.touches ?? []));
    return output;
  }

  /** Called by actions. @internal */
  failed(error: AccountError): void {
    this.dispatchEvent(new LogtoErrorEvent(error.code, error.status));
  }
  /** @internal */
  cancelled(): void {
    this.dispatchEvent(new LogtoCancelEvent());
  }

  /** Another person signed in: what the last one began here must not be theirs to finish. */
  protected forget(): void {}

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#watch(undefined);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    // An update may come after the element has left.
    if (this.isConnected) this.#watch(this.context);
  }

  protected override updated(): void {
    this.mark(!this.renderRoot.querySelector('*:not(style)'));
  }

  /** Tells style sheets whether there is nothing to see. */
  protected mark(blank: boolean): void {
    const { states } = this.#internals;
    const waiting = !this.context || this.context.locale.pending;
    states[blank ? 'add' : 'delete']('empty');
    states[blank && waiting ? 'add' : 'delete']('waiting');
  }

  protected override render(): unknown {
    if (!this.context) return this.waiting();
    const content = this.#guarded(this.context.account);
    if (content === nothing) return nothing;
    // Nothing is said in English that is about to be said in the language of the page.
    const early = content && this.context.locale.pending;
    if (early && this.hasUpdated) return noChange;
    const { service } = this.root;
    // Always the same parts in the same places, so that what is being typed is never rendered away.
    return html`${service?.notices(this.common, this.#signIn(true)) ?? nothing}${
        early ? this.skeleton() : (content ?? this.skeleton())
      }
      <div class="visually-hidden" role="status">${this.announcement}</div>`;
  }

  /** What the element shows once the profile and its resources are there; `nothing` where it may show nothing. */
  protected abstract content(): Content;

  /** The shape of what is to come. */
  protected skeleton(): Content {
    return skeletonRows(this.#kind.rows, this.common.loading);
  }

  /** What it shows while there is no account. */
  protected waiting(): Content {
    return nothing;
  }

  /** What a root shows while nobody is signed in. */
  protected signedOut(signIn: (() => void) | undefined): Content {
    return signedOutPanel(this.common, signIn);
  }

  /** Loads again what failed. */
  protected retry = (): void => this.#load(true);

  /** What there is to show; undefined while it is on its way. */
  #guarded(account: Account): Content | undefined {
    const { profile } = account;
    if (profile.value === undefined) return this.#unknown(profile.error);
    if (!settled(account.settings)) return undefined;
    const { resources, optionalResources } = this.#kind;
    for (const row of resources) {
      const resource = account.resource(row);
      const { error, status } = resource;
      if (!settled(resource)) return undefined;
      if (status === 'failed') return absent.has(error!.code) ? nothing : this.failure(error);
    }
    const waiting = optionalResources.some((row) => !settled(account.resource(row)));
    return waiting ? undefined : this.content();
  }

  /** There is no profile. Why, the root says for the whole page. */
  #unknown(error: AccountError | undefined): Content | undefined {
    if (!error) return undefined;
    const signedOut = error.code === 'signed_out';
    if (!signedOut && error.code !== 'account_center.not_enabled') return this.failure(error);
    if (!this.isRoot) return nothing;
    return signedOut ? this.signedOut(this.#signIn(false)) : disabledPanel(this.common);
  }

  #signIn(aside: boolean): (() => void) | undefined {
    const { auth } = this.current;
    if (!auth.signIn) return undefined;
    return () => {
      if (this.dispatchEvent(new LogtoBeforeSignInEvent())) {
        void (this.root.service ?? auth).signIn!({ aside });
      }
    };
  }

  /** What went wrong while loading, with a way to try again. */
  protected failure(error: AccountError | undefined, retry = this.retry): Content {
    return failedNotice(this.common, this.explain(error) ?? nothing, retry);
  }

  get #kind(): typeof AccountElement {
    return this.constructor as typeof AccountElement;
  }

  #watch(context: AccountContext | undefined): void {
    if (context === this.#watched) return;
    const update = this.#update;
    this.#watched?.account.removeEventListener('change', update);
    this.#watched?.locale.removeEventListener('change', update);
    this.#watched = context;
    context?.account.addEventListener('change', update);
    context?.locale.addEventListener('change', update);
    if (context) this.#update();
  }

  #update = (): void => {
    // What was forgotten, as when another person signed in, is idle again.
    this.#load(false);
    this.#recognize();
    this.requestUpdate();
  };

  #recognize(): void {
    const id = this.current.profile.value?.id;
    if (!id || id === this.#person) return;
    if (this.#person) this.forget();
    this.#person = id;
  }

  #load(again: boolean): void {
    const { account } = this.context!;
    const { resources, optionalResources } = this.#kind;
    const rows = [...resources, ...optionalResources];
    const wanted = [account.profile, account.settings, ...rows.map((row) => account.resource(row))];
    for (const resource of wanted) {
      // What failed stays so until the person asks, or every new element would try it again.
      if (resource.status === 'idle' || (again && resource.error)) {
        resource.refresh().catch(() => undefined);
      }
    }
  }
}

/** Fetched once for all elements, when the first of them needs them. */
let refusals: Messages['refusals'] | undefined;

/** Refusals that mean "this is not for you", not "this went wrong". */
const absent = new Set(['account_center.field_not_enabled', 'gone']);

const settled = ({ status }: { status: ResourceStatus }) =>
  status === 'ready' || status === 'failed';
