/** What stands only where a gateway offers it, and what is left of it where nothing may be changed. */
import { expect } from '@open-wc/testing';
import type { LitElement } from 'lit';
import { Account } from '../../src/account/account.ts';
import type { AccountElement } from '../../src/elements/account-element.ts';
import type { Feature } from '../../src/api/settings.ts';
import '../../src/define/account-deletion.ts';
import '../../src/define/activity-list.ts';
import '../../src/define/organization-list.ts';
import '../../src/define/token-manager.ts';
import {
  all,
  button,
  input,
  isShown,
  place,
  reads,
  textOf,
  type,
  until,
} from '../support/element.ts';

/** An account whose gateway answers from these, by path or by method and path. */
function account(features: Feature[], answers: Record<string, unknown> = {}): Account {
  return new Account({
    base: 'https://logto.example/api',
    gateway: 'https://shop.example/gateway',
    auth: { token: async () => 'token' },
    settings: async () => ({ gateway: { features } }),
    fetch: async (input, init) => {
      const url = input as string;
      if (url === 'https://logto.example/api/my-account') {
        return Response.json({ id: 'u', username: 'ann', hasSecurityVerificationMethod: true });
      }
      const path = url.replace('https://shop.example/gateway', '');
      const answer = await (answers[`${init?.method} ${path}`] ?? answers[path]);
      return answer === undefined
        ? Response.json({ code: 'gone' }, { status: 404 })
        : Response.json(answer);
    },
  });
}

type Element = AccountElement & LitElement;

const standing = (tag: string, here: Account, lang = '') =>
  place<Element>(tag, { account: here, lang });

/** An element of somebody who answers the question who they are. */
async function proven(tag: string, feature: Feature, answers: Record<string, unknown>) {
  const element = await standing(tag, account([feature], answers));
  const expiresAt = new Date(Date.now() + 600_000).toISOString();
  element.addEventListener('logto-step-up', (event) =>
    event.respondWith(Promise.resolve({ verificationRecordId: 'record', expiresAt })),
  );
  return element;
}

const token = { name: 'CI', value: 'pat_…abcd', createdAt: 1_700_000_000_000, expiresAt: null };
const cases = [
  {
    tag: 'logto-token-manager',
    feature: 'tokens',
    english: 'Show tokens',
    german: 'Tokens anzeigen',
  },
  {
    tag: 'logto-activity-list',
    feature: 'activity',
    english: 'Show activity',
    german: 'Aktivität',
  },
  {
    tag: 'logto-account-deletion',
    feature: 'deletion',
    english: 'Delete account',
    german: 'Konto löschen',
  },
  { tag: 'logto-organization-list', feature: 'roles', english: 'do not belong', german: 'keiner' },
] as const;

for (const { tag, feature, english, german } of cases) {
  describe(`<${tag}>`, () => {
    it('shows nothing where its feature is not offered', async () => {
      const here = account([]);
      const element = await standing(tag, here);
      await until(() => here.settings.status === 'ready');
      await until(() => !isShown(element), `hides itself instead of “${textOf(element)}”`);
    });

    it('stands in English and in German where it is, for everybody', async () => {
      const here = () => account([feature], { '/roles': [] });
      const element = await standing(tag, here());
      await reads(element, english);
      await expect(element).to.be.accessible();
      const other = await standing(tag, here(), 'de');
      await reads(other, german);
      await expect(other).to.be.accessible();
    });
  });
}

describe('<logto-token-manager>, once it was opened,', () => {
  it('lists tokens, and has no buttons for them where nothing may be changed', async () => {
    const element = await proven('logto-token-manager', 'tokens', { '/tokens': [token] });
    await reads(element, 'Show tokens');
    button(element, 'Show tokens').click();
    await reads(element, 'pat_…abcd');
    expect(textOf(element)).to.contain('never expires');
    button(element, 'Delete CI');
    await expect(element).to.be.accessible();
    element.readonly = true;
    await element.updateComplete;
    expect(textOf(element)).not.to.contain('Delete');
    expect(textOf(element)).not.to.contain('Create token');
  });

  it('says in words what went wrong, and tries again', async () => {
    const answers: Record<string, unknown> = {};
    const element = await proven('logto-token-manager', 'tokens', answers);
    await reads(element, 'Show tokens');
    button(element, 'Show tokens').click();
    await reads(element, 'This is no longer there.');
    answers['/tokens'] = [];
    button(element, 'Try again').click();
    await reads(element, 'You have no access tokens.');
  });
});

describe('A dialog of something that happens once', () => {
  /** An answer that waits until it is given. */
  function late<T>(value: T): { answer: Promise<T>; give: () => void } {
    let give!: () => void;
    const answer = new Promise<T>((resolve) => (give = () => resolve(value)));
    return { answer, give };
  }

  const leave = async (element: Element) => {
    button(element, 'Cancel').click();
    button(element, 'Close').click();
    await element.updateComplete;
  };

  it('cannot be left while a token is made, whose value is shown this once', async () => {
    const made = { ...token, name: 'Deploy', value: 'pat_whole' };
    const { answer, give } = late(made);
    const element = await proven('logto-token-manager', 'tokens', {
      'GET /tokens': [token],
      'POST /tokens': answer,
    });
    await reads(element, 'Show tokens');
    button(element, 'Show tokens').click();
    await reads(element, 'pat_…abcd');
    button(element, 'Create token').click();
    await until(() => all(element, 'dialog[open]').length === 1);
    type(input(element, 'Name'), 'Deploy');
    all(element, 'form .primary')[0]!.click();
    await until(() => all(element, '[aria-busy=true]').length > 0);
    await leave(element);
    give();
    await until(() => all(element, '#value').length === 1, 'shows the value');
    expect((all(element, '#value')[0] as HTMLInputElement).value).to.equal('pat_whole');
  });

  it('cannot be left while the account is deleted', async () => {
    const { answer, give } = late({ state: 'deleted' });
    const element = await proven('logto-account-deletion', 'deletion', {
      'POST /deletion': answer,
    });
    await reads(element, 'Delete account');
    button(element, 'Delete account').click();
    await until(() => all(element, 'form input').length === 1, 'asks for confirmation');
    type(all(element, 'form input')[0] as HTMLInputElement, 'ann');
    all(element, 'form .primary')[0]!.click();
    await until(() => all(element, '[aria-busy=true]').length > 0);
    await leave(element);
    expect(all(element, 'dialog[open]')).to.have.length(1);
    give();
    await until(() => all(element, 'dialog[open]').length === 0, 'closes');
  });
});

describe('<logto-activity-list>, once it was opened,', () => {
  it('tells a failure from a success, and knows events it has no words for', async () => {
    const event = { createdAt: Date.now(), ip: '203.0.113.1', result: 'Success' };
    const element = await proven('logto-activity-list', 'activity', {
      '/activity': [
        { ...event, id: '1', key: 'Interaction.SignIn.Submit' },
        { ...event, id: '2', key: 'Interaction.SignIn.Submit', result: 'Error' },
        { ...event, id: '3', key: 'Something.New' },
      ],
    });
    await reads(element, 'Show activity');
    button(element, 'Show activity').click();
    const text = await reads(element, 'Signed in');
    for (const words of ['Sign-in failed', 'Used the account', '203.0.113.1', 'today']) {
      expect(text).to.contain(words);
    }
    await expect(element).to.be.accessible();
  });
});
