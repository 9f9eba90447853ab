/**
 * The object all elements of a page share: what is known of the signed-in person, and what can be done. It has no
 * templates and no Lit in it, and can be used without any element.
 */
import { Client, type CallOptions, type ClientOptions } from '../api/client.ts';
import { getProfile } from '../api/endpoints/person.ts';
import type { Endpoint, Input, Output, Readable, ResourceName } from '../api/endpoints.ts';
import { AccountError } from '../api/errors.ts';
import type { Profile, ProviderToken } from '../api/schemas.ts';
import type { Feature, FieldControl, FieldName, Settings } from '../api/settings.ts';
import type { Auth } from './auth.ts';
import { once } from './once.ts';
import { Resource } from './resource.ts';
import { canStepUp, control, type Learned } from './rules.ts';
import { isRefusal, refused, StepUp } from './step-up.ts';

export interface AccountOptions extends Omit<ClientOptions, 'token'> {
  auth: Auth;
  /** Where the owner's settings come from; without it they are inferred. */
  settings?: () => Promise<Settings | undefined>;
  /** The Logto server, such as `https://auth.example.com`, where people can be sent to its own pages. */
  endpoint?: string | undefined;
  /** Id of the app this page belongs to, where it is known. */
  appId?: string | undefined;
}

/** Makes one call of the table. */
export type Call = <R extends Endpoint>(row: R, input: Input<R>) => Promise<Output<R>>;

export interface AccountCallOptions extends CallOptions {
  /** Asks the person nothing: where a proof is wanted and there is none, the call is refused without being made. */
  quiet?: boolean;
}

/** Shared data that takes more than one call, or that the account keeps in another form than it comes in. */
export interface Reader<T> {
  readonly resource: ResourceName;
  readonly read: (call: Call) => Promise<T>;
}

/**
 * @fires change - anything elements may show became different: a resource, the settings, the state
 * @fires wrote - a call changed something; see `AccountWrite`
 * @fires expired - a change was refused because nobody is signed in any more
 * @fires left - the person signed out here
 * @fires open - host code wants a place of the settings shown; see `AccountOpen`
 */
export class Account extends EventTarget {
  readonly auth: Auth;
  readonly client: Client;
  readonly stepUp: StepUp;
  /** What everything else depends on. */
  readonly profile: Resource<Profile>;
  readonly settings: Resource<Settings | undefined>;
  /** Where the Account API is reached; see `ClientOptions`. */
  readonly base: string;
  /** The Logto server, where people can be sent to its own pages. */
  readonly endpoint: string | undefined;
  /** Id of the app this page belongs to, where it is known. */
  readonly appId: string | undefined;
  /** What refusals taught about fields whose switch is unknown. */
  readonly learned: Learned = {};
  readonly #resources = new Map<ResourceName, Resource<unknown>>();
  #person: string | undefined;
  #collected: Set<ResourceName> | undefined;

  constructor(options: AccountOptions) {
    super();
    const { auth, settings, endpoint, appId, ...wire } = options;
    this.auth = auth;
    this.base = wire.base;
    this.endpoint = endpoint;
    this.appId = appId;
    // Nobody gets a token before a sign-in that just came back to this page is finished.
    const token =
      auth.token &&
      ((request: { renew: boolean }) => this.start().then(() => auth.token!(request)));
    this.client = new Client({ ...wire, token });
    this.stepUp = new StepUp(this.client.clock);
    this.settings = new Resource(settings ?? (async () => undefined));
    this.settings.addEventListener('change', this.#changed);
    this.profile = this.resource(getProfile);
    this.profile.addEventListener('change', () => this.#recognize());
  }

  /**
   * What a reading row answers, shared by everybody who asks for it. Nothing is fetched before it is loaded; a
   * protected list is loaded only after a click.
   */
  resource<R extends Readable>(row: R): Resource<Output<R>>;
  resource<T>(reader: Reader<T>): Resource<T>;
  resource(source: Readable | Reader<unknown>): Resource<unknown>;
  resource(source: Readable | Reader<unknown>): Resource<unknown> {
    let resource = this.#resources.get(source.resource);
    if (!resource) {
      const read: Reader<unknown>['read'] =
        'read' in source ? source.read : (call) => call<Endpoint>(source, {});
      resource = new Resource((quiet) => read((row, input) => this.call(row, input, { quiet })));
      resource.addEventListener('change', this.#changed);
      this.#resources.set(source.resource, resource);
    }
    return resource;
  }

  /** True once somebody asked for this data. */
  isRead(name: ResourceName): boolean {
    return (this.#resources.get(name)?.status ?? 'idle') !== 'idle';
  }

  /** Finishes a returning sign-in, once; where that failed, whoever asks next tries again. */
  readonly start = once(async () => this.auth.start?.());

  /**
   * Makes one call of the table. Proves who the person is where the row asks for it, refreshes what the row says it
   * touched, and remembers what a refusal teaches.
   *
   * Throws `AccountError`, or `StepUpCancelled` when the person closed the question.
   */
  async call<R extends Endpoint>(
    row: R,
    input: Input<R>,
    { quiet = false, ...options }: AccountCallOptions = {},
  ): Promise<Output<R>> {
    try {
      const output = await this.#verified(row, quiet, (verification) =>
        this.client.call(row, input, { ...options, verification }),
      );
      await this.#touched(row, output);
      return output;
    } catch (error) {
      if (error instanceof AccountError) await this.#learn(row, input, error);
      if (error instanceof AccountError && error.code === 'signed_out') this.#expire(row, error);
      throw error;
    }
  }

  /**
   * A live token of a linked provider, for the host's own calls to that provider; `expires_in` counts seconds.
   * `target` is the provider's name, such as `google`.
   *
   * Throws `AccountError`: `secrets.third_party_token_set.token_not_found` where none is stored, and
   * `secrets.third_party_token_set.access_token_expired` where the person has to reconnect.
   */
  async getProviderToken(target: string): Promise<ProviderToken> {
    const { getProviderToken } = await import('../api/endpoints/provider-tokens.ts');
    return this.call(getProviderToken, { target });
  }

  /**
   * Shows a place of the settings on this page, such as `security` or `security/sign-in`, in whichever element shows
   * them: the settings themselves, or a button that opens them.
   */
  open(place: string): void {
    this.dispatchEvent(new AccountOpen(place));
  }

  /** How far a field is open to this person. */
  control(field: FieldName): FieldControl {
    return control(field, {
      profile: this.profile.value,
      settings: this.settings.value,
      learned: this.learned,
    });
  }

  /**
   * Says that data is different on the server now; all of it when no names are given. Only what somebody looks at is
   * read anew, and nothing is asked for it.
   */
  async invalidate(names: Iterable<ResourceName> = this.#resources.keys()): Promise<void> {
    const collected = this.#collected;
    if (collected) for (const name of names) collected.add(name);
    else await Promise.all([...names].map((name) => this.#resources.get(name)?.invalidate()));
  }

  /** Runs many changes as one: what they touched is read anew once, when all are made. */
  async together<T>(work: () => Promise<T>): Promise<T> {
    if (this.#collected) return work();
    const collected = (this.#collected = new Set());
    try {
      return await work();
    } finally {
      this.#collected = undefined;
      await this.invalidate(collected);
    }
  }

  /** Whether the owner offers something that Logto keeps closed to browsers. */
  offers(feature: Feature): boolean {
    const { gateway, accountCenter } = this.settings.value ?? {};
    // Leaving can also happen at an address of the owner's.
    if (feature === 'deletion' && accountCenter?.deleteAccountUrl) return true;
    return gateway?.features.includes(feature) ?? false;
  }

  /** Forgets the person, as after a sign-out or a change of person. */
  reset(): void {
    this.stepUp.forget();
    for (const resource of this.#resources.values()) resource.reset();
  }

  /** Signs out by the means of this account, if it has any, and forgets the person. */
  async signOut(): Promise<void> {
    await this.auth.signOut?.();
    this.leave();
  }

  /** Forgets the person and tells it: they signed out here, by this account's means or by ending the session. */
  leave(): void {
    this.dispatchEvent(new Event('left'));
    this.reset();
  }

  async #verified<T>(
    row: Endpoint,
    quiet: boolean,
    action: (id?: string) => Promise<T>,
  ): Promise<T> {
    if (!row.stepUp) return action();
    if (quiet && !this.stepUp.current) throw new AccountError(refused, 401);
    if (row.stepUp === 'always' || canStepUp(await this.profile.load())) {
      return this.stepUp.run(action, quiet);
    }
    try {
      return await action();
    } catch (error) {
      if (!isRefusal(error)) throw error;
      // Another page gave this person something to prove themselves with.
      await this.profile.refresh();
      return this.stepUp.run(action, quiet);
    }
  }

  /** Whoever comes back gets everything anew; somebody else gets nothing of the one before. */
  #recognize(): void {
    const { value, error } = this.profile;
    if (!value || error) return;
    const changed = this.#person !== undefined && this.#person !== value.id;
    this.#person = value.id;
    if (changed) this.stepUp.forget();
    for (const resource of this.#resources.values()) {
      const stale = changed || resource.error?.code === 'signed_out';
      if (stale && resource !== this.profile) resource.reset();
    }
  }

  /** A write is done when what it changed can be seen: the new value arrives before the dialog closes. */
  async #touched(row: Endpoint, output: unknown): Promise<void> {
    if (!row.touches) return;
    if (row.response === getProfile.response) this.profile.set(output as Profile);
    else await this.invalidate(row.touches);
    this.dispatchEvent(new AccountWrite(row));
  }

  #changed = (): void => {
    this.dispatchEvent(new Event('change'));
  };

  /** One dead token is everybody's. Met in the middle of a change, the person has to hear of it there and then. */
  #expire(row: Endpoint, error: AccountError): void {
    this.profile.fail(error);
    if (row.method !== 'GET') this.dispatchEvent(new Event('expired'));
  }

  async #learn(row: Endpoint, input: object, error: AccountError): Promise<void> {
    // Only what the server said teaches something.
    if (!error.status) return;
    const lessons = await import('./lessons.ts').catch(() => undefined);
    const taught = lessons?.lesson(row, input, error);
    if (!taught) return;
    Object.assign(this.learned, taught);
    this.#changed();
  }
}

/** Host code wants a place of the settings shown. */
export class AccountOpen extends Event {
  readonly place: string;
  constructor(place: string) {
    super('open');
    this.place = place;
  }
}

/** A call changed something on the server. */
export class AccountWrite extends Event {
  readonly row: Endpoint;
  constructor(row: Endpoint) {
    super('wrote');
    this.row = row;
  }
}
