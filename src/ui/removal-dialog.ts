import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { AccountError } from '../api/errors.ts';
import type { Messages } from '../locales/messages.ts';
import { Action } from './action.ts';
import { notice } from './pieces.ts';

interface RemovalHost extends ReactiveControllerHost {
  cancelled(): void;
  failed(error: AccountError): void;
}

export interface RemovalView {
  words: Messages['common'];
  text: string;
  /** What could no longer be done, and whether that is a reason to stop. */
  losses: readonly string[];
  grave?: boolean;
  remaining?: string | undefined;
  /** The button that does it. */
  label: string;
  explain: (error: AccountError | undefined) => string | undefined;
}

/** Says what will be gone, what that costs, and what remains, before something of the account is taken away. */
export const removalForm = (
  remove: Action,
  view: RemovalView & { cancel: () => void },
): TemplateResult => {
  const { words, losses } = view;
  const error = view.explain(remove.error);
  const cost = html`<ul>
    ${losses.map((loss) => html`<li>${loss}</li>`)}
  </ul>`;
  return html`<form
    novalidate
    @submit=${(event: Event) => {
      event.preventDefault();
      void remove.run();
    }}
  >
    <p>${view.text}</p>
    ${losses.length > 0 ? notice(view.grave ? 'bad' : 'warn', cost) : nothing}
    ${view.remaining ? html`<p class="muted small">${view.remaining}</p>` : nothing}
    ${error ? notice('bad', error) : nothing}
    <div class="footer">
      <button class="plain" type="button" autofocus @click=${view.cancel}>${words.cancel}</button>
      <button class="primary bad" aria-busy=${remove.pending}>${view.label}</button>
    </div>
  </form>`;
};

/** The question as an element holds it. `work` does it, and throws what the server had against it. */
export class RemovalDialog {
  isOpen = false;
  readonly #host: RemovalHost;
  readonly #remove: Action;

  constructor(host: RemovalHost, work: () => Promise<unknown>) {
    this.#host = host;
    this.#remove = new Action(host, async () => {
      await work();
      this.isOpen = false;
    });
  }

  ask = (): void => {
    this.#remove.clear();
    this.isOpen = true;
  };

  /** Not before it is known what became of it. */
  #close = (): void => {
    if (this.#remove.pending) return;
    this.isOpen = false;
    this.#host.requestUpdate();
    this.#host.cancelled();
  };

  render(view: RemovalView & { heading: string }): TemplateResult {
    return html`<logto-dialog
      ?open=${this.isOpen}
      heading=${view.heading}
      dismiss=${view.words.close}
      @cancel=${this.#close}
      >${this.isOpen ? removalForm(this.#remove, { ...view, cancel: this.#close }) : nothing}</logto-dialog
    >`;
  }
}
