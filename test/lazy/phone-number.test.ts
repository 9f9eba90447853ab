import { expect } from '@open-wc/testing';
import { asYouType, countries, format, likelyCountry, read } from '../../src/lazy/phone-number.ts';
import { readPlainPhone } from '../../src/ui/phone.ts';

describe('countries', () => {
  it('are named and sorted in the language of the page', () => {
    const names = (language: string) => countries(language).map(({ name }) => name);
    expect(names('en')).to.have.length.above(200);
    expect(names('en').indexOf('Austria')).to.be.below(names('en').indexOf('Germany'));
    expect(names('de').indexOf('Deutschland')).to.be.below(names('de').indexOf('Österreich'));
    expect(names('de').indexOf('Österreich')).to.be.below(names('de').indexOf('Polen'));
  });

  it('come with the code one dials', () => {
    const germany = countries('en').find(({ code }) => code === 'DE');
    expect(germany).to.deep.equal({ code: 'DE', name: 'Germany', callingCode: '+49' });
  });

  it('are there in a language nobody has names for', () => {
    expect(countries('tlh')).to.have.length.above(200);
  });
});

describe('likelyCountry', () => {
  it('is that of the number one has', () => {
    expect(likelyCountry('491701234567', ['en-US'])).to.equal('DE');
    expect(likelyCountry('12025550123', ['de-DE'])).to.equal('US');
  });

  it('is where the languages are spoken otherwise', () => {
    expect(likelyCountry(undefined, ['de-AT', 'en'])).to.equal('AT');
    expect(likelyCountry(undefined, ['ja'])).to.equal('JP');
    expect(likelyCountry(undefined, ['eo', 'fr-CH'])).to.equal('CH');
    expect(likelyCountry(undefined, [])).to.equal('US');
  });
});

describe('read', () => {
  const cases: [text: string, country: string, expected: object][] = [
    ['0170 1234567', 'DE', { value: '491701234567' }],
    ['+49 (0) 170 1234567', 'US', { value: '491701234567' }],
    ['+49 170 1234567', 'US', { value: '491701234567' }],
    ['(202) 555-0123', 'US', { value: '12025550123' }],
    ['020 7946 0958', 'GB', { value: '442079460958' }],
    ['02 1234 5678', 'IT', { value: '390212345678' }],
    ['', 'DE', { problem: 'empty' }],
    ['   ', 'DE', { problem: 'empty' }],
    ['12', 'US', { problem: 'too_short' }],
    ['202 555 0123 999', 'US', { problem: 'too_long' }],
    ['hello', 'US', { problem: 'malformed' }],
  ];
  for (const [text, country, expected] of cases) {
    it(`makes ${JSON.stringify(expected)} of “${text}” in ${country}`, () => {
      expect(read(text, country)).to.deep.equal(expected);
    });
  }

  it('gives digits the server takes', () => {
    for (const [text, country] of cases) {
      const reading = read(text, country);
      if ('value' in reading) expect(reading.value).to.match(/^\d{5,15}$/);
    }
  });
});

describe('asYouType', () => {
  it('writes a number as it is written there', () => {
    expect(asYouType('2025550', 'US')).to.deep.equal({ text: '(202) 555-0', country: 'US' });
  });
  it('knows the country from a leading plus', () => {
    expect(asYouType('+442079460958', 'US').country).to.equal('GB');
  });
  it('leaves what is no number', () => {
    expect(asYouType('call me', 'US')).to.deep.equal({ text: 'call me', country: 'US' });
  });
});

describe('format', () => {
  it('leaves what it cannot place', () => {
    expect(format('0001')).to.equal('+0001');
  });
  it('writes stored digits as an international number', () => {
    expect(format('491701234567')).to.equal('+49 170 1234567');
    expect(format('12025550123')).to.equal('+1 202 555 0123');
  });
});

describe('readPlainPhone', () => {
  const cases: [text: string, expected: object][] = [
    ['+49 170 1234567', { value: '491701234567' }],
    ['0049 170/1234567', { value: '491701234567' }],
    ['+1 (202) 555-0123', { value: '12025550123' }],
    ['', { problem: 'empty' }],
    ['0170 1234567', { problem: 'malformed' }],
    ['+49 170 12345x', { problem: 'malformed' }],
    ['+1234567890123456', { problem: 'malformed' }],
  ];
  for (const [text, expected] of cases) {
    it(`makes ${JSON.stringify(expected)} of “${text}”`, () => {
      expect(readPlainPhone(text)).to.deep.equal(expected);
    });
  }
});
