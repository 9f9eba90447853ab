import { expect } from '@open-wc/testing';
import { initials, webAddress } from '../../src/ui/avatar.ts';

describe('webAddress', () => {
  it('lets the web through', () => {
    expect(webAddress('https://example.com/a.png')).to.equal('https://example.com/a.png');
    expect(webAddress(' http://example.com ')).to.equal('http://example.com/');
  });

  for (const address of [
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'blob:https://example.com/1',
    'file:///etc/passwd',
    '//example.com/a.png',
    'a.png',
    '',
  ]) {
    it(`takes nothing from ${JSON.stringify(address)}`, () => {
      expect(webAddress(address)).to.equal(undefined);
    });
  }

  it('takes nothing from nothing', () => {
    expect(webAddress(null)).to.equal(undefined);
    expect(webAddress(undefined)).to.equal(undefined);
  });
});

describe('initials', () => {
  for (const [name, letters] of [
    ['Ann Archer', 'AA'],
    ['ann', 'A'],
    ['Ana María de la Cruz', 'AC'],
    ['  spaced   out ', 'SO'],
    ['李小龙', '李'],
    ['🦊 fox', '🦊F'],
    ['', ''],
  ] as const) {
    it(`of “${name}” are “${letters}”`, () => {
      expect(initials(name)).to.equal(letters);
    });
  }
});
