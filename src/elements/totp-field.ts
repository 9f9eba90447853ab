import { html, nothing } from 'lit';
import { isOffered } from '../account/mfa-rules.ts';
import { listMfa } from '../api/endpoints/mfa.ts';
import english from '../locales/en/totp-row.ts';
import { Action } from '../ui/action.ts';
import { calendarDate } from '../ui/dates.ts';
import { property, state } from '../ui/decorators.ts';
import { qrIcon } from '../ui/icons/factors.ts';
import { row, type Content } from '../ui/pieces.ts';
import { FactorElement } from './factor-element.ts';

/**
 * The authenticator app: set up, replaced, removed. A secret is only ever stored together with a code that proves the
 * app has it.
 *
 * ```html
 * <logto-totp-field endpoint="https://auth.example.com" app-id="your-app"></logto-totp-field>
 * ```
 *
 * @fires logto-before-change - about to write; `preventDefault()` stops it
 * @fires logto-account-change - an app was set up, replaced or removed
 * @fires logto-error - the change was refused
 * @fires logto-cancel - the person gave up
 * @csspart row - the whole row
 * @csspart label - what it is
 * @csspart value - whether it is on, and since when
 */
export class LogtoTotpField extends FactorElement {
  static override readonly tag: string = 'logto-totp-field';
  static override readonly resources = [listMfa];

  /** What the app calls this account; else the page's `application-name`, else its host. */
  @property() issuer: string | undefined;

  @state() private setting = false;

  #open = new Action(this, async () => {
    const [{ LogtoTotpDialog }] = await Promise.all([
      import('../lazy/totp-dialog.ts'),
      this.current.stepUp.require(),
    ]);
    LogtoTotpDialog.define();
    this.setting = true;
  });

  protected override content(): Content {
    const control = this.control('mfa');
    const bound = this.#bound;
    const offered = isOffered('totp', this.current.settings.value);
    if (control === 'Off' || (!bound && !offered)) return nothing;
    const { t } = this;
    const words = this.#words;
    const since = bound && t.added(calendarDate(bound.createdAt, this.languageTag));
    return html`
      <div class="card">
        ${row({
          icon: qrIcon,
          label: words.label,
          value: bound
            ? html`<span class="chip good">${t.on}</span>`
            : html`<span class="muted">${this.common.notSet}</span>`,
          detail:
            (control === 'Edit' && this.cannotConfirm) ||
            (bound && !offered ? `${since} · ${t.notOffered}` : since),
          detailId: 'detail',
          error: this.explain(this.#open.error ?? this.startRemoving.error, t.errors),
          actions: control === 'Edit' ? this.#actions(offered) : nothing,
        })}
      </div>
      ${
        this.setting
          ? html`<logto-totp-dialog
              heading=${bound ? words.replaceLong : words.setUpLong}
              .issuer=${this.issuer}
              .replaces=${bound !== undefined}
              .done=${this.#done}
              .cancel=${this.#close}
            ></logto-totp-dialog>`
          : nothing
      }
      ${this.removalDialog()}
    `;
  }

  get #words() {
    return this.words('totpRow', english);
  }

  #actions(offered: boolean): Content {
    const words = this.#words;
    const bound = this.#bound;
    return [
      offered
        ? this.proofButton(
            bound ? words.replace : words.setUp,
            bound ? words.replaceLong : words.setUpLong,
            this.#open,
            this.#open.run,
          )
        : nothing,
      bound ? this.removeButton(bound, words.remove) : nothing,
    ];
  }

  get #bound() {
    return this.listed.find(({ type }) => type === 'Totp');
  }

  protected override removedWords(): string {
    return this.#words.removed;
  }

  #done = (): void => {
    this.setting = false;
    this.announcement = this.#words.done;
  };

  #close = (): void => {
    this.setting = false;
    this.cancelled();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'logto-totp-field': LogtoTotpField;
  }
}
