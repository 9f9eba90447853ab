import { itKeepsTheContract } from '../support/element-contract.ts';

itKeepsTheContract({
  tag: 'logto-backup-codes',
  define: () => import('../../src/define/backup-codes.ts'),
  fields: ['mfa'],
  shows: 'Backup codes',
  inGerman: 'Ersatzcodes',
  harmless: ['View backup codes'],
  world: {
    person: {
      mfa: [
        { id: 'app', type: 'Totp', createdAt: '2026-05-01T08:00:00.000Z', secret: 'A'.repeat(32) },
        {
          id: 'codes',
          type: 'BackupCode',
          createdAt: '2026-05-01T08:00:00.000Z',
          codes: [{ code: '0123456789' }, { code: '1123456789', usedAt: '2026-06-01T08:00:00Z' }],
        },
      ],
    },
  },
});
