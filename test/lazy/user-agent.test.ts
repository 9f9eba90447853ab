import { expect } from '@open-wc/testing';
import { readUserAgent } from '../../src/lazy/user-agent.ts';
import { userAgents } from '../support/user-agents.ts';

const told = (text: string | null | undefined) => {
  const { kind, browser, system } = readUserAgent(text);
  return [kind, browser, system];
};

describe('User agents', () => {
  it('tell browser, system and kind of device', () => {
    expect(told(userAgents.windows)).to.deep.equal(['desktop', 'Chrome', 'Windows']);
    expect(told(userAgents.mac)).to.deep.equal(['desktop', 'Chrome', 'macOS']);
    expect(told(userAgents.linux)).to.deep.equal(['desktop', 'Firefox', 'Linux']);
    expect(told(userAgents.android)).to.deep.equal(['mobile', 'Chrome', 'Android']);
  });

  it('name the device where that says more', () => {
    expect(told(userAgents.iphone)).to.deep.equal(['mobile', 'Safari', 'iPhone']);
    expect(told(userAgents.ipad)).to.deep.equal(['tablet', 'Safari', 'iPad']);
  });

  it('of programs tell how they call themselves', () => {
    expect(told('curl/8.5.0')).to.deep.equal(['unknown', 'curl', undefined]);
    expect(told('okhttp/4.12.0')[1]).to.equal('okhttp');
  });

  it('may tell nothing', () => {
    for (const text of [null, undefined, '', 'something else', '<b>/</b>']) {
      expect(told(text)).to.deep.equal(['unknown', undefined, undefined]);
    }
  });
});
