import { expect } from '@open-wc/testing';
import { signInsOf } from '../../src/account/sessions.ts';
import type { Session } from '../../src/api/schemas.ts';

const day = 86_400_000;
const now = Math.floor(Date.now() / 1000) * 1000;
const life = 14 * day;

interface Details {
  id?: string;
  /** Milliseconds; how long ago. */
  signedIn?: number;
  used?: number;
  current?: boolean;
  life?: number;
}

function session(details: Details = {}): Session {
  const { id = 'a', signedIn = day, used = signedIn, current = false } = details;
  return {
    payload: {
      uid: id,
      iat: (now - signedIn) / 1000 - 40,
      loginTs: (now - signedIn) / 1000,
      authorizations: undefined,
    },
    lastSubmission: null,
    clientId: null,
    expiresAt: now - used + (details.life ?? life),
    isCurrent: current,
  };
}

const only = (one: Session) => signInsOf([one])[0]!;

describe('Sign-ins', () => {
  it('come in milliseconds, whatever they came in', () => {
    const { signedInAt, expiresAt } = only(session({ signedIn: 3 * day }));
    expect(signedInAt).to.equal(now - 3 * day);
    expect(expiresAt).to.equal(now + 11 * day);
  });

  it('do with what there is: old sessions know nothing of how they came to be', () => {
    const { payload } = session();
    const bare = only({
      payload: { uid: 'a', iat: payload.iat, exp: payload.iat! + 60, authorizations: undefined },
      lastSubmission: null,
    });
    expect(bare.signedInAt).to.equal(payload.iat! * 1000);
    expect(bare.expiresAt).to.equal((payload.iat! + 60) * 1000);
    expect(bare).to.include({ userAgent: undefined, ip: undefined, current: false });
    expect(bare.proofs).to.deep.equal([]);
    expect(bare.grants).to.deep.equal({});
  });

  it('put this browser first, then whatever was used last', () => {
    const sorted = signInsOf([
      session({ id: 'old', signedIn: 9 * day }),
      session({ id: 'used', signedIn: 10 * day, used: day }),
      session({ id: 'here', signedIn: 20 * day, current: true, used: 2 * day }),
      session({ id: 'new', signedIn: 3 * day }),
    ]);
    expect(sorted.map(({ id }) => id)).to.deep.equal(['here', 'used', 'new', 'old']);
  });

  it('know when one was used after it was signed in', () => {
    const [used, unused] = signInsOf([
      session({ id: 'used', signedIn: 9 * day, used: day }),
      session({ id: 'unused', signedIn: 5 * day }),
    ]);
    expect(used!.lastActiveAt).to.equal(now - day);
    expect(unused!.lastActiveAt).to.equal(undefined);
  });

  it('say nothing of their use where the owner changed how long sessions live', () => {
    const times = signInsOf([
      session({ id: 'before', signedIn: 3 * day, life: 7 * day }),
      session({ id: 'after', signedIn: day }),
    ]).map(({ lastActiveAt }) => lastActiveAt);
    expect(times).to.deep.equal([undefined, undefined]);
  });

  it('name the apps that were signed in through them', () => {
    const one = session();
    one.payload.authorizations = { shop: { grantId: 'g1' }, wiki: {} };
    expect(only(one).grants).to.deep.equal({ shop: 'g1', wiki: undefined });
  });
});
