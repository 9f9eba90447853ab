import type { PropertyValues } from 'lit';
import type { Connection } from '../../account/connections.ts';
import { takeAnswer } from '../../account/social-resume.ts';
import { travelOf } from '../../account/travel.ts';
import type { SocialErrand } from '../../account/social.ts';
import type { Endpoint, Input } from '../../api/endpoints.ts';
import english from '../../locales/en/social.ts';
import { property, state } from '../../ui/decorators.ts';
import { AccountElement } from '../../elements/account-element.ts';
import { SocialFlow, type FlowHost } from './flow.ts';

/** An element from whose rows people set out to providers, and to which they come back. */
export abstract class ErrandElement extends AccountElement implements FlowHost {
  /** As `<logto-social-links>` has them. */
  @property({ attribute: false }) socialRedirectUri: string | undefined;
  @property({ attribute: false }) socialFlow: 'popup' | 'redirect' = 'popup';
  @property({ attribute: false }) hostedConnectors: string | undefined;

  /** True where this is a window that had an answer for another. */
  @state() protected handedOver = travelOf(location.search) === 'window';

  protected readonly flow = new SocialFlow(this);
  /** Taken as soon as this is here, whoever is signed in: nothing else shall read it. */
  #answer = takeAnswer();
  /** The provider to whose row the focus goes, once its buttons are there again. */
  #focusOn: string | undefined;
  /** What is said while its window opens. */
  #opening = '';

  protected get t() {
    return this.words('social', english);
  }

  /** The providers in the order of the rows. */
  protected abstract get connections(): readonly Connection[];
  protected abstract nameOf(target: string): string;
  /** True while a dialog of the element's own is open. */
  protected abstract get isAsking(): boolean;

  /** For the flow. @internal */
  get flowAccount() {
    return this.current;
  }
  /** @internal */
  send<R extends Endpoint>(row: R, input: Input<R>) {
    return this.write(row, input);
  }
  /** @internal */
  abstract reconnected(target: string): void;

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!this.context?.account.profile.value) return;
    const answer = this.#answer;
    this.#answer = undefined;
    if (answer) void this.flow.arrive(answer);
    const { stage } = this.flow;
    const away = stage.at === 'away' && stage.journey.open;
    if (!away && this.announcement === this.#opening) this.announcement = '';
  }

  protected override updated(): void {
    super.updated();
    const { stage } = this.flow;
    // However an errand ends, the button it began with was gone meanwhile.
    if (stage.at !== 'rest') this.#focusOn = stage.errand.target;
    const free = stage.at === 'rest' && !this.isAsking;
    if (this.#focusOn && free) void this.#focus(this.#focusOn);
  }

  /** Sets out; to be called within a click. */
  protected go(errand: SocialErrand): void {
    const { socialRedirectUri, socialFlow, hostedConnectors } = this;
    const title = this.t.opening(this.nameOf(errand.target));
    this.announcement = this.#opening = title;
    this.flow.go(errand, {
      redirectUri: socialRedirectUri && new URL(socialRedirectUri, document.baseURI).href,
      flow: socialFlow,
      readsPosts: hostedConnectors !== undefined,
      title,
    });
  }

  protected cancel(): void {
    this.flow.rest();
    this.cancelled();
  }

  /** Says what came of it. */
  protected say(target: string, text: string): void {
    this.announcement = text;
    this.#focusOn = target;
  }

  /** The button somebody pressed may be gone; then the first of the same row is nearest to it. */
  async #focus(target: string): Promise<void> {
    this.#focusOn = undefined;
    // While a dialog is open, nothing beside it can be focused.
    const dialogs = this.renderRoot.querySelectorAll('logto-dialog');
    await Promise.all([...dialogs].map(({ updateComplete }) => updateComplete));
    const { activeElement } = document;
    if (activeElement && activeElement !== document.body) return;
    const index = this.connections.findIndex((one) => one.target === target);
    const here = this.renderRoot.querySelectorAll('.row')[index];
    here?.querySelector<HTMLElement>('.actions :is(button, a)')?.focus();
  }
}
