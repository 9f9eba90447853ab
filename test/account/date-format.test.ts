import { expect } from '@open-wc/testing';
import { dateFormat, isDayFormat, isoDate, writtenDate } from '../../src/account/date-format.ts';

describe('dateFormat', () => {
  it('is the tenant’s, and ISO where the tenant names none', () => {
    expect(dateFormat({ config: { format: 'dd/MM/yyyy' } })).to.equal('dd/MM/yyyy');
    expect(dateFormat({ config: { format: 'custom', customFormat: 'd.M.yyyy' } })).to.equal(
      'd.M.yyyy',
    );
    expect(dateFormat({ config: {} })).to.equal('yyyy-MM-dd');
    expect(dateFormat({ config: { format: 'custom' } })).to.equal('yyyy-MM-dd');
  });
});

describe('dates', () => {
  const cases: [format: string, written: string, iso: string][] = [
    ['yyyy-MM-dd', '1990-05-03', '1990-05-03'],
    ['MM/dd/yyyy', '05/03/1990', '1990-05-03'],
    ['dd/MM/yyyy', '03/05/1990', '1990-05-03'],
    ['d.M.yyyy', '3.5.1990', '1990-05-03'],
    ['yyyyMMdd', '19900503', '1990-05-03'],
  ];
  for (const [format, written, iso] of cases) {
    it(`are read and written as ${format}`, () => {
      expect(isDayFormat(format)).to.equal(true);
      expect(isoDate(written, format)).to.equal(iso);
      expect(writtenDate(iso, format)).to.equal(written);
    });
  }

  it('of another form are not read', () => {
    expect(isoDate('yesterday', 'yyyy-MM-dd')).to.equal(undefined);
    expect(isoDate('3x5x1990', 'd.M.yyyy')).to.equal(undefined);
    expect(isoDate('13/13/1990', 'MM/dd/yyyy')).to.equal(undefined);
    expect(isoDate('1990-05-03 12:00', 'yyyy-MM-dd')).to.equal(undefined);
  });

  it('in a form that is not of days stay as they are', () => {
    for (const format of ['MMMM yyyy', 'yyyy', 'EEE dd/MM/yyyy', 'dd/MM/yy']) {
      expect(isDayFormat(format), format).to.equal(false);
      expect(writtenDate('1990-05-03', format), format).to.equal('1990-05-03');
      expect(isoDate('03/05/1990', format), format).to.equal(undefined);
    }
  });
});
