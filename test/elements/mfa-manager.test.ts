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
