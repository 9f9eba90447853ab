import { itKeepsTheContract } from '../support/element-contract.ts';

itKeepsTheContract({
  tag: 'logto-phone-field',
  define: () => import('../../src/define/phone-field.ts'),
  fields: ['phone'],
  shows: 'Phone',
  inGerman: 'Telefon',
});
