import { expect } from '@open-wc/testing';
import { ago, exactly, recently } from '../../src/ui/dates.ts';

const now = new Date(2026, 4, 12, 14, 5);
const before = (minutes: number) => new Date(now.getTime() - minutes * 60_000);

describe('Dates', () => {
  it('of today are told by minutes and hours', () => {
    expect(recently(before(0.5), 'en', now)).to.equal('now');
    expect(recently(before(1), 'en', now)).to.equal('1 minute ago');
    expect(recently(before(59), 'en', now)).to.equal('59 minutes ago');
    expect(recently(before(125), 'en', now)).to.equal('2 hours ago');
  });

  it('of before are told by days, and then by the calendar', () => {
    expect(recently(before(24 * 60), 'en', now)).to.equal('yesterday');
    expect(recently(before(9 * 24 * 60), 'en', now)).to.equal('9 days ago');
    expect(recently(before(60 * 24 * 60), 'en', now)).to.equal(
      ago(before(60 * 24 * 60), 'en', now),
    );
    expect(recently(before(60 * 24 * 60), 'en', now)).to.equal('Mar 13');
  });

  it('speak the language of the page', () => {
    expect(recently(before(125), 'de', now)).to.equal('vor 2 Stunden');
    expect(recently(before(24 * 60), 'ar', now)).to.equal('أمس');
  });

  it('forgive a clock that is a little ahead', () => {
    expect(recently(before(-0.5), 'en', now)).to.equal('now');
  });

  it('can be told exactly', () => {
    expect(exactly(now, 'en').replaceAll('\u202f', ' ')).to.equal('May 12, 2026, 2:05 PM');
  });
});
