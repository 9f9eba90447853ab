import { html, type TemplateResult } from 'lit';
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

  /** A proof not given ends nothing: what was typed stays, for another try. */
  override cancelled(): void {}

  protected override forget(): void {
    this.cancel();
  }

  /** What the host page forbids is over. */
  prevented(): void {
    this.cancel();
  }

  protected frame(heading: string, content: Content, leave = this.cancel): TemplateResult {
    return html`<logto-dialog open heading=${heading} dismiss=${this.common.close} @cancel=${leave}
      >${content}</logto-dialog
    >`;
  }
}
