import { itKeepsTheContract } from '../support/element-contract.ts';

itKeepsTheContract({
  tag: 'logto-username-field',
  define: () => import('../../src/define/username-field.ts'),
  fields: ['username'],
  shows: 'Username',
  inGerman: 'Benutzername',
});
