import { ContextConsumer, ContextProvider } from '@lit/context';
import { LitElement, type PropertyValues } from 'lit';
import type { Account } from '../account/account.ts';
import type { GetAccessToken, HostClient } from '../account/auth.ts';
import type { AccountError } from '../api/errors.ts';
import type { Profile } from '../api/schemas.ts';
import type { FieldControl, FieldName, Settings } from '../api/settings.ts';
import common from '../locales/en/common.ts';
import type { Area, MessageOverrides, Messages } from '../locales/messages.ts';
import { property, state } from '../ui/decorators.ts';
import { accountContext, attachContextRoot, type AccountContext } from './context.ts';
import { RootController } from './root.ts';

/** What a page may style by `::part()`; each element hands it on to the one of ours it stands in. */
const parts =
  'action,button,dialog,frame,heading,input,label,menu,navigation,notice,row,section,title,value';

/** A private piece an element renders: a tag and its class. */
export type Piece = readonly [tag: string, constructor: CustomElementConstructor];

/**
 * A root or a consumer by one rule. Given `endpoint`, `gateway` or `.account` it makes (or takes) an account and provides
 * it to what is inside; given none of them it consumes the nearest.
 *
 * @fires logto-before-sign-in - from a root: about to leave for the sign-in; `preventDefault()` stops it
 * @fires logto-signed-out - from a root: nobody is signed in, or no longer
 * @fires logto-step-up - from a root: the person has to prove who they are; answer it to use a screen of your own
 */
export abstract class RootElement extends LitElement {
  /** The tag, from which file and class are named. */
  static readonly tag: string;
  /** Elements and pieces this one renders; defined together with it. @internal */
  static readonly uses: readonly (typeof RootElement | Piece)[] = [];

  /** Registers the element and what it uses. Harmless when done twice. */
  static define(registry: CustomElementRegistry = customElements): void {
    attachContextRoot();
    for (const used of this.uses) {
      if (Array.isArray(used))
        define(registry, used[0] as string, used[1] as CustomElementConstructor);
      else (used as typeof RootElement).define(registry);
    }
    define(registry, this.tag, this as unknown as CustomElementConstructor);
  }

  /** Address of the Logto server, such as `https://auth.example.com`. Makes this element a root. */
  @property() endpoint: string | undefined;
  /** App id with which the element signs in by itself. */
  @property({ attribute: 'app-id' }) appId: string | undefined;
  /** Where Logto comes back to after sign-in; the page itself if absent. */
  @property({ attribute: 'redirect-uri' }) redirectUri: string | undefined;
  /** Further scopes for the sign-in, separated by spaces. */
  @property() scopes: string | undefined;
  /** Address of the owner's gateway. Makes this element a root. */
  @property() gateway: string | undefined;
  /** Shows everything and changes nothing. */
  @property({ type: Boolean, reflect: true }) readonly = false;
  /** BCP 47 tag of the language; the page's own if absent. */
  @property({ reflect: true, converter: { toAttribute: (tag) => tag || null } })
  override lang = '';
  /** The owner's settings: an address of a snapshot (attribute), or the settings themselves (property). */
  @property({ hasChanged: saysOther }) settings: Settings | string | undefined;
  /** Words said differently. */
  @property({ attribute: false }) messages: MessageOverrides | undefined;
  /** The host's own LogtoClient, or what `useLogto()` of `@logto/react` and `@logto/vue` gives. */
  @property({ attribute: false, hasChanged: isOther }) client: HostClient | undefined;
  /** The host's own way to a token. Another function replaces the last one and speaks for the same person. */
  @property({ attribute: false, hasChanged: comesOrGoes }) getAccessToken:
    GetAccessToken | undefined;
  /**
   * The account in force here, from the first rendering on. Set, it is one made elsewhere and makes this element a root.
   */
  @property({ attribute: false, noAccessor: true, hasChanged: () => true })
  get account(): Account | undefined {
    return this.root.given ?? this.context?.account;
  }
  set account(account: Account | undefined) {
    if (account === this.root.given) return;
    this.root.given = account;
    this.requestUpdate('account');
  }

  @state() private inherited: AccountContext | undefined;

  protected readonly root = new RootController(this);

  constructor() {
    super();
    new ContextConsumer(this, {
      context: accountContext,
      subscribe: true,
      callback: (value) => (this.inherited = value),
    });
  }

  /** The account and language that apply here. */
  protected get context(): AccountContext | undefined {
    return this.root.context ?? this.inherited;
  }
  protected get isRoot(): boolean {
    return this.root.context !== undefined;
  }
  /** The account in force. Only to be used where `content()` is on screen. */
  protected get current(): Account {
    return this.context!.account;
  }
  protected get profile(): Profile {
    return this.current.profile.value!;
  }
  /** The language in force, for what the browser writes by itself: dates, lists, names of countries. */
  protected get languageTag(): string {
    return this.context?.locale.tag ?? 'en';
  }
  protected get common(): Messages['common'] {
    return this.words('common', common);
  }

  /** An error in words. @internal */
  abstract explain(error: AccountError | undefined): string | undefined;
  /** Tells the host page of it. @internal */
  abstract failed(error: AccountError): void;
  /** @internal */
  abstract cancelled(): void;

  /** Words of one area in the language in force, over the English the element brings along. */
  protected words<A extends Area>(area: A, english: Messages[A]): Messages[A] {
    return this.context?.locale.words(area, english) ?? english;
  }

  /** Whether the host lets nothing be changed here. */
  protected get isFixed(): boolean {
    return this.readonly || this.context!.readonly;
  }

  /** How far a field is open here, the host's own narrowing included. */
  protected control(field: FieldName): FieldControl {
    const control = this.current.control(field);
    return control === 'Edit' && this.isFixed ? 'ReadOnly' : control;
  }

  /** Provides to what is inside, from the moment this element is a root. @internal */
  provide(): (context: AccountContext | undefined) => void {
    const provider = new ContextProvider(this, { context: accountContext });
    return (context) => provider.setValue(context, true);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Moved, it left what it listened to.
    this.requestUpdate();
    const root = this.getRootNode();
    if (root instanceof ShadowRoot && root.host.localName.startsWith('logto-')) {
      this.setAttribute('exportparts', parts);
    }
  }

  protected override willUpdate(changed: PropertyValues): void {
    this.root.update(changed);
  }
}

// Frameworks hand over new functions and objects each time they render. Who asks for a token with each of them a new
// account would ask for ever, because asking makes some of them render.
function isOther(now: HostClient | undefined, before: HostClient | undefined): boolean {
  return now?.getAccessToken !== before?.getAccessToken;
}
function comesOrGoes(now: unknown, before: unknown): boolean {
  return !now !== !before;
}
function saysOther(now: unknown, before: unknown): boolean {
  return JSON.stringify(now) !== JSON.stringify(before);
}

function define(
  registry: CustomElementRegistry,
  tag: string,
  constructor: CustomElementConstructor,
): void {
  if (!registry.get(tag)) registry.define(tag, constructor);
}
