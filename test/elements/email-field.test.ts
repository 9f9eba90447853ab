import { itKeepsTheContract } from '../support/element-contract.ts';

itKeepsTheContract({
  tag: 'logto-email-field',
  define: () => import('../../src/define/email-field.ts'),
  fields: ['email'],
  shows: 'Email',
  inGerman: 'E-Mail',
});
