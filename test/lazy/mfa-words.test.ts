/** Every refusal these calls can meet has words, and no two have the same. */
import { expect } from '@open-wc/testing';
import germanCommon from '../../src/locales/de/common.ts';
import * as german from '../../src/locales/de/parts/mfa.ts';
import germanRefusals from '../../src/locales/de/refusals.ts';
import germanRemoval from '../../src/locales/de/removal.ts';
import backupCodes from '../../src/locales/en/backup-codes.ts';
import common from '../../src/locales/en/common.ts';
import passkey from '../../src/locales/en/passkey.ts';
import refusals from '../../src/locales/en/refusals.ts';
import removal from '../../src/locales/en/removal.ts';
import totp from '../../src/locales/en/totp.ts';

/** What any protected call can be refused with. */
const anywhere = [
  'verification_record.permission_denied',
  'account_center.field_not_editable',
  'account_center.field_not_enabled',
  'account_center.not_enabled',
  'auth.third_party_application_forbidden',
  'guard.invalid_input',
  'scope_missing',
  'signed_out',
  'offline',
  'timeout',
  'unavailable',
  'unexpected',
];

const cases = {
  'setting up an app': {
    english: totp.errors,
    german: german.totp.errors,
    codes: [
      'session.mfa.invalid_totp_code',
      'session.mfa.mfa_factor_not_enabled',
      'user.totp_secret_invalid',
      'user.totp_already_in_use',
    ],
  },
  'adding a passkey': {
    english: passkey.errors,
    german: german.passkey.errors,
    codes: [
      'passkey_insecure',
      'passkey_unsupported',
      'passkey_framed',
      'passkey_wrong_domain',
      'passkey_cancelled',
      'passkey_timed_out',
      'passkey_interrupted',
      'passkey_known',
      'passkey_unfit',
      'passkey_failed',
      'session.mfa.webauthn_verification_failed',
      'session.mfa.pending_info_not_found',
      'session.mfa.mfa_factor_not_enabled',
      'verification_record.not_found',
    ],
  },
  'making and reading backup codes': {
    english: backupCodes.errors,
    german: german.backupCodes.errors,
    codes: [
      'session.mfa.backup_code_can_not_be_alone',
      'user.backup_code_already_in_use',
      'user.wrong_backup_code_format',
      'session.mfa.mfa_factor_not_enabled',
      'verification_record.not_found',
    ],
  },
  'renaming a passkey': {
    english: passkey.renameErrors,
    german: german.passkey.renameErrors,
    codes: ['verification_record.not_found'],
  },
  'removing a factor': {
    english: removal.errors,
    german: germanRemoval.errors,
    codes: ['verification_record.not_found'],
  },
};

describe('the words of two-step verification', () => {
  for (const [doing, { english, german: other, codes }] of Object.entries(cases)) {
    it(`has words of its own for every refusal of ${doing}`, () => {
      for (const words of [english, other]) {
        expect(codes.filter((code) => !words[code])).to.deep.equal([]);
        expect(new Set(Object.values(words)).size).to.equal(Object.values(words).length);
      }
      expect(Object.keys(other).sort()).to.deep.equal(Object.keys(english).sort());
    });
  }

  it('has words for what can go wrong with any of them', () => {
    const english: Record<string, string> = { ...common.errors, ...refusals };
    const others: Record<string, string> = { ...germanCommon.errors, ...germanRefusals };
    for (const errors of [english, others]) {
      expect(anywhere.filter((code) => !errors[code])).to.deep.equal([]);
    }
  });
});
