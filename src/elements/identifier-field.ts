import { html, nothing, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { Removal } from '../account/ways-in.ts';
import type { removalOf } from '../lazy/identifier-standing.ts';
import english from '../locales/en/fields.ts';

import { Action } from '../ui/action.ts';
import { state } from '../ui/decorators.ts';
import { row, type Content } from '../ui/pieces.ts';
import { ProofElement } from './proof-element.ts';

const standing = () => import('../lazy/identifier-standing.ts');

/**
 * A username, an email, a phone: a row with its value, and what the rules say about it in time. The dialogs that set
 * and remove it are loaded when somebody opens them; whoever sets it is asked who they are first, so that one answer
 * covers all of it.
 */
export abstract class IdentifierField extends ProofElement {
  protected abstract readonly kind: 'username' | 'email' | 'phone';
  protected abstract readonly icon: SVGTemplateResult;
  protected abstract get stored(): string | null | undefined;

  @state() private task: 'edit' | 'remove' | undefined;
  /** The rules about removal; they come while the profile is fetched. */
  @state() private removalOf: typeof removalOf | undefined;

  readonly #edit = new Action(this, async () => {
    await Promise.all([this.loadEditor(), this.current.stepUp.require()]);
    this.task = 'edit';
  });
  readonly #remove = new Action(this, async () => {
    const [{ LogtoIdentifierRemoval }] = await Promise.all([
      import('../lazy/identifier-removal.ts'),
      standing().then(({ learnOfPasskeys }) => learnOfPasskeys(this.current)),
    ]);
    LogtoIdentifierRemoval.define();
    this.task = 'remove';
  });

  /** Brings the dialog that sets it. */
  protected abstract loadEditor(): Promise<unknown>;
  /** That dialog; calls `finish` or `close`. */
  protected abstract editor(): TemplateResult;

  override connectedCallback(): void {
    super.connectedCallback();
    standing().then(
      (module) => (this.removalOf = module.removalOf),
      () => undefined,
    );
  }

  /** The value in its row. */
  protected display(value: string): Content {
    return html`<bdi>${value}</bdi>`;
  }

  protected finish = async (announcement: string): Promise<void> => {
    const removed = this.task === 'remove';
    this.task = undefined;
    this.announcement = announcement;
    await this.updateComplete;
    // The button that was pressed is gone with what it removed.
    if (removed) this.renderRoot.querySelector<HTMLElement>('.actions button')?.focus();
  };

  protected close = (): void => {
    this.task = undefined;
    this.cancelled();
  };

  protected override content(): Content {
    const control = this.control(this.kind);
    if (control === 'Off') return nothing;
    const { stored: value } = this;
    const { kind, current } = this;
    const standing = value ? this.removalOf?.({ kind, value }, current) : undefined;
    return html`
      <div class="card">
        ${row({
          icon: this.icon,
          label: this.#t[this.kind].label,
          value: value
            ? this.display(value)
            : html`<span class="muted">${this.common.notSet}</span>`,
          detail: this.#detail(standing),
          error: this.explain(this.#edit.error ?? this.#remove.error),
          detailId: 'detail',
          actions: control === 'Edit' ? this.#actions(Boolean(value), standing) : nothing,
        })}
      </div>
      ${this.task === 'edit' ? this.editor() : nothing}
      ${this.task === 'remove' ? this.#removal() : nothing}
    `;
  }

  #actions(isSet: boolean, standing: Removal | undefined): Content {
    const t = this.#t[this.kind];
    const refused = this.cannotConfirm !== undefined || standing?.refused === true;
    return [
      this.proofButton(
        isSet ? this.common.change : this.common.add,
        isSet ? t.change : t.add,
        this.#edit,
        this.#edit.run,
      ),
      isSet
        ? html`<button
            class="quiet bad"
            part="action"
            type="button"
            aria-label=${t.remove}
            aria-describedby="detail"
            aria-busy=${this.#remove.pending}
            aria-disabled=${refused}
            @click=${() => refused || this.#remove.run()}
          >
            ${this.common.remove}
          </button>`
        : nothing,
    ];
  }

  /** The quiet line below the value: why a button does not work, what to beware of. */
  #detail(standing: Removal | undefined): string | undefined {
    const t = this.#t;
    if (this.current.control(this.kind) === 'ReadOnly') return this.common.readOnly;
    if (this.control(this.kind) === 'ReadOnly') return undefined;
    if (this.cannotConfirm) return this.cannotConfirm;
    if (standing?.refused) return t.refused;
    return standing?.losses.includes('signIn') ? t.onlyWayIn : undefined;
  }

  #removal(): TemplateResult {
    return html`<logto-identifier-removal
      .kind=${this.kind}
      .done=${this.finish}
      .cancel=${this.close}
    ></logto-identifier-removal>`;
  }

  get #t() {
    return this.words('fields', english);
  }
}
