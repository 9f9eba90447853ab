import { expect } from '@open-wc/testing';
import { brokenRules, checkPassword } from '../../src/account/password-policy.ts';
import type { Profile } from '../../src/api/schemas.ts';
import type { PasswordPolicy } from '../../src/api/settings.ts';

const cap: Profile = {
  id: 'x',
  username: 'cap_password',
  name: 'Cap Password',
  primaryEmail: 'cap-mail@example.com',
  primaryPhone: '15550122',
};

const broken = (password: string, policy: PasswordPolicy = {}, profile: Profile = cap) =>
  checkPassword(password, policy, profile)
    .filter(({ met }) => !met)
    .map(({ rule }) => rule);

describe('checkPassword', () => {
  // What a real Logto answered to these.
  const answered: [password: string, broken: string[], policy?: PasswordPolicy][] = [
    ['Ab1!', ['too_short']],
    ['839201746583', []],
    ['aaaaaaaaaa', ['guessable']],
    ['abcdefghij', ['guessable']],
    ['cap_password99!', []],
    ['XCapYPassword1!', []],
    ['cap_password', ['restricted.user_info']],
    ['cap_password7', ['restricted.user_info']],
    ['aB3!'.repeat(65), ['too_long']],
    ['pässwörter-über-1!', ['unsupported_characters']],
    ['correct horse battery staple 9', []],
  ];
  for (const [password, expected] of answered) {
    it(`says of “${password.slice(0, 30)}” what the server says`, () => {
      expect(broken(password)).to.deep.equal(expected);
    });
  }

  const strict: PasswordPolicy = {
    length: { min: 12 },
    characterTypes: { min: 3 },
    rejects: { words: ['acme'] },
  };
  it('names several broken rules of a strict policy, with their numbers', () => {
    const checks = checkPassword('aaaacme', strict, cap).filter(({ met }) => !met);
    expect(checks.map(({ rule, limit }) => [rule, limit])).to.deep.equal([
      ['too_short', 12],
      ['character_types', 3],
      ['guessable', undefined],
      ['restricted.words', undefined],
    ]);
  });
  it('lets a banned word pass that is a small part', () => {
    expect(broken('Xacme!9Kz-hGf7', strict)).to.deep.equal([]);
  });

  it('knows keyboard rows, in both directions and in capitals', () => {
    for (const password of ['qwertyui', 'POIUYTRE', '98765432', 'asdfghjk']) {
      expect(broken(password), password).to.deep.equal(['guessable']);
    }
  });

  it('knows the parts of a name, the email before the @, and the phone', () => {
    for (const password of ['capcappassword', 'cap-mail1', '15550122']) {
      expect(broken(password), password).to.include('restricted.user_info');
    }
  });

  it('asks for no more than the policy does', () => {
    const lax: PasswordPolicy = {
      length: { min: 1, max: 300 },
      rejects: { pwned: false, repetitionAndSequence: false, userInfo: false, words: [''] },
    };
    const checks = checkPassword('cap', lax, cap);
    expect(checks).to.deep.equal([{ rule: 'too_short', limit: 1, met: true, certain: true }]);
  });

  it('shows what is asked for before anything is typed, with no tick and no complaint', () => {
    const checks = checkPassword('', { characterTypes: { min: 2 } }, cap);
    expect(checks.map(({ rule, met }) => [rule, met])).to.deep.equal([
      ['too_short', false],
      ['character_types', false],
      ['restricted.user_info', false],
      ['guessable', false],
    ]);
  });

  it('is certain only of what can be counted', () => {
    const uncertain = checkPassword('cap_password', {}, cap).filter(({ certain }) => !certain);
    expect(uncertain.map(({ rule }) => rule)).to.deep.equal(['restricted.user_info', 'guessable']);
  });
});

describe('brokenRules', () => {
  it('reads the list of the server', () => {
    const data = [
      { code: 'password_rejected.too_short', interpolation: { min: 12 } },
      { code: 'password_rejected.too_long', interpolation: { max: 20 } },
      { code: 'password_rejected.pwned' },
      { code: 'password_rejected.restricted.repetition' },
      { code: 'password_rejected.restricted.sequence' },
      { code: 'password_rejected.restricted.user_info' },
    ];
    expect(brokenRules(data)).to.deep.equal([
      { rule: 'too_short', limit: 12 },
      { rule: 'too_long', limit: 20 },
      { rule: 'pwned', limit: 0 },
      { rule: 'guessable', limit: 0 },
      { rule: 'guessable', limit: 0 },
      { rule: 'restricted.user_info', limit: 0 },
    ]);
  });

  it('makes nothing of what it does not know', () => {
    for (const data of [undefined, null, {}, 'x', [null, 1, {}, { code: 'user.other' }]]) {
      expect(brokenRules(data)).to.deep.equal([]);
    }
  });
});
