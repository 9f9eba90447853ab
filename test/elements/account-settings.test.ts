import { itKeepsTheContract } from '../support/element-contract.ts';

itKeepsTheContract({
  tag: 'logto-account-settings',
  define: () => import('../../src/define/account-settings.ts'),
  fields: [
    'name',
    'avatar',
    'profile',
    'email',
    'phone',
    'password',
    'username',
    'social',
    'customData',
    'mfa',
    'passkey',
    'session',
    'trustedDevice',
  ],
  shows: 'Security',
  inGerman: 'Sicherheit',
});
