import { html, nothing } from 'lit';
import { countingCodes, isOffered, type Factor } from '../account/mfa-rules.ts';
import {
  allFactors,
  hasOneWayOnly,
  mfaKnown,
  policyOf,
  secondSteps,
} from '../account/second-steps.ts';
import { getMfaSettings, listMfa } from '../api/endpoints/mfa.ts';
import { LogtoBackupCodes } from '../elements/backup-codes.ts';
import { MfaElement } from '../elements/mfa-element.ts';
import { LogtoTotpField } from '../elements/totp-field.ts';
import english from '../locales/en/mfa-manager.ts';
import { factors } from '../styles/factors.ts';
import { groups } from '../styles/groups.ts';
import { property } from '../ui/decorators.ts';
import { mailIcon, phoneIcon } from '../ui/icons/identifiers.ts';
import { notice, row, type Content } from '../ui/pieces.ts';
import { LogtoMfaSwitch } from './mfa-switch.ts';
import { LogtoPasskeyCard } from './passkey-card.ts';

/** What `<logto-mfa-manager>` shows. Private. */
export class LogtoMfaCard extends MfaElement {
  static override readonly tag: string = 'logto-mfa-card';
  static override readonly rows = 4;
  static override styles = [...MfaElement.styles, factors, groups];
  static override readonly uses = [
    LogtoMfaSwitch,
    LogtoTotpField,
    LogtoPasskeyCard,
    LogtoBackupCodes,
  ];
  static override readonly optionalResources = [listMfa, getMfaSettings];

  @property({ attribute: false }) factors: string | undefined;
  @property({ attribute: false }) issuer: string | undefined;

  get #t() {
    return this.words('mfaManager', english);
  }

  protected override content(): Content {
    const mfa = this.current.resource(listMfa);
    const { readonly } = this;
    const passkeys = this.#shows('passkey')
      ? html`<logto-passkey-card .readonly=${readonly}></logto-passkey-card>`
      : nothing;
    // Passkeys have a switch of their own.
    if (this.control('mfa') === 'Off') return passkeys;
    if (mfa.status === 'failed') return this.failure(mfa.error);
    const app = this.#shows('totp')
      ? html`<logto-totp-field .issuer=${this.issuer} .readonly=${readonly}></logto-totp-field>`
      : nothing;
    const codes = this.#shows('backup-code')
      ? html`<logto-backup-codes .readonly=${readonly}></logto-backup-codes>`
      : nothing;
    return html`
      ${this.#warning()}
      <div class="group">
        <logto-mfa-switch .readonly=${readonly}></logto-mfa-switch>
        ${app} ${passkeys} ${this.#message('email')} ${this.#message('phone')} ${codes}
      </div>
    `;
  }

  /** Only where a second step is really asked for: otherwise losing it locks nobody out. */
  #warning(): Content {
    const { settings } = this.current;
    const asked =
      policyOf(settings.value).mandatory ||
      this.current.resource(getMfaSettings).value?.skipMfaOnSignIn === false;
    if (!asked || !hasOneWayOnly(secondSteps(mfaKnown(this.current)))) return nothing;
    const canCreate =
      this.control('mfa') === 'Edit' &&
      this.#shows('backup-code') &&
      isOffered('backup-code', settings.value) &&
      this.listed.some(({ type }) => type !== 'BackupCode') &&
      !countingCodes(this.listed);
    return html`<div class="above">
      ${notice(
        'warn',
        html`<b>${this.#t.onlyOne}</b>${this.#t.onlyOneText}`,
        canCreate
          ? html`<button class="link" type="button" @click=${this.#createCodes}>
              ${this.t.createCodes}
            </button>`
          : nothing,
      )}
    </div>`;
  }

  /** Codes by message follow from the address of the person; they are neither added nor removed here. */
  #message(kind: 'email' | 'phone'): Content {
    if (!this.#shows(kind) || !isOffered(kind, this.current.settings.value)) return nothing;
    const t = this.#t;
    const { primaryEmail, primaryPhone } = this.profile;
    const isEmail = kind === 'email';
    const address = isEmail ? primaryEmail : primaryPhone && `+${primaryPhone}`;
    return html`<div>
      ${row({
        icon: isEmail ? mailIcon : phoneIcon,
        label: isEmail ? t.email : t.phone,
        value: address
          ? html`<span class="chip good">${this.t.on}</span>`
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
    'logto-mfa-card': LogtoMfaCard;
  }
}
