import { expect } from '@open-wc/testing';
import {
  authByFunction,
  authByGateway,
  authByHostClient,
  type HostClient,
} from '../../src/account/auth.ts';

describe('a host’s function', () => {
  it('is told when its last token was refused', async () => {
    const asked: boolean[] = [];
    const { token } = authByFunction(async ({ forceRefresh }) => {
      asked.push(forceRefresh);
      return 'token';
    });
    expect(await token!({ renew: false })).to.equal('token');
    await token!({ renew: true });
    expect(asked).to.deep.equal([false, true]);
  });
});

describe('a host’s client', () => {
  const clientOf = (more: Partial<HostClient> = {}) => {
    const calls: string[] = [];
    const client: HostClient = {
      getAccessToken: async () => (calls.push('get'), 'token'),
      clearAccessToken: async () => void calls.push('clear'),
      ...more,
    };
    return { ...authByHostClient(client), calls };
  };

  it('gives its token', async () => {
    const { token, calls } = clientOf({ isAuthenticated: async () => true });
    expect(await token!({ renew: false })).to.equal('token');
    expect(calls).to.deep.equal(['get']);
  });

  it('drops the refused one first, so that it gets another', async () => {
    const { token, calls } = clientOf();
    await token!({ renew: true });
    expect(calls).to.deep.equal(['clear', 'get']);
  });

  it('is not asked for a token, which would throw, while nobody is signed in', async () => {
    const { token, calls } = clientOf({ isAuthenticated: async () => false });
    expect(await token!({ renew: false })).to.equal(undefined);
    expect(calls).to.deep.equal([]);
  });

  it('is asked for a token whatever a state says that was there when the page was drawn', async () => {
    for (const isAuthenticated of [false, { value: false }]) {
      const { token, calls } = clientOf({ isAuthenticated });
      expect(await token!({ renew: false })).to.equal('token');
      expect(calls).to.deep.equal(['get']);
    }
  });

  it('signs in and out by the host’s means only: it alone knows where to come back to', () => {
    const { signIn, signOut } = clientOf({ signIn: async () => undefined });
    expect(signIn).to.equal(undefined);
    expect(signOut).to.equal(undefined);
  });
});

describe('a gateway', () => {
  it('needs no token in the page', () => {
    expect(authByGateway().token).to.equal(undefined);
  });
});
