import { html, nothing } from 'lit';
import {
  allFactors,
  countingCodes,
  hasOneWayOnly,
  isOffered,
  policyOf,
  secondSteps,
  type Factor,
} from '../account/mfa-rules.ts';
import { getMfaSettings, listMfa } from '../api/endpoints/mfa.ts';
import { groups } from '../styles/groups.ts';
import { property } from '../ui/decorators.ts';
import { mailIcon, phoneIcon } from '../ui/icons/identifiers.ts';
import { notice, row, skeletonRows, type Content } from '../ui/pieces.ts';
import { LogtoBackupCodes } from './backup-codes.ts';
import { MfaElement } from './mfa-element.ts';
import { LogtoMfaSwitch } from './mfa-switch.ts';
import { LogtoPasskeyManager } from './passkey-manager.ts';
import { LogtoTotpField } from './totp-field.ts';

/**
 * Two-step verification: whether it is asked for, an authenticator app, passkeys, codes by message, backup codes; and a
 * word of warning where losing one thing would lock the person out.
 *
 * ```html
 * <logto-mfa-manager endpoint="https://auth.example.com" app-id="your-app"></logto-mfa-manager>
 * ```
 *
 * @fires logto-before-change - about to write; `preventDefault()` stops it
 * @fires logto-account-change - a factor was added, replaced, renamed or removed
 * @fires logto-error - the change was refused
 * @fires logto-cancel - the person gave up
 * @csspart notice - the warning above the rows
 * @csspart row - one row
 * @csspart label - what it is
 * @csspart value - how it stands
 */
export class LogtoMfaManager extends MfaElement {
  static override readonly tag: string = 'logto-mfa-manager';
  static override readonly uses = [
    LogtoMfaSwitch,
    LogtoTotpField,
    LogtoPasskeyManager,
    LogtoBackupCodes,
  ];
  static override styles = [...MfaElement.styles, groups];
  static override readonly optionalResources = [listMfa, getMfaSettings];

  /**
   * The factors to show, separated by spaces: `totp`, `passkey`, `email`, `phone`, `backup-code`. It can only narrow
   * what the owner offers; all of it if absent.
   */
  @property() factors: string | undefined;
  /** What an authenticator app calls this account; else the page's `application-name`, else its host. */
  @property() issuer: string | undefined;

  protected override content(): Content {
    const mfa = this.current.resource(listMfa);
    if (this.control('mfa') === 'Off') {
      // Passkeys have a switch of their own.
      return this.#shows('passkey') && this.control('passkey') !== 'Off'
        ? html`<logto-passkey-manager></logto-passkey-manager>`
        : nothing;
    }
    if (mfa.status === 'failed') return this.failure(mfa.error);
    return html`
      ${this.#warning()}
      <div class="group">
        <logto-mfa-switch></logto-mfa-switch>
        ${
          this.#shows('totp')
            ? html`<logto-totp-field .issuer=${this.issuer}></logto-totp-field>`
            : nothing
        }
        ${
          this.#shows('passkey') && this.control('passkey') !== 'Off'
            ? html`<logto-passkey-manager></logto-passkey-manager>`
            : nothing
        }
        ${this.#message('email')} ${this.#message('phone')}
        ${this.#shows('backup-code') ? html`<logto-backup-codes></logto-backup-codes>` : nothing}
      </div>
    `;
  }

  protected override skeleton(): Content {
    return skeletonRows(4, this.common.loading);
  }

  /** Only where a second step is really asked for: otherwise losing it locks nobody out. */
  #warning(): Content {
    const { settings } = this.current;
    const asked =
      policyOf(settings.value).mandatory ||
      this.current.resource(getMfaSettings).value?.skipMfaOnSignIn === false;
    if (!asked || !hasOneWayOnly(secondSteps(this.known))) return nothing;
    const { t } = this;
    const canCreate =
      this.control('mfa') === 'Edit' &&
      this.#shows('backup-code') &&
      isOffered('backup-code', settings.value) &&
      this.listed.some(({ type }) => type !== 'BackupCode') &&
      !countingCodes(this.listed);
    return html`<div class="above">
      ${notice(
        'warn',
        html`<b>${t.onlyOne}</b>${t.onlyOneText}`,
        canCreate
          ? html`<button class="link" type="button" @click=${this.#createCodes}>
              ${t.createCodes}
            </button>`
          : nothing,
      )}
    </div>`;
  }

  /** Codes by message follow from the address of the person; they are neither added nor removed here. */
  #message(kind: 'email' | 'phone'): Content {
    if (!this.#shows(kind) || !isOffered(kind, this.current.settings.value)) return nothing;
    const { t } = this;
    const { primaryEmail, primaryPhone } = this.profile;
    const isEmail = kind === 'email';
    const address = isEmail ? primaryEmail : primaryPhone && `+${primaryPhone}`;
    return html`<div>
      ${row({
        icon: isEmail ? mailIcon : phoneIcon,
        label: isEmail ? t.email : t.phone,
        value: address
          ? html`<span class="chip good">${t.on}</span>`
          : html`<span class="muted">${this.common.notSet}</span>`,
        detail: address ? t.sentTo(address) : isEmail ? t.noEmail : t.noPhone,
      })}
    </div>`;
  }

  #shows(factor: Factor): boolean {
    const named = this.factors?.split(/\s+/) ?? allFactors;
    return named.includes(factor);
  }

  #createCodes = (): void => {
    this.renderRoot.querySelector<LogtoBackupCodes>('logto-backup-codes')?.create();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'logto-mfa-manager': LogtoMfaManager;
  }
}
