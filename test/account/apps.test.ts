import { expect } from '@open-wc/testing';
import { appsOf } from '../../src/account/apps.ts';
import type { Grant } from '../../src/api/schemas.ts';

const seconds = (iso: string) => Date.parse(iso) / 1000;

function grant(id: string, app: string, more: Partial<Grant['payload']> = {}): Grant {
  const payload = { openid: undefined, resources: undefined, ...more };
  return { id, payload, application: { id: app, name: app.toUpperCase() } };
}

const first = (...grants: Grant[]) => appsOf(grants, new Set())[0]!;

describe('Apps', () => {
  it('are one each, however often they were let in', () => {
    const apps = appsOf([grant('1', 'wiki'), grant('2', 'shop'), grant('3', 'wiki')], new Set());
    expect(apps.map(({ id, grants }) => [id, ...grants])).to.deep.equal([
      ['shop', '2'],
      ['wiki', '1', '3'],
    ]);
  });

  it('of other companies come first', () => {
    const apps = appsOf([grant('1', 'a'), grant('2', 'z')], new Set(['2']));
    expect(apps.map(({ id, thirdParty }) => [id, thirdParty])).to.deep.equal([
      ['z', true],
      ['a', false],
    ]);
  });

  it('that introduced themselves by an address are another company’s', () => {
    expect(first(grant('1', 'https://agent.example/client.json')).thirdParty).to.equal(true);
  });

  it('may do what any of their grants says, each thing once', () => {
    const { scopes, resources } = first(
      grant('1', 'wiki', {
        openid: { scope: 'openid profile' },
        resources: { 'https://api.example': 'read:page' },
      }),
      grant('2', 'wiki', {
        openid: { scope: 'openid email' },
        resources: { 'https://api.example': 'read:page write:page' },
      }),
    );
    expect(scopes).to.deep.equal(['openid', 'profile', 'email']);
    expect(resources).to.deep.equal({ 'https://api.example': ['read:page', 'write:page'] });
  });

  it('have been there since the first grant, and stay until the last ends', () => {
    const { since, until } = first(
      {
        ...grant('1', 'wiki', { iat: seconds('2026-03-01') }),
        expiresAt: Date.parse('2026-08-28'),
      },
      grant('2', 'wiki', { iat: seconds('2026-05-01'), exp: seconds('2026-10-28') }),
    );
    expect(since).to.equal(Date.parse('2026-03-01'));
    expect(until).to.equal(Date.parse('2026-10-28'));
  });

  it('stay for a time nobody knows where one grant does not say', () => {
    const { since, until } = first(grant('1', 'wiki', { exp: 60 }), grant('2', 'wiki'));
    expect(since).to.equal(undefined);
    expect(until).to.equal(undefined);
  });
});
