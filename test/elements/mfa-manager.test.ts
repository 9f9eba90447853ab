import { expect } from '@open-wc/testing';
import { LogtoAccount } from '../../src/elements/account.ts';
import { all, place, reads } from '../support/element.ts';
import { memoryAccount } from '../support/memory-account.ts';
import { itKeepsTheContract } from '../support/element-contract.ts';

itKeepsTheContract({
  tag: 'logto-mfa-manager',
  define: () => import('../../src/define/mfa-manager.ts'),
  fields: ['mfa', 'passkey'],
  shows: 'Ask for a second step',
  inGerman: 'Bei der Anmeldung nach einem zweiten Schritt fragen',
  harmless: ['View backup codes'],
  world: {
    person: {
      mfa: [
        { id: 'app', type: 'Totp', createdAt: '2026-05-01T08:00:00.000Z', secret: 'A'.repeat(32) },
        { id: 'key', type: 'WebAuthn', createdAt: '2026-05-01T08:00:00.000Z', name: 'Laptop' },
        {
          id: 'codes',
          type: 'BackupCode',
          createdAt: '2026-05-01T08:00:00.000Z',
          codes: [{ code: '0123456789' }],
        },
      ],
    },
  },
});

describe('<logto-mfa-manager>', () => {
  it('changes nothing where only it is read-only', async () => {
    LogtoAccount.define();
    const { account } = memoryAccount();
    const root = await place<LogtoAccount>('logto-account', { account });
    const element = document.createElement('logto-mfa-manager');
    element.readonly = true;
    root.append(element);
    await reads(element, 'Backup codes');
    expect(all(element, 'button').map(({ textContent }) => textContent.trim())).to.deep.equal([]);
  });
});
