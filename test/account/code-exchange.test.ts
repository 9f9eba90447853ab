import { expect } from '@open-wc/testing';
import { CodeExchange } from '../../src/account/code-exchange.ts';
import type { AccountError } from '../../src/api/errors.ts';
import { memoryAccount } from '../support/memory-account.ts';
import { rejection } from '../support/rejection.ts';

function setUp(value = 'ann@example.com') {
  const world = memoryAccount();
  const exchange = new CodeExchange(world.account, { type: 'email', value });
  const newest = () => world.tenant.inbox.at(-1)!;
  return { ...world, exchange, newest };
}

describe('CodeExchange', () => {
  it('sends a code and gives the record that it proves', async () => {
    const { exchange, newest, account } = setUp();
    await exchange.send();
    expect(newest()).to.include({ to: 'ann@example.com', template: 'UserPermissionValidation' });
    const record = await exchange.verify(newest().code);
    expect(Date.parse(record.expiresAt)).to.be.closeTo(account.client.clock.now() + 600_000, 5000);
  });

  it('counts the ten minutes from the sending', async () => {
    const { exchange, newest, tenant, account } = setUp();
    await exchange.send();
    tenant.advance(300_000);
    const { expiresAt } = await exchange.verify(newest().code);
    expect(Date.parse(expiresAt)).to.be.closeTo(account.client.clock.now() + 300_000, 5000);
  });

  it('gives the same record again: a code is used up by its first success', async () => {
    const { exchange, newest, requests } = setUp();
    await exchange.send();
    const { code } = newest();
    const record = await exchange.verify(code);
    expect(await exchange.verify(code)).to.equal(record);
    expect(requests.filter((request) => request.endsWith('/verify'))).to.have.length(1);
  });

  it('refuses an older code after a newer one was sent', async () => {
    const { exchange, newest } = setUp();
    await exchange.send();
    const { code } = newest();
    await exchange.send();
    const error = await rejection<AccountError>(exchange.verify(code));
    expect(error.code).to.equal('verification_code.code_mismatch');
    expect((await exchange.verify(newest().code)).verificationRecordId).to.be.a('string');
  });

  it('proves a new address by the same means, which is no step-up', async () => {
    const { exchange, newest } = setUp('new@example.com');
    await exchange.send();
    expect(newest()).to.include({ to: 'new@example.com', template: 'BindNewIdentifier' });
    expect((await exchange.verify(newest().code)).verificationRecordId).to.be.a('string');
  });
});
