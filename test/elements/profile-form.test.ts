import { itKeepsTheContract } from '../support/element-contract.ts';

itKeepsTheContract({
  tag: 'logto-profile-form',
  define: () => import('../../src/define/profile-form.ts'),
  fields: ['name', 'avatar', 'profile'],
  shows: 'Name',
  inGerman: 'Name',
});
