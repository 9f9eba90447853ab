import { expect } from '@open-wc/testing';
import type { ProfileEntry } from '../../src/account/profile-entries.ts';
import { problemWith, tidied } from '../../src/lazy/profile-checks.ts';

const entry = (part: Partial<ProfileEntry>): ProfileEntry => ({
  id: 'company',
  field: { name: 'company', kind: 'text', store: 'customData', config: {} },
  kind: 'text',
  config: {},
  ...part,
});

const name = entry({ field: { name: 'name', kind: 'text', store: 'account', config: {} } });

describe('problemWith', () => {
  const cases: [what: string, entry: ProfileEntry, text: string, problem: string | undefined][] = [
    ['finds nothing wrong with what is empty', entry({}), '', undefined],
    ['asks for what is required', entry({ required: true }), '', 'required '],
    ['never asks for a tick', entry({ required: true, kind: 'checkbox' }), 'false', undefined],
    ['keeps to a least length', entry({ config: { minLength: 3 } }), 'ab', 'short 3'],
    ['counts characters as people do', entry({ config: { minLength: 2 } }), '👍', 'short 2'],
    ['keeps to a greatest length', entry({ config: { maxLength: 3 } }), 'abcd', 'long 3'],
    ['takes as much as there may be', entry({ config: { maxLength: 3 } }), '👍👍👍', undefined],
    ['keeps names to what fits', name, 'n'.repeat(129), 'long 128'],
    ['takes a name that fits', name, 'n'.repeat(128), undefined],
    ['keeps other texts within reason', entry({}), 'n'.repeat(513), 'long 512'],
    ['asks for a number', entry({ kind: 'number' }), 'many', 'number '],
    [
      'keeps to a least number',
      entry({ kind: 'number', config: { minValue: 18 } }),
      '17',
      'small 18',
    ],
    ['keeps to a greatest', entry({ kind: 'number', config: { maxValue: 99 } }), '99.5', 'big 99'],
    [
      'takes the limits themselves',
      entry({ kind: 'number', config: { minValue: 0 } }),
      '0',
      undefined,
    ],
    ['asks for a web address', entry({ kind: 'url' }), 'nowhere', 'url '],
    ['takes http and https', entry({ kind: 'url' }), 'http://a.example', undefined],
    ['refuses scripts', entry({ kind: 'url' }), 'javascript:alert(1)', 'url '],
    ['refuses data', entry({ kind: 'url' }), 'data:text/html,x', 'url '],
    [
      'asks for the form',
      entry({ kind: 'regex', config: { format: '^\\d{4}$' } }),
      '12a4',
      'form ',
    ],
    ['takes the form', entry({ kind: 'regex', config: { format: '^\\d{4}$' } }), '1234', undefined],
    [
      'keeps nobody out by a broken form',
      entry({ kind: 'regex', config: { format: '(' } }),
      'x',
      undefined,
    ],
    ['asks for a date', entry({ kind: 'date' }), 'May', 'date yyyy-MM-dd'],
    ['takes a date', entry({ kind: 'date' }), '1990-05-03', undefined],
    [
      'leaves dates of an unknown form to their owner',
      entry({ kind: 'date', config: { format: 'custom', customFormat: 'MMMM yyyy' } }),
      'May 1990',
      undefined,
    ],
  ];
  for (const [what, about, text, problem] of cases) {
    it(what, () => {
      const found = problemWith(about, text);
      expect(found && `${found.code} ${found.limit ?? ''}`).to.equal(problem);
    });
  }
});

describe('tidied', () => {
  it('trims', () => {
    expect(tidied(entry({}), '  a b ')).to.equal('a b');
  });

  it('completes a web address', () => {
    const url = (text: string) => tidied(entry({ kind: 'url' }), text);
    expect(url(' example.com/me ')).to.equal('https://example.com/me');
    expect(url('http://example.com')).to.equal('http://example.com');
    expect(url('javascript:alert(1)')).to.equal('javascript:alert(1)');
    expect(url('nowhere')).to.equal('nowhere');
    expect(url('')).to.equal('');
  });
});
