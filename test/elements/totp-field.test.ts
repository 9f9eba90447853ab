import { itKeepsTheContract } from '../support/element-contract.ts';

itKeepsTheContract({
  tag: 'logto-totp-field',
  define: () => import('../../src/define/totp-field.ts'),
  fields: ['mfa'],
  shows: 'Authenticator app',
  inGerman: 'Authenticator-App',
  world: {
    person: {
      mfa: [
        { id: 'app', type: 'Totp', createdAt: '2026-05-01T08:00:00.000Z', secret: 'A'.repeat(32) },
      ],
    },
  },
});
