/** A dialog stays while it writes: what was sent cannot be taken back, and what came of it has to be seen. */
import { aTimeout, expect } from '@open-wc/testing';
import { all, input, reads, until } from '../support/element.ts';
import {
  fill,
  newestCode,
  press,
  sendEmailCode,
  show,
  type Shown,
} from '../support/identifier-dialogs.ts';
import type { MemoryAccountOptions } from '../support/memory-account.ts';
import '../../src/define/backup-codes.ts';
import '../../src/define/email-field.ts';
import '../../src/define/password-field.ts';
import '../../src/define/profile-form.ts';
import '../../src/define/session-list.ts';
import '../../src/define/totp-field.ts';
import '../../src/define/username-field.ts';

/** Lets such requests wait. Returns how many do, and what lets them go. */
function hold(world: Shown, method: string, path: string) {
  let waiting = 0;
  let release!: () => void;
  const held = new Promise<undefined>((resolve) => (release = () => resolve(undefined)));
  world.intercept = (request) => {
    if (request.method !== method || !new URL(request.url).pathname.endsWith(path))
      return undefined;
    waiting += 1;
    return held;
  };
  return { release, isWaiting: () => waiting > 0 };
}

const open = (element: HTMLElement) => all(element, 'dialog[open]');

/** Cancel (or Back), the cross and Escape. */
async function leave(element: HTMLElement): Promise<void> {
  for (const way of all(element, '.footer .plain')) way.click();
  for (const dialog of all(element, 'logto-dialog[open]'))
    dialog.dispatchEvent(new Event('cancel'));
  await aTimeout(20);
}

const app = {
  id: 'app',
  type: 'Totp' as const,
  createdAt: '2026-05-01T08:00:00.000Z',
  secret: 'A'.repeat(32),
};
const codes = {
  id: 'codes',
  type: 'BackupCode' as const,
  createdAt: '2026-05-01T08:00:00.000Z',
  codes: [{ code: '0123456789' }],
};

interface Case {
  tag: string;
  world?: MemoryAccountOptions;
  method: string;
  path: string;
  /** Goes as far as the click that writes. */
  begin: (shown: Shown) => Promise<void>;
  /** What there is to read once it is written. */
  then: string;
}

const cases: Case[] = [
  {
    tag: 'logto-username-field',
    method: 'PATCH',
    path: '/my-account',
    async begin({ element }) {
      await press(element, 'Change username');
      await fill(element, 'Username', 'anna');
      await press(element, 'Save');
    },
    then: 'anna',
  },
  {
    tag: 'logto-username-field',
    method: 'PATCH',
    path: '/my-account',
    async begin({ element }) {
      await press(element, 'Remove username');
      await press(element, 'Remove');
    },
    then: 'Not set',
  },
  {
    tag: 'logto-password-field',
    method: 'POST',
    path: '/my-account/password',
    async begin({ element }) {
      await press(element, 'Change password');
      await fill(element, 'New password', 'entirely different words');
      await press(element, 'Save');
    },
    then: 'Your password is changed.',
  },
  {
    tag: 'logto-backup-codes',
    world: { person: { mfa: [app, codes] } },
    method: 'DELETE',
    path: '/mfa-verifications/codes',
    async begin({ element }) {
      await press(element, 'New codes');
      await press(element, 'Create new codes');
    },
    then: 'I have saved them',
  },
  {
    tag: 'logto-email-field',
    method: 'POST',
    path: '/my-account/primary-email',
    async begin(shown) {
      await sendEmailCode(shown);
      await fill(shown.element, 'Code', newestCode(shown));
    },
    then: 'new@example.com',
  },
  {
    tag: 'logto-profile-form',
    method: 'PATCH',
    path: '/my-account',
    async begin({ element }) {
      await press(element, 'Add: Picture');
      await press(element, 'Use a picture from the web instead');
      await fill(element, 'Address of the picture', 'https://pictures.example/ann.png');
      await press(element, 'Save');
    },
    then: 'Saved',
  },
];

describe('A dialog', () => {
  for (const { tag, world, method, path, begin, then } of cases) {
    it(`of <${tag}> cannot be left while ${method} ${path} is under way`, async () => {
      const shown = await show(tag, world);
      let cancelled = 0;
      shown.element.addEventListener('logto-cancel', () => (cancelled += 1));
      const { release, isWaiting } = hold(shown, method, path);
      await begin(shown);
      await until(isWaiting, 'the request');
      await leave(shown.element);
      expect(open(shown.element)).to.have.length(1);
      expect(cancelled).to.equal(0);
      release();
      await reads(shown.element, then);
    });
  }

  it('that was left while a code was checked changes nothing', async () => {
    const shown = await show('logto-email-field');
    const { release, isWaiting } = hold(shown, 'POST', '/verifications/verification-code/verify');
    await sendEmailCode(shown);
    await fill(shown.element, 'Code', newestCode(shown));
    await until(isWaiting, 'the check');
    all(shown.element, 'logto-dialog[open]')[0]!.dispatchEvent(new Event('cancel'));
    await until(() => open(shown.element).length === 0, 'it closes');
    release();
    await aTimeout(50);
    expect(shown.person.primaryEmail).to.equal('ann@example.com');
  });

  it('stays with what was typed when the proof of a write is not given', async () => {
    const shown = await show('logto-username-field');
    await press(shown.element, 'Change username');
    await fill(shown.element, 'Username', 'anna');
    shown.account.stepUp.forget();
    shown.element.addEventListener(
      'logto-step-up',
      (event) => {
        event.stopImmediatePropagation();
        event.respondWith(Promise.reject(new Error('no')));
      },
      { capture: true },
    );
    await press(shown.element, 'Save');
    await aTimeout(30);
    expect(input(shown.element, 'Username').value).to.equal('anna');
    await press(shown.element, 'Cancel');
    await until(() => open(shown.element).length === 0, 'it closes');
  });
});
