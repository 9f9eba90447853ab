import { expect } from '@open-wc/testing';
import {
  checkup,
  questions,
  strangeSignIns,
  type CheckupKnown,
  type Finding,
} from '../../src/account/checkup.ts';
import type { SignIn } from '../../src/account/sessions.ts';
import type { MfaFactor, Profile, TrustedDevice } from '../../src/api/schemas.ts';
import type { FieldName, Settings } from '../../src/api/settings.ts';
import { userAgents } from '../support/user-agents.ts';

const createdAt = '2026-05-01T08:00:00.000Z';
const app: MfaFactor = { id: 'app', type: 'Totp', createdAt };
const macKey: MfaFactor = { id: 'mac', type: 'WebAuthn', createdAt, agent: userAgents.mac };
const phoneKey: MfaFactor = { id: 'phone', type: 'WebAuthn', createdAt, agent: userAgents.iphone };
const codes = (left: number): MfaFactor => ({
  id: 'codes',
  type: 'BackupCode',
  createdAt,
  remainCodes: left,
});
const now = Date.parse('2026-11-24T12:00:00Z');

const methods = [
  { identifier: 'username', password: true, verificationCode: false },
  { identifier: 'email', password: true, verificationCode: true },
  { identifier: 'phone', password: true, verificationCode: true },
];

/** An owner who opens everything, with these changes. */
const owner = (experience: Settings['signInExperience'] = {}): Settings => ({
  signInExperience: {
    signIn: { methods },
    socialConnectors: [{ id: 'c1', target: 'github', name: { en: 'GitHub' } }],
    ssoConnectors: [],
    forgotPassword: { email: true, phone: true },
    mfa: { factors: ['Totp', 'WebAuthn', 'BackupCode'] },
    ...experience,
  },
});

interface Case extends Partial<Omit<CheckupKnown, 'profile'>> {
  person?: Partial<Profile>;
  off?: FieldName[];
  fixed?: FieldName[];
}

/** Somebody with a username, an email and a password, of whom all is known. */
function look({ person, off = [], fixed = [], ...known }: Case = {}): Finding[] {
  return checkup({
    profile: {
      id: 'ann',
      username: 'ann',
      primaryEmail: 'ann@example.com',
      primaryPhone: null,
      identities: {},
      hasPassword: true,
      ...person,
    },
    settings: owner(),
    factors: [],
    skipsSecondStep: false,
    control: (field) => (off.includes(field) ? 'Off' : fixed.includes(field) ? 'ReadOnly' : 'Edit'),
    now,
    ...known,
  });
}

const about = <T extends Finding['topic']>(topic: T, found: readonly Finding[]) =>
  found.find((finding): finding is Extract<Finding, { topic: T }> => finding.topic === topic);

/** `warn, mended by codes`. */
const verdict = (topic: Finding['topic'], known?: Case) => {
  const finding = about(topic, look(known));
  if (!finding) return 'nothing';
  return finding.mend ? `${finding.state}, mended by ${finding.mend}` : finding.state;
};

const left = (known?: Case) =>
  about('phone', look(known))
    ?.left.map(({ kind, count }) => `${count} ${kind}`)
    .join(', ');

const socialOnly: Partial<Profile> = {
  username: null,
  primaryEmail: null,
  hasPassword: false,
  identities: { github: { userId: 'gh', details: undefined } },
};

describe('the check-up', () => {
  it('answers two questions, each topic one of them', () => {
    const found = look({ factors: [app, macKey, codes(9)], signIns: [], passwordChangedAt: now });
    const topics = found.map(({ topic }) => topic);
    expect(topics).to.deep.equal([
      'phone',
      'codes',
      'passkeys',
      'reset',
      'secondStep',
      'password',
      'signIns',
    ]);
    expect([...questions.back, ...questions.weak]).to.include.members(topics);
    expect(found.filter(({ state }) => state !== 'good')).to.deep.equal([]);
  });

  describe('if the phone is lost', () => {
    it('names what still works', () => {
      expect(verdict('phone')).to.equal('good');
      expect(left()).to.equal('1 password, 1 email-code');
      expect(left({ factors: [app, macKey, codes(9)] })).to.equal(
        '1 password, 1 email-code, 1 passkey, 9 backup-code',
      );
    });

    it('counts nothing that is on the phone or comes to it', () => {
      const settings = owner({ mfa: { factors: ['Totp', 'WebAuthn', 'PhoneVerificationCode'] } });
      const known = {
        settings,
        person: { primaryPhone: '12025550123' },
        factors: [app, phoneKey],
      };
      expect(left(known)).to.equal('1 password, 1 email-code');
      expect(verdict('phone', known)).to.equal('warn, mended by passkey');
    });

    it('offers codes first, then a passkey, then an email, as the owner lets', () => {
      const offers = (factors: string[], person?: Partial<Profile>) =>
        verdict('phone', {
          factors: [app],
          settings: owner({ mfa: { factors } }),
          ...(person && { person }),
        });
      expect(offers(['Totp', 'WebAuthn', 'BackupCode'])).to.equal('warn, mended by codes');
      expect(offers(['Totp', 'WebAuthn'])).to.equal('warn, mended by passkey');
      expect(offers(['Totp', 'EmailVerificationCode'], { primaryEmail: null })).to.equal(
        'warn, mended by email',
      );
      expect(offers(['Totp', 'EmailVerificationCode'])).to.equal('good');
      expect(offers(['Totp'])).to.equal('warn');
    });

    it('does not miss a second step that is not asked for', () => {
      expect(verdict('phone', { factors: [app], skipsSecondStep: true })).to.equal('good');
      const mandatory = owner({ mfa: { factors: ['Totp', 'BackupCode'], policy: 'Mandatory' } });
      expect(
        verdict('phone', { factors: [app], skipsSecondStep: true, settings: mandatory }),
      ).to.equal('warn, mended by codes');
      expect(
        verdict('phone', { factors: [app], skipsSecondStep: undefined }),
        'where it cannot be read',
      ).to.equal('warn, mended by codes');
    });

    it('warns where only text messages open the account', () => {
      const person = {
        username: null,
        primaryEmail: null,
        primaryPhone: '1202',
        hasPassword: false,
      };
      expect(about('phone', look({ person }))).to.include({ missing: 'first', mend: 'email' });
      const enterprise = owner({ ssoConnectors: [{ id: 'sso' }] });
      expect(verdict('phone', { person, settings: enterprise }), 'may have more').to.equal(
        'nothing',
      );
    });

    it('claims only the password where the owner’s settings are unknown', () => {
      expect(left({ settings: undefined })).to.equal('1 password');
      expect(verdict('phone', { settings: undefined, person: { hasPassword: false } })).to.equal(
        'nothing',
      );
    });
  });

  describe('backup codes', () => {
    for (const [what, factors, expected] of [
      ['enough', [app, codes(4)], 'good'],
      ['few', [app, codes(3)], 'warn, mended by codes'],
      ['none without a second step', [], 'nothing'],
      ['alone', [codes(9)], 'nothing'],
    ] as const) {
      it(`are ${what}: ${expected}`, () => {
        expect(verdict('codes', { factors })).to.equal(expected);
      });
    }

    it('are not named twice where the lost phone names them', () => {
      const found = look({ factors: [app] });
      expect(about('phone', found)?.mend).to.equal('codes');
      expect(about('codes', found)).to.equal(undefined);
    });

    it('are nothing to somebody who is not asked, or may not have any', () => {
      expect(verdict('codes', { factors: [app], skipsSecondStep: true })).to.equal('nothing');
      const settings = owner({ mfa: { factors: ['Totp'] } });
      expect(verdict('codes', { factors: [app], settings })).to.equal('nothing');
    });
  });

  describe('passkeys', () => {
    it('are fine by two, and by one where something else is left', () => {
      expect(verdict('passkeys', { factors: [] })).to.equal('nothing');
      expect(verdict('passkeys', { factors: [macKey, phoneKey] })).to.equal('good');
      expect(verdict('passkeys', { factors: [app, macKey, codes(9)] })).to.equal(
        'good, mended by passkey',
      );
    });

    it('are worth a second one where the only one is all there is', () => {
      expect(verdict('passkeys', { factors: [macKey] })).to.equal('warn, mended by passkey');
      expect(verdict('passkeys', { factors: [macKey], skipsSecondStep: true })).to.equal(
        'good, mended by passkey',
      );
      const settings = owner({ passkeySignIn: { enabled: true }, signIn: { methods: [] } });
      expect(verdict('passkeys', { factors: [macKey], settings })).to.equal(
        'warn, mended by passkey',
      );
    });

    it('are left out where the owner keeps them closed', () => {
      expect(verdict('passkeys', { factors: [macKey], off: ['passkey'] })).to.equal('nothing');
    });
  });

  describe('a forgotten password', () => {
    const none = { primaryEmail: null, primaryPhone: null };
    for (const [what, person, forgotPassword, expected] of [
      ['an email resets it', {}, { email: true, phone: true }, 'good'],
      ['a phone does too', { ...none, primaryPhone: '1202' }, { phone: true }, 'good'],
      ['nothing does', none, { email: true, phone: true }, 'warn, mended by email'],
      ['the owner only sends texts', none, { email: false, phone: true }, 'warn, mended by phone'],
      ['the owner resets none', none, { email: false, phone: false }, 'nothing'],
      ['there is none', { ...none, hasPassword: false }, { email: true }, 'nothing'],
      ['the email is hidden', { primaryEmail: undefined }, { email: true }, 'nothing'],
    ] as const) {
      it(`${what}: ${expected}`, () => {
        const settings = owner({ forgotPassword });
        expect(verdict('reset', { person, settings })).to.equal(expected);
      });
    }
  });

  describe('the only way in', () => {
    it('is named where there is no password', () => {
      const found = about('onlyWay', look({ person: socialOnly }));
      expect(found).to.deep.include({ state: 'warn', way: { kind: 'social', value: 'github' } });
      expect(found?.mend).to.equal('email');
      const person = { username: null, hasPassword: false };
      expect(verdict('onlyWay', { person })).to.equal('warn, mended by password');
    });

    it('is not the only one beside another, or where one may be hidden', () => {
      const person = { ...socialOnly, primaryEmail: 'ann@example.com' };
      expect(verdict('onlyWay', { person })).to.equal('nothing');
      const settings = owner({ ssoConnectors: [{ id: 'sso' }] });
      expect(verdict('onlyWay', { person: socialOnly, settings })).to.equal('nothing');
      expect(verdict('onlyWay', { person: socialOnly, settings: undefined })).to.equal('nothing');
    });
  });

  describe('a second step', () => {
    const offering = (...factors: string[]) => owner({ mfa: { factors } });
    for (const [what, known, expected] of [
      ['is on', { factors: [app] }, 'good'],
      ['is off', { factors: [app], skipsSecondStep: true }, 'warn, mended by turnOn'],
      ['is missing', {}, 'warn, mended by totp'],
      ['is missing, by passkey', { settings: offering('WebAuthn') }, 'warn, mended by passkey'],
      ['is nothing the owner offers', { settings: offering() }, 'nothing'],
      ['is switched off by the owner', { off: ['mfa'] }, 'nothing'],
      ['cannot be read', { factors: undefined }, 'nothing'],
      [
        'is required',
        {
          factors: [app],
          skipsSecondStep: true,
          settings: owner({ mfa: { factors: ['Totp'], policy: 'Mandatory' } }),
        },
        'good',
      ],
    ] as [string, Case, string][]) {
      it(`${what}: ${expected}`, () => {
        expect(verdict('secondStep', known)).to.equal(expected);
      });
    }
  });

  it('knows the age of a password only where the page does', () => {
    expect(verdict('password')).to.equal('nothing');
    expect(verdict('password', { passwordChangedAt: Date.parse('2025-01-01') })).to.equal('good');
    expect(verdict('password', { passwordChangedAt: Date.parse('2024-01-01') })).to.equal(
      'warn, mended by password',
    );
    expect(verdict('password', { passwordChangedAt: 0, person: { hasPassword: false } })).to.equal(
      'nothing',
    );
  });

  describe('what a person may do', () => {
    it('is all that is offered', () => {
      expect(verdict('secondStep', { fixed: ['mfa'] })).to.equal('warn');
      const person = { primaryEmail: null };
      expect(verdict('reset', { person, fixed: ['email'] })).to.equal('warn');
    });

    it('is to get a password, where nothing proves who they are', () => {
      const person = { ...socialOnly, hasSecurityVerificationMethod: false };
      const mends = look({ person }).flatMap(({ mend }) => mend ?? []);
      expect(mends).to.deep.equal(['password']);
      expect(look({ person, fixed: ['password'] }).flatMap(({ mend }) => mend ?? [])).to.deep.equal(
        [],
      );
    });
  });

  describe('sign-ins', () => {
    const signIn = (id: string, part: Partial<SignIn> = {}): SignIn => ({
      id,
      current: false,
      signedInAt: now,
      lastActiveAt: undefined,
      expiresAt: undefined,
      userAgent: userAgents.windows,
      ip: undefined,
      country: 'GB',
      city: undefined,
      proofs: [],
      grants: {},
      ...part,
    });
    const here = signIn('here', { current: true });
    const device = (part: Partial<TrustedDevice>): TrustedDevice => ({
      id: 'device',
      userAgent: userAgents.ipad,
      country: 'GB',
      city: null,
      ...part,
    });
    const strange = (others: SignIn[], devices: TrustedDevice[] = []) =>
      strangeSignIns(others, devices).map(({ id }) => id);

    it('are looked at only where their list is on screen', () => {
      expect(verdict('signIns')).to.equal('nothing');
      expect(verdict('signIns', { signIns: [here] })).to.equal('good');
      expect(about('signIns', look({ signIns: [here, signIn('phone')] }))?.count).to.equal(2);
    });

    it('are strange by something that is no browser, or from another country', () => {
      const program = signIn('program', { userAgent: 'curl/8.5.0' });
      const abroad = signIn('abroad', { country: 'BR' });
      expect(strange([here, signIn('phone'), program, abroad])).to.deep.equal([
        'program',
        'abroad',
      ]);
      expect(verdict('signIns', { signIns: [here, program] })).to.equal('warn, mended by signOut');
    });

    it('are not strange on a trusted device, or from where one is', () => {
      const abroad = signIn('abroad', { country: 'BR', userAgent: userAgents.ipad });
      expect(strange([here, abroad], [device({})]), 'the device').to.deep.equal([]);
      const sameCountry = device({ userAgent: userAgents.android, country: 'BR' });
      expect(strange([here, abroad], [sameCountry]), 'the country').to.deep.equal([]);
      expect(strange([here, abroad], [])).to.deep.equal(['abroad']);
    });

    it('are not strange for what is not known of them', () => {
      const unknown = signIn('unknown', { userAgent: undefined, country: undefined });
      expect(strange([here, unknown])).to.deep.equal([]);
      expect(strange([signIn('abroad', { country: 'BR' })]), 'nobody is here').to.deep.equal([]);
      expect(strange([signIn('here', { current: true, userAgent: 'curl/8' })])).to.deep.equal([]);
    });
  });
});
