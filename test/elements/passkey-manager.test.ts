import { itKeepsTheContract } from '../support/element-contract.ts';

itKeepsTheContract({
  tag: 'logto-passkey-manager',
  define: () => import('../../src/define/passkey-manager.ts'),
  fields: ['passkey'],
  shows: 'Laptop',
  inGerman: 'Laptop',
  world: {
    settings: { signInExperience: { passkeySignIn: { enabled: true } } },
    person: {
      mfa: [{ id: 'key', type: 'WebAuthn', createdAt: '2026-05-01T08:00:00.000Z', name: 'Laptop' }],
    },
  },
});
