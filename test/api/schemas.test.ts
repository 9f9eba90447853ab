import { expect } from '@open-wc/testing';
import * as z from 'zod/mini';
import * as schemas from '../../src/api/schemas.ts';
import { settings } from '../../src/api/settings.ts';

const sessionOf = (uid: string, more: object = {}) => ({
  payload: { uid, jti: 'the value behind the cookie', kind: 'Session', exp: 1, ...more },
  lastSubmission: null,
  clientId: null,
  expiresAt: 1000,
});

describe('schemas', () => {
  it('drop keys they do not know', () => {
    const parsed = z.parse(schemas.profile, { id: 'ann', fromTheFuture: { x: 1 } });
    expect(parsed).to.deep.equal({ id: 'ann' });
  });

  it('tell a field that is absent from one that is empty', () => {
    expect('primaryEmail' in z.parse(schemas.profile, { id: 'ann' })).to.equal(false);
    const empty = z.parse(schemas.profile, { id: 'ann', primaryEmail: null });
    expect(empty.primaryEmail).to.equal(null);
  });

  it('drop list members they do not know, and keep the rest', () => {
    const factors = z.parse(schemas.listOf(schemas.mfaFactor), [
      { id: 'a', type: 'Totp', createdAt: '2026-01-01T00:00:00.000Z' },
      { id: 'b', type: 'FaceScan', createdAt: '2026-01-01T00:00:00.000Z' },
      'nonsense',
    ]);
    expect(factors.map(({ id }) => id)).to.deep.equal(['a']);
  });

  it('never let a list take its page with it', () => {
    const { sessions } = z.parse(schemas.sessionList, {
      sessions: [{ payload: {} }, sessionOf('a', { authorizations: 'broken' })],
    });
    expect(sessions.map(({ payload }) => payload.uid)).to.deep.equal(['a']);
    expect(sessions[0]!.payload.authorizations).to.equal(undefined);
  });

  it('drop the secret of a session', () => {
    const parsed = z.parse(schemas.sessionList, { sessions: [sessionOf('a')] });
    expect(JSON.stringify(parsed)).not.to.contain('cookie');
    expect(parsed.sessions[0]!.payload).to.deep.equal({ uid: 'a', exp: 1 });
  });

  it('keep what they can read of what a provider told', () => {
    const { identities } = z.parse(schemas.profile, {
      id: 'ann',
      identities: {
        google: { userId: '1', details: { id: '1', name: 7, email: 'ann@example.com', raw: {} } },
        broken: { details: {} },
      },
    });
    expect(Object.keys(identities!)).to.deep.equal(['google']);
    expect(identities!['google']!.details).to.include({ email: 'ann@example.com' });
    expect(identities!['google']!.details?.name).to.equal(undefined);
  });

  it('hand the options of a passkey to the browser as they came', () => {
    const registrationOptions = {
      rp: { id: 'example.com', name: 'Example', icon: 'x' },
      user: { id: 'a', name: 'a', displayName: 'a' },
      challenge: 'c',
      pubKeyCredParams: [{ type: 'public-key', alg: -7 }],
      extensions: { credProps: true },
    };
    const parsed = z.parse(schemas.passkeyRegistration, {
      verificationRecordId: 'r',
      expiresAt: '2026-01-01T00:00:00.000Z',
      registrationOptions,
    });
    expect(parsed.registrationOptions).to.deep.equal(registrationOptions);
  });

  it('refuse what a page could not stand on', () => {
    expect(z.safeParse(schemas.profile, { name: 'Ann' }).success).to.equal(false);
    expect(z.safeParse(schemas.sessionList, []).success).to.equal(false);
    expect(z.safeParse(schemas.verificationRecord, { verificationRecordId: 'x' }).success).to.equal(
      false,
    );
  });

  it('read an error without its words', () => {
    const raw = { code: 'user.suspended', message: 'raw', details: 'raw', data: { a: 1 } };
    expect(z.parse(schemas.errorBody, raw)).to.deep.equal({
      code: 'user.suspended',
      data: { a: 1 },
    });
    expect(z.safeParse(schemas.errorBody, { message: 'raw' }).success).to.equal(false);
  });
});

describe('the schema of settings', () => {
  it('takes what it can of documents from another version', () => {
    const parsed = z.parse(settings, {
      accountCenter: { enabled: true, fields: { name: 'Sometimes' }, more: 1 },
      signInExperience: { socialConnectors: [{ id: 'a', target: 'google' }, { target: 'broken' }] },
    });
    expect(parsed.accountCenter?.enabled).to.equal(true);
    expect(parsed.signInExperience?.socialConnectors?.map(({ id }) => id)).to.deep.equal(['a']);
  });

  it('takes nothing for an answer', () => {
    expect(z.parse(settings, {})).to.deep.equal({});
  });
});
