import { expect } from '@open-wc/testing';
import { afterRemoving, waysToSignIn } from '../../src/account/aftermath.ts';
import { countingCodes, isOffered, type Factor } from '../../src/account/mfa-rules.ts';
import {
  hasOneWayOnly,
  policyOf,
  secondSteps,
  type MfaKnown,
} from '../../src/account/second-steps.ts';
import type { MfaFactor, Profile } from '../../src/api/schemas.ts';
import type { Settings } from '../../src/api/settings.ts';

const createdAt = '2026-05-01T08:00:00.000Z';
const app: MfaFactor = { id: 'app', type: 'Totp', createdAt };
const laptop: MfaFactor = { id: 'laptop', type: 'WebAuthn', createdAt };
const phoneKey: MfaFactor = { id: 'phone', type: 'WebAuthn', createdAt };
const codes: MfaFactor = { id: 'codes', type: 'BackupCode', createdAt, remainCodes: 7 };
const usedUp: MfaFactor = { id: 'used', type: 'BackupCode', createdAt, remainCodes: 0 };

const everything = [
  'Totp',
  'WebAuthn',
  'BackupCode',
  'EmailVerificationCode',
  'PhoneVerificationCode',
];

const methods = [
  { identifier: 'username', password: true },
  { identifier: 'email', password: true, verificationCode: true },
  { identifier: 'phone', verificationCode: true },
];

function settings(experience: Settings['signInExperience'] = {}): Settings {
  return {
    signInExperience: { mfa: { factors: ['Totp', 'WebAuthn', 'BackupCode'] }, ...experience },
  };
}

function known(factors: MfaFactor[], owner = settings(), profile: Partial<Profile> = {}): MfaKnown {
  return {
    factors,
    settings: owner,
    profile: { id: 'ann', username: 'ann', hasPassword: true, identities: {}, ...profile },
  };
}

const said = (ways: readonly { kind: string; count: number }[] | undefined) =>
  ways?.map(({ kind, count }) => `${count} ${kind}`).join(', ');

describe('the rules of two-step verification', () => {
  describe('what is offered', () => {
    for (const [factor, offered] of [
      ['totp', true],
      ['passkey', false],
      ['backup-code', false],
      ['email', true],
      ['phone', false],
    ] as [Factor, boolean][]) {
      it(`is what the owner chose: ${factor}, ${offered}`, () => {
        const owner = settings({ mfa: { factors: ['Totp', 'EmailVerificationCode'] } });
        expect(isOffered(factor, owner)).to.equal(offered);
      });
    }

    it('is all that can be added where nobody knows, and no message anybody would wait for', () => {
      const offered = ['totp', 'passkey', 'backup-code', 'email', 'phone'] as const;
      expect(offered.filter((factor) => isOffered(factor, undefined))).to.deep.equal([
        'totp',
        'passkey',
        'backup-code',
      ]);
    });

    it('is a passkey too where people sign in with one', () => {
      const owner = settings({ mfa: { factors: [] }, passkeySignIn: { enabled: true } });
      expect(isOffered('passkey', owner)).to.equal(true);
    });
  });

  describe('the policy', () => {
    for (const [policy, mandatory] of [
      ['UserControlled', false],
      ['NoPrompt', false],
      ['PromptOnlyAtSignIn', false],
      ['PromptAtSignInAndSignUp', false],
      ['Mandatory', true],
      ['PromptOnlyAtSignInMandatory', true],
      ['PromptAtSignInAndSignUpMandatory', true],
    ] as const) {
      it(`${policy} ${mandatory ? 'leaves no choice' : 'leaves the choice'}`, () => {
        const owner = settings({ mfa: { factors: [], policy }, adaptiveMfa: { enabled: true } });
        expect(policyOf(owner)).to.deep.equal({ mandatory, adaptive: true });
      });
    }

    it('is nobody’s rule where it is unknown', () => {
      expect(policyOf(undefined)).to.deep.equal({ mandatory: false, adaptive: false });
    });
  });

  describe('the ways past the second step', () => {
    it('are counted one by one', () => {
      const ways = secondSteps(known([app, laptop, phoneKey, codes]));
      expect(said(ways)).to.equal('1 totp, 2 passkey, 7 backup-code');
    });

    it('include codes by message where the owner has them and the person an address', () => {
      const owner = settings({ mfa: { factors: everything } });
      const ways = secondSteps(known([], owner, { primaryEmail: 'ann@example.com' }));
      expect(said(ways)).to.equal('1 email');
    });

    it('do not include backup codes alone, nor a set whose first is used up', () => {
      expect(secondSteps(known([codes]))).to.deep.equal([]);
      expect(said(secondSteps(known([app, usedUp, codes])))).to.equal('1 totp');
      expect(countingCodes([app, usedUp, codes])).to.equal(usedUp);
    });

    it('do not include what the owner has switched off since', () => {
      const owner = settings({ mfa: { factors: ['WebAuthn'] } });
      expect(said(secondSteps(known([app, laptop, codes], owner)))).to.equal('1 passkey');
    });

    it('do not include passkeys where they are a way in of their own', () => {
      const owner = settings({ passkeySignIn: { enabled: true } });
      expect(said(secondSteps(known([app, laptop], owner)))).to.equal('1 totp');
    });

    it('are one too few where there is one', () => {
      expect(hasOneWayOnly(secondSteps(known([app])))).to.equal(true);
      expect(hasOneWayOnly(secondSteps(known([laptop, phoneKey])))).to.equal(false);
      expect(hasOneWayOnly(secondSteps(known([app, codes])))).to.equal(false);
      expect(hasOneWayOnly([])).to.equal(false);
    });
  });

  describe('the ways to sign in', () => {
    const owner = settings({ signIn: { methods } });

    it('are those that work, not the identifiers there are', () => {
      const profile = { primaryEmail: 'ann@example.com', hasPassword: false };
      expect(said(waysToSignIn(known([], owner, profile)))).to.equal('1 email-code');
      const social = {
        hasPassword: false,
        identities: { github: { userId: '1', details: undefined } },
      };
      expect(said(waysToSignIn(known([], owner, social)))).to.equal('1 social');
    });

    it('include passkeys only where one can sign in with them', () => {
      const withPasskeys = settings({ signIn: { methods }, passkeySignIn: { enabled: true } });
      expect(said(waysToSignIn(known([laptop], withPasskeys)))).to.equal('1 password, 1 passkey');
      expect(said(waysToSignIn(known([laptop], owner)))).to.equal('1 password');
    });

    it('are not told where too much is hidden', () => {
      const { hasPassword: _, ...hidden } = known([], owner).profile;
      expect(waysToSignIn({ ...known([], owner), profile: hidden })).to.equal(undefined);
      expect(waysToSignIn(known([], settings()))).to.equal(undefined);
    });
  });

  describe('after removing', () => {
    const mandatory = settings({ mfa: { factors: everything, policy: 'Mandatory' } });

    it('one of two, the other is what remains', () => {
      const { last, forbidden, secondSteps: left } = afterRemoving(app, known([app, laptop]));
      expect([last, forbidden, said(left)]).to.deep.equal([false, undefined, '1 passkey']);
    });

    it('the last, the person is told so, and may where the owner leaves the choice', () => {
      expect(afterRemoving(app, known([app]))).to.include({ last: true, forbidden: undefined });
    });

    it('the last, it is refused where the owner wants a second step', () => {
      expect(afterRemoving(app, known([app], mandatory)).forbidden).to.equal('mandatory');
      expect(afterRemoving(app, known([app, codes], mandatory)).forbidden).to.equal('mandatory');
      expect(afterRemoving(app, known([app, laptop], mandatory)).forbidden).to.equal(undefined);
      const byEmail = known([app], mandatory, { primaryEmail: 'ann@example.com' });
      expect(afterRemoving(app, byEmail).forbidden).to.equal(undefined);
    });

    it('the last but backup codes, these are orphans', () => {
      expect(afterRemoving(app, known([app, usedUp, codes])).orphans).to.deep.equal([
        usedUp,
        codes,
      ]);
      expect(afterRemoving(app, known([app, laptop, codes])).orphans).to.deep.equal([]);
      expect(afterRemoving(codes, known([app, codes])).orphans).to.deep.equal([]);
    });

    it('the only way in, it is refused', () => {
      const owner = settings({ signIn: { methods }, passkeySignIn: { enabled: true } });
      const nothingElse = known([laptop], owner, { hasPassword: false });
      expect(afterRemoving(laptop, nothingElse).forbidden).to.equal('last-way-in');
      const withAnother = known([laptop, phoneKey], owner, { hasPassword: false });
      expect(afterRemoving(laptop, withAnother).forbidden).to.equal(undefined);
      expect(afterRemoving(laptop, known([laptop], owner)).forbidden).to.equal(undefined);
    });

    it('what never was a way in, a person who already has none is not stopped', () => {
      const owner = settings({ signIn: { methods } });
      const none = known([app], owner, { hasPassword: false });
      expect(afterRemoving(app, none).forbidden).to.equal(undefined);
    });
  });
});
