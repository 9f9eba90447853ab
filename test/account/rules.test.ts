import { expect } from '@open-wc/testing';
import { canStepUp, control, type Known } from '../../src/account/rules.ts';
import { stepUpMethods } from '../../src/account/step-up-methods.ts';
import type { Profile } from '../../src/api/schemas.ts';
import type { FieldControl, FieldName } from '../../src/api/settings.ts';

const ann: Profile = { id: 'ann', name: 'Ann', username: 'ann', hasPassword: true };

const settings = (fields: Record<string, FieldControl>): Known['settings'] => ({
  accountCenter: { enabled: true, fields },
});

describe('control', () => {
  const cases: [string, FieldName, Known, FieldControl][] = [
    ['is what the owner chose', 'name', { settings: settings({ name: 'ReadOnly' }) }, 'ReadOnly'],
    ['is Off where the owner chose nothing', 'name', { settings: settings({}) }, 'Off'],
    ['is Edit where nothing is known', 'name', {}, 'Edit'],
    ['is Edit where the profile has the field', 'name', { profile: ann }, 'Edit'],
    ['is Off where the profile lacks the field', 'email', { profile: ann }, 'Off'],
    [
      'is Off where the profile lacks a field that the owner opened: its scope was not granted',
      'email',
      { profile: ann, settings: settings({ email: 'Edit' }) },
      'Off',
    ],
    [
      'is Edit for a field that the profile shows as empty',
      'name',
      { profile: { id: 'x', name: null } },
      'Edit',
    ],
    ['is Edit for what leaves no trace in the profile', 'session', { profile: ann }, 'Edit'],
    [
      'is what a refusal taught, above the rest',
      'name',
      { profile: ann, settings: settings({ name: 'Edit' }), learned: { name: 'ReadOnly' } },
      'ReadOnly',
    ],
    [
      'of passkeys is that of second factors where the owner said nothing of passkeys',
      'passkey',
      { settings: settings({ mfa: 'ReadOnly' }) },
      'ReadOnly',
    ],
    [
      'of passkeys is their own where the owner said so',
      'passkey',
      { settings: settings({ mfa: 'Edit', passkey: 'Off' }) },
      'Off',
    ],
  ];
  for (const [title, field, known, expected] of cases) {
    it(title, () => {
      expect(control(field, known)).to.equal(expected);
    });
  }
});

describe('stepUpMethods', () => {
  const methods = (profile: Partial<Profile>) =>
    stepUpMethods({ id: 'ann', ...profile }).map(({ type }) => type);

  it('are what the person has', () => {
    const everything = { hasPassword: true, primaryEmail: 'a@b.c', primaryPhone: '1202' };
    expect(methods(everything)).to.deep.equal(['password', 'email', 'phone']);
    expect(methods({ hasPassword: false, primaryPhone: '1202' })).to.deep.equal(['phone']);
  });

  it('are none for a person who has nothing but a social account', () => {
    expect(methods({ hasPassword: false })).to.deep.equal([]);
    expect(methods({ hasSecurityVerificationMethod: false })).to.deep.equal([]);
  });

  it('hold the password where the tenant hides whether there is one', () => {
    expect(methods({})).to.deep.equal(['password']);
  });
});

describe('canStepUp', () => {
  it('is denied only by the server', () => {
    expect(canStepUp(undefined)).to.equal(true);
    expect(canStepUp({ id: 'ann' })).to.equal(true);
    expect(canStepUp({ id: 'ann', hasSecurityVerificationMethod: false })).to.equal(false);
  });
});
