import { html, nothing } from 'lit';
import { isOffered } from '../account/mfa-rules.ts';
import { listMfa } from '../api/endpoints/mfa.ts';
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
    const since = bound && t.added(calendarDate(bound.createdAt, this.languageTag));
    return html`
      <div class="card">
        ${row({
          icon: qrIcon,
          label: t.totp.label,
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
              heading=${bound ? t.totp.replaceLong : t.totp.setUpLong}
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

  #actions(offered: boolean): Content {
    const { totp } = this.t;
    const bound = this.#bound;
    return [
      offered
        ? html`<button
            class="quiet"
            part="action"
            type="button"
            aria-label=${bound ? totp.replaceLong : totp.setUpLong}
            aria-describedby="detail"
            aria-busy=${this.#open.pending}
            aria-disabled=${Boolean(this.cannotConfirm)}
            @click=${() => this.cannotConfirm || this.#open.run()}
          >
            ${bound ? totp.replace : totp.setUp}
          </button>`
        : nothing,
      bound ? this.removeButton(bound, totp.remove) : nothing,
    ];
  }

  get #bound() {
    return this.listed.find(({ type }) => type === 'Totp');
  }

  protected override removedWords(): string {
    return this.t.totp.removed;
  }

  #done = (): void => {
    this.setting = false;
    this.announcement = this.t.totp.done;
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
