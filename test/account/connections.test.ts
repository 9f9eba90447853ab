import { expect } from '@open-wc/testing';
import {
  connections,
  enterprisePersona,
  mayHaveEnterprise,
  nameIn,
  pageInstead,
  personaOf,
  plain,
  providerName,
} from '../../src/account/connections.ts';
import type { Settings } from '../../src/api/settings.ts';

const connector = (target: string, platform: string | null = null, id = target) => ({
  id,
  target,
  name: {},
  platform,
});
const settings = (...socialConnectors: ReturnType<typeof connector>[]): Settings => ({
  signInExperience: { socialConnectors },
});
const identity = (userId: string) => ({ userId, details: undefined });

describe('connections', () => {
  it('lists what can be connected in the owner’s order, then what is connected besides', () => {
    const identities = { old: identity('1'), github: identity('2') };
    const list = connections(
      { id: 'u', identities },
      settings(connector('google'), connector('github')),
    );
    expect(list.map(({ target, orphaned }) => [target, orphaned])).to.deep.equal([
      ['google', false],
      ['github', false],
      ['old', true],
    ]);
    expect(list.map((one) => one.identity?.userId)).to.deep.equal([undefined, '2', '1']);
  });

  it('calls nothing orphaned where the owner’s settings are unknown', () => {
    const list = connections({ id: 'u', identities: { google: identity('1') } }, undefined);
    expect(list).to.deep.equal([
      { target: 'google', identity: identity('1'), connector: undefined, orphaned: false },
    ]);
  });

  it('takes one connector for each provider: for the web, or else for everything, and none for apps', () => {
    const list = connections(
      { id: 'u' },
      settings(
        connector('wechat', 'Universal', 'a'),
        connector('wechat', 'Native', 'b'),
        connector('wechat', 'Web', 'c'),
        connector('alipay', 'Native', 'd'),
        connector('google', null, 'e'),
        connector('google', 'Universal', 'f'),
      ),
    );
    expect(list.map((one) => one.connector?.id)).to.deep.equal(['c', 'e']);
  });

  it('is not fooled by targets that are words of the language', () => {
    const list = connections({ id: 'u', identities: {} }, settings(connector('constructor')));
    expect(list[0]!.identity).to.equal(undefined);
  });
});

describe('a page of Logto’s own', () => {
  const back = 'https://app.example/account?a=1&b=2#connected';
  const options = { listed: undefined, learned: false, endpoint: 'https://auth.example', back };
  const apple = { target: 'apple', connector: connector('apple', null, 'a/b'), orphaned: false };
  const google = { target: 'google', connector: connector('google'), orphaned: false };

  it('connects Apple, or replaces what is connected, and leads back', () => {
    const link = new URL(pageInstead(apple, options) ?? '');
    expect(link.pathname).to.equal('/account/social/a%2Fb');
    expect(link.searchParams.get('redirect')).to.equal(back);
    const change = new URL(pageInstead({ ...apple, identity: identity('1') }, options) ?? '');
    expect(change.pathname).to.equal('/account/social/a%2Fb/change');
  });

  it('connects what the owner listed, or the provider’s address told, and nothing else', () => {
    expect(pageInstead(google, options)).to.equal(undefined);
    expect(pageInstead(google, { ...options, learned: true })).to.be.a('string');
    expect(pageInstead(google, { ...options, listed: 'x, google' })).to.be.a('string');
    expect(pageInstead(apple, { ...options, listed: 'a/b' })).to.be.a('string');
    expect(pageInstead(apple, { ...options, listed: '' })).to.equal(undefined);
    expect(pageInstead({ ...apple, connector: undefined }, options)).to.equal(undefined);
  });

  it('is out of reach where Logto’s address is not known', () => {
    expect(pageInstead(apple, { ...options, endpoint: undefined })).to.equal(null);
  });
});

describe('a provider’s name', () => {
  it('is the owner’s, else what it goes by', () => {
    const post = { ...connector('post'), name: { en: 'Post', de: 'Die Post' } };
    const list = [{ target: 'post', connector: post, orphaned: false }];
    expect(providerName(list, 'post', 'de-AT')).to.equal('Die Post');
    expect(providerName(list, 'myspace', 'de')).to.equal('Myspace');
    expect(providerName([], 'post', 'en')).to.equal('Post');
  });
});

describe('a name in a language', () => {
  const names = { en: 'Post', de: 'Die Post', 'zh-CN': '邮政', fr: '' };
  for (const [tag, expected] of [
    ['de', 'Die Post'],
    ['de-AT', 'Die Post'],
    ['zh-cn', '邮政'],
    ['zh', 'Post'],
    ['fr', 'Post'],
    ['', 'Post'],
  ] as const) {
    it(`${tag || 'none'}: ${expected}`, () => {
      expect(nameIn(tag, names)).to.equal(expected);
    });
  }
  it('is unknown where there is none', () => {
    expect(nameIn('de', {})).to.equal(undefined);
  });
});

describe('who somebody is elsewhere', () => {
  it('goes by email, name, phone, and by id only where there is nothing else', () => {
    const details = { id: '1', name: 'Ann', email: 'a@b.example', phone: '1', avatar: undefined };
    expect(personaOf({ userId: '1', details })).to.deep.equal({
      title: 'a@b.example',
      detail: 'Ann',
    });
    expect(personaOf({ userId: '1', details: { ...details, email: ' \u202e ' } })).to.deep.equal({
      title: 'Ann',
      detail: '1',
    });
    expect(personaOf({ userId: '<1>', details: undefined })).to.deep.equal({
      title: '<1>',
      detail: undefined,
    });
  });

  it('is told for companies as well', () => {
    const detail = { name: undefined, email: 'a@work.example' };
    const { title } = enterprisePersona({ issuer: 'i', identityId: 'e', detail });
    expect(title).to.equal('a@work.example');
  });

  it('may be asked of a company unless the owner has none', () => {
    expect(mayHaveEnterprise(undefined)).to.equal(true);
    expect(mayHaveEnterprise({ signInExperience: {} })).to.equal(true);
    expect(mayHaveEnterprise({ signInExperience: { ssoConnectors: [{ id: 'a' }] } })).to.equal(
      true,
    );
    expect(mayHaveEnterprise({ signInExperience: { ssoConnectors: [] } })).to.equal(false);
  });
});

describe('plain text', () => {
  it('is one line without marks that turn it round', () => {
    expect(plain(' a\n\tb\u0000c \u202Egnp.exe\u2066x\uFEFF ')).to.equal('a b c gnp.exe x');
  });
  it('keeps letters of every writing, and signs made of several', () => {
    const text = 'می‌خواهم 👩‍💻 Łódź';
    expect(plain(text)).to.equal(text);
  });
  it('ends somewhere, between letters', () => {
    expect([...plain('👩'.repeat(100))]).to.have.length(60);
    expect(plain('👩'.repeat(100))).to.match(/👩…$/u);
  });
});
