/** What the fields of identifiers and passwords tell their page. */
import { expect } from '@open-wc/testing';
import type {
  LogtoAccountChangeEvent,
  LogtoBeforeChangeEvent,
  LogtoErrorEvent,
} from '../../src/events.ts';
import { reads, until } from '../support/element.ts';
import {
  fill,
  newestCode,
  press,
  refuse,
  sendEmailCode,
  show,
  type Shown,
} from '../support/identifier-dialogs.ts';

const names = ['logto-before-change', 'logto-account-change', 'logto-error', 'logto-cancel'];

/** What the page hears, in order, as lines. */
function hearing({ element }: Shown): string[] {
  const heard: string[] = [];
  for (const name of names) {
    element.parentElement!.addEventListener(name, (event) => {
      expect(event.target, 'nothing of the inside is told').to.equal(element);
      const { call, code, touched } = event as Partial<
        LogtoBeforeChangeEvent & LogtoErrorEvent & LogtoAccountChangeEvent
      >;
      heard.push([name.slice('logto-'.length), call ?? code, touched].filter(Boolean).join(' '));
    });
  }
  return heard;
}

const forbid = ({ element }: Shown) =>
  element.addEventListener('logto-before-change', (event) => event.preventDefault());

interface Change {
  tag: string;
  call: string;
  method: string;
  path: string;
  /** Goes as far as the click or the digit that makes the change. */
  make: (shown: Shown) => Promise<void>;
  /** What the page is told would be sent. */
  input: object;
}

const changes: Change[] = [
  {
    tag: 'logto-username-field',
    call: 'setUsername',
    method: 'PATCH',
    path: '/my-account',
    input: { username: 'anna' },
    async make({ element }) {
      await press(element, 'Change username');
      await fill(element, 'Username', 'anna');
      await press(element, 'Save');
    },
  },
  {
    tag: 'logto-username-field',
    call: 'setUsername',
    method: 'PATCH',
    path: '/my-account',
    input: { username: null },
    async make({ element }) {
      await press(element, 'Remove username');
      await press(element, 'Remove');
    },
  },
  {
    tag: 'logto-email-field',
    call: 'setPrimaryEmail',
    method: 'POST',
    path: '/my-account/primary-email',
    input: { email: 'new@example.com' },
    async make(shown) {
      await sendEmailCode(shown);
      await fill(shown.element, 'Code', newestCode(shown));
    },
  },
  {
    tag: 'logto-email-field',
    call: 'removePrimaryEmail',
    method: 'DELETE',
    path: '/my-account/primary-email',
    input: {},
    async make({ element }) {
      await press(element, 'Remove email address');
      await press(element, 'Remove');
    },
  },
  {
    tag: 'logto-phone-field',
    call: 'setPrimaryPhone',
    method: 'POST',
    path: '/my-account/primary-phone',
    input: { phone: '12025550199' },
    async make(shown) {
      await press(shown.element, 'Change phone number');
      await fill(shown.element, 'Phone number', '+12025550199');
      await press(shown.element, 'Send code');
      await reads(shown.element, 'We sent six digits');
      await fill(shown.element, 'Code', newestCode(shown));
    },
  },
  {
    tag: 'logto-phone-field',
    call: 'removePrimaryPhone',
    method: 'DELETE',
    path: '/my-account/primary-phone',
    input: {},
    async make({ element }) {
      await press(element, 'Remove phone number');
      await press(element, 'Remove');
    },
  },
  {
    tag: 'logto-password-field',
    call: 'setPassword',
    method: 'POST',
    path: '/my-account/password',
    input: { password: 'another horse, another stable' },
    async make({ element }) {
      await press(element, 'Change password');
      await fill(element, 'New password', 'another horse, another stable');
      await press(element, 'Save');
    },
  },
];

before(async function () {
  this.timeout(20_000);
  await import('../../src/define/email-field.ts');
  await import('../../src/define/phone-field.ts');
  await import('../../src/define/username-field.ts');
  await import('../../src/define/password-field.ts');
  // In this many modules it takes longer than people wait for.
  await import('../../src/lazy/phone-number.ts');
});

for (const { tag, call, method, path, make, input } of changes) {
  const what = `<${tag}> that makes ${call} with ${JSON.stringify(input)}`;
  describe(what, () => {
    it('says so before and after', async () => {
      const shown = await show(tag);
      const heard = hearing(shown);
      let told: object | undefined;
      shown.element.addEventListener('logto-before-change', (event) => (told = event.input));
      await make(shown);
      await until(
        () => heard.includes(`account-change ${call} profile`),
        () => heard.join(),
      );
      expect(heard.slice(0, 2)).to.deep.equal([
        `before-change ${call}`,
        `account-change ${call} profile`,
      ]);
      expect(told).to.include(input);
    });

    it('can be kept from it by the page, which is not told of an error', async () => {
      const shown = await show(tag);
      const before = structuredClone(shown.person);
      const heard = hearing(shown);
      forbid(shown);
      await make(shown);
      await until(
        () => heard.includes('cancel'),
        () => heard.join(),
      );
      expect(heard).to.deep.equal([`before-change ${call}`, 'cancel']);
      expect(shown.requests).not.to.include(`${method} ${path}`);
      expect(shown.person).to.deep.equal(before);
    });

    it('tells of a refusal by its code', async () => {
      const shown = await show(tag);
      const heard = hearing(shown);
      refuse(shown, method, path, { code: 'auth.forbidden', status: 403 });
      await make(shown);
      await until(
        () => heard.includes('error auth.forbidden'),
        () => heard.join(),
      );
      expect(heard).to.deep.equal([`before-change ${call}`, 'error auth.forbidden']);
    });
  });
}

describe('giving up', () => {
  for (const [tag, open] of [
    ['logto-username-field', 'Change username'],
    ['logto-username-field', 'Remove username'],
    ['logto-email-field', 'Change email address'],
    ['logto-email-field', 'Remove email address'],
    ['logto-phone-field', 'Change phone number'],
    ['logto-phone-field', 'Remove phone number'],
    ['logto-password-field', 'Change password'],
  ] as const) {
    it(`is told once: ${open}`, async () => {
      const shown = await show(tag);
      const heard = hearing(shown);
      await press(shown.element, open);
      await press(shown.element, 'Cancel');
      await until(() => heard.length > 0, 'tells');
      expect(heard).to.deep.equal(['cancel']);
    });
  }
});
