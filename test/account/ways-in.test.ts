import { expect } from '@open-wc/testing';
import {
  identifiersOf,
  removal,
  waysIn,
  type Identifier,
  type Loss,
  type Standing,
} from '../../src/account/ways-in.ts';
import type { MfaFactor, Profile } from '../../src/api/schemas.ts';
import type { Settings } from '../../src/api/settings.ts';

/** Somebody of whom everything is known, and who has nothing but what is given. */
const person = (part: Partial<Profile> = {}): Profile => ({
  id: 'x',
  username: null,
  primaryEmail: null,
  primaryPhone: null,
  identities: {},
  hasPassword: false,
  hasSecurityVerificationMethod: true,
  ...part,
});

const settings = (part: Settings['signInExperience'] = {}): Settings => ({
  signInExperience: part,
});

/** Every way open, as Logto's console makes it. */
const usual = settings({
  signIn: {
    methods: [
      { identifier: 'username', password: true, verificationCode: false },
      { identifier: 'email', password: true, verificationCode: true },
      { identifier: 'phone', password: true, verificationCode: true },
    ],
  },
  socialConnectors: [{ id: 'c1', target: 'github', name: { en: 'GitHub' } }],
  ssoConnectors: [],
  forgotPassword: { email: true, phone: true },
});

const username: Identifier = { kind: 'username', value: 'ann' };
const email: Identifier = { kind: 'email', value: 'ann@example.com' };
const phone: Identifier = { kind: 'phone', value: '12025550123' };
const github: Identifier = { kind: 'social', value: 'github' };

const has = {
  username: { username: 'ann' },
  email: { primaryEmail: 'ann@example.com' },
  phone: { primaryPhone: '12025550123' },
  github: { identities: { github: { userId: 'gh', details: undefined } } },
  password: { hasPassword: true },
};

describe('identifiersOf', () => {
  it('names what the server counts, and nothing that is empty', () => {
    const all = person({ ...has.username, ...has.email, ...has.phone, ...has.github });
    expect(identifiersOf(all)).to.deep.equal([username, email, phone, github]);
    expect(identifiersOf(person())).to.deep.equal([]);
  });
});

describe('waysIn', () => {
  const ways = (profile: Profile, known?: Settings) =>
    waysIn({ profile, settings: known }).map(({ identifier, by }) => `${identifier.kind} by ${by}`);

  it('takes everything to work where nothing is known', () => {
    const profile = person({ ...has.username, ...has.email, ...has.github, ...has.password });
    expect(ways(profile)).to.deep.equal([
      'username by password',
      'email by password',
      'email by code',
      'social by provider',
    ]);
  });

  it('counts no password that is not there', () => {
    expect(ways(person({ ...has.username, ...has.email }), usual)).to.deep.equal(['email by code']);
  });

  it('counts a password that is hidden from us', () => {
    const { hasPassword: _, ...hidden } = person(has.username);
    expect(ways(hidden, usual)).to.deep.equal(['username by password']);
  });

  it('counts only what the owner switched on', () => {
    const known = settings({
      signIn: { methods: [{ identifier: 'email', password: true, verificationCode: false }] },
      socialConnectors: [],
    });
    const everything = person({
      ...has.username,
      ...has.email,
      ...has.phone,
      ...has.github,
      ...has.password,
    });
    expect(ways(everything, known)).to.deep.equal(['email by password']);
  });
});

describe('removal', () => {
  const verdict = (gone: Identifier, profile: Profile, rest: Partial<Standing> = {}) =>
    removal(gone, { profile, settings: usual, ...rest });

  it('is refused for the only identifier', () => {
    for (const [gone, part] of [
      [username, has.username],
      [email, has.email],
      [phone, has.phone],
      [github, has.github],
    ] as const) {
      expect(verdict(gone, person({ ...part, ...has.password })).refused, gone.kind).to.equal(true);
    }
  });

  it('is not refused beside any other identifier, even one that opens nothing', () => {
    expect(verdict(email, person({ ...has.email, ...has.username })).refused).to.equal(false);
    expect(verdict(email, person({ ...has.email, ...has.github })).refused).to.equal(false);
  });

  it('is not refused where another identifier may be hidden', () => {
    const { identities: _, ...hidden } = person(has.email);
    expect(verdict(email, hidden).refused, 'social accounts not shown').to.equal(false);
    const enterprise = settings({ ssoConnectors: [{ id: 'sso' }] });
    expect(verdict(email, person(has.email), { settings: enterprise }).refused).to.equal(false);
  });

  const losses: [
    what: string,
    gone: Identifier,
    part: Partial<Profile>,
    settings: Settings,
    Loss[],
  ][] = [
    [
      'nothing where as much works as before',
      username,
      { ...has.username, ...has.email, ...has.password },
      usual,
      [],
    ],
    [
      'sign-in, where a username without a password is left',
      email,
      { ...has.username, ...has.email },
      usual,
      ['signIn', 'confirm'],
    ],
    [
      'sign-in, where an email is left whose codes the owner switched off',
      phone,
      { ...has.email, ...has.phone },
      settings({
        signIn: {
          methods: [
            { identifier: 'email', password: true, verificationCode: false },
            { identifier: 'phone', password: false, verificationCode: true },
          ],
        },
      }),
      ['signIn'],
    ],
    [
      'sign-in, where a social account is left that the owner no longer offers',
      email,
      { ...has.email, ...has.github },
      settings({ ...usual.signInExperience, socialConnectors: [] }),
      ['signIn', 'confirm'],
    ],
    [
      'sign-in, where the username was all a password went with and the rest opens nothing',
      username,
      { ...has.username, ...has.email, ...has.password },
      settings({
        signIn: { methods: [{ identifier: 'username', password: true, verificationCode: false }] },
      }),
      ['signIn'],
    ],
    [
      'the password, where only social accounts are left',
      username,
      { ...has.username, ...has.github, ...has.password },
      usual,
      ['password'],
    ],
    [
      'the way to reset a password',
      email,
      { ...has.username, ...has.email, ...has.password },
      usual,
      ['recovery'],
    ],
    [
      'no way to reset a password that the phone offers too',
      email,
      { ...has.username, ...has.email, ...has.phone, ...has.password },
      usual,
      [],
    ],
    [
      'no way to reset a password that there is not',
      email,
      { ...has.email, ...has.github, ...has.phone },
      usual,
      [],
    ],
    [
      'no reset that the owner never offered',
      email,
      { ...has.username, ...has.email, ...has.password },
      settings({ ...usual.signInExperience, forgotPassword: { email: false, phone: false } }),
      [],
    ],
    [
      'the second step by email',
      email,
      { ...has.email, ...has.phone },
      settings({ ...usual.signInExperience, mfa: { factors: ['EmailVerificationCode'] } }),
      ['emailSecondStep'],
    ],
    [
      'the second step by text message',
      phone,
      { ...has.email, ...has.phone },
      settings({ ...usual.signInExperience, mfa: { factors: ['PhoneVerificationCode'] } }),
      ['phoneSecondStep'],
    ],
    [
      'the last way to confirm who one is',
      email,
      { ...has.email, ...has.github },
      usual,
      ['confirm'],
    ],
  ];
  for (const [what, gone, part, known, expected] of losses) {
    it(`costs ${what}`, () => {
      const found = removal(gone, { profile: person(part), settings: known });
      expect(found.losses).to.deep.equal(expected);
      expect(found.refused).to.equal(false);
    });
  }

  it('names what still opens the account, each once', () => {
    const profile = person({ ...has.username, ...has.email, ...has.phone, ...has.password });
    expect(verdict(username, profile).remaining).to.deep.equal([email, phone]);
  });

  it('counts passkeys as a way in where the owner does, and does not guess that there is none', () => {
    const known = settings({ ...usual.signInExperience, passkeySignIn: { enabled: true } });
    const profile = person({ ...has.username, ...has.email });
    const passkey: MfaFactor = { id: 'm', type: 'WebAuthn', createdAt: '2026-01-01T00:00:00Z' };
    const lost = (mfa?: MfaFactor[]) => removal(email, { profile, settings: known, mfa }).losses;
    expect(lost([])).to.include('signIn');
    expect(lost([passkey])).not.to.include('signIn');
    expect(lost(undefined)).not.to.include('signIn');
    const off = removal(email, { profile, settings: usual, mfa: [passkey] });
    expect(off.losses, 'passkeys only as a second step').to.include('signIn');
  });
});
