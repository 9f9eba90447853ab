import { itKeepsTheContract } from '../support/element-contract.ts';

itKeepsTheContract({
  tag: 'logto-password-field',
  define: () => import('../../src/define/password-field.ts'),
  fields: ['password'],
  shows: 'Password',
  inGerman: 'Passwort',
});
