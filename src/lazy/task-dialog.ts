import { html, type TemplateResult } from 'lit';
import { StepUpCancelled } from '../account/step-up.ts';
import type { Endpoint, Input, Output } from '../api/endpoints.ts';
import { AccountElement } from '../elements/account-element.ts';
import { factorSheets } from '../styles/factor-sheets.ts';
import { forms } from '../styles/forms.ts';
import { property } from '../ui/decorators.ts';
import { dialogPiece } from '../ui/dialog.ts';
import type { Content } from '../ui/pieces.ts';

/** One thing to do in a dialog, rendered by whoever opened it for as long as it takes. */
export abstract class TaskDialog extends AccountElement {
  static override readonly uses: typeof AccountElement.uses = [dialogPiece];
  static override styles = [...AccountElement.styles, forms, factorSheets];

  /** The person gave up. */
  @property({ attribute: false }) cancel!: () => void;

  /** What is under way and cannot be taken back. */
  #held = 0;

  /** A proof not given ends nothing: what was typed stays, for another try. */
  override cancelled(): void {}

  protected override forget(): void {
    this.giveUp();
  }

  /** What the host page forbids is over. */
  prevented(): void {
    this.giveUp();
  }

  /** Cancel, the cross and Escape. What is being written is written whoever leaves: its outcome has to be seen first. */
  protected readonly leave = (): void => {
    if (this.#held === 0) this.giveUp();
  };

  /** Ends it, with nothing under way. */
  protected giveUp(): void {
    this.cancel();
  }

  /** Who has left, say while a code was checked, wants nothing changed any more. */
  protected override async write<R extends Endpoint>(row: R, input: Input<R>): Promise<Output<R>> {
    if (this.#held === 0 && !this.isConnected) throw new StepUpCancelled();
    return this.hold(super.write(row, input));
  }

  /** Keeps the dialog open until this is over: one write, or several that belong together. */
  protected async hold<T>(work: Promise<T>): Promise<T> {
    this.#held += 1;
    try {
      return await work;
    } finally {
      this.#held -= 1;
    }
  }

  protected frame(heading: string, content: Content): TemplateResult {
    return html`<logto-dialog
      open
      heading=${heading}
      dismiss=${this.common.close}
      @cancel=${this.leave}
      >${content}</logto-dialog
    >`;
  }
}
