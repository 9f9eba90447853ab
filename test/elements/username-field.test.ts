import type { LogtoUsernameField } from '../../src/elements/username-field.ts';
import { itKeepsTheContract } from '../support/element-contract.ts';
import { button, place, reads } from '../support/element.ts';
import { memoryAccount } from '../support/memory-account.ts';

itKeepsTheContract({
  tag: 'logto-username-field',
  define: () => import('../../src/define/username-field.ts'),
  fields: ['username'],
  shows: 'Username',
  inGerman: 'Benutzername',
});

describe('<logto-username-field>', () => {
  it('names the ways that are left in the language of the page', async () => {
    const names = { en: 'Post', de: 'Die Post' };
    const connector = { id: 'post', target: 'post', name: names, platform: 'Web' as const };
    const { account } = memoryAccount({
      person: { identities: { post: { userId: 'p', details: {} } } },
      settings: {
        signInExperience: { socialConnectors: [{ ...connector, logo: '', logoDark: null }] },
      },
    });
    const element = await place<LogtoUsernameField>('logto-username-field', {
      account,
      lang: 'de-AT',
    });
    await reads(element, 'Entfernen');
    button(element, 'Benutzernamen entfernen').click();
    await reads(element, 'Die Post');
  });
});
