import { expect } from '@open-wc/testing';
import { newState } from '../../src/account/social-return.ts';
import { travelOf } from '../../src/account/travel.ts';

describe('the state of a way to a provider', () => {
  it('is long, of letters and digits alone, and never the same', () => {
    const states = Array.from({ length: 50 }, () => newState('window'));
    expect(new Set(states).size).to.equal(50);
    for (const state of states) expect(state).to.match(/^logtowindow[\da-f]{64}$/);
  });

  it('tells by itself how its answer travels', () => {
    expect(travelOf(`?code=1&state=${newState('window')}`)).to.equal('window');
    expect(travelOf(`?state=${newState('page')}&error=access_denied`)).to.equal('page');
  });

  it('is told from the states of others', () => {
    const own = newState('page');
    for (const search of [
      '',
      '?code=1',
      '?state=',
      '?state=abcdef',
      `?state=${own}0`,
      `?state=${own.slice(1)}`,
      `?state=x${own}`,
      `?state=${own.replace('page', 'tab')}`,
      `#state=${own}`,
    ]) {
      expect(travelOf(search), search).to.equal(undefined);
    }
  });
});
