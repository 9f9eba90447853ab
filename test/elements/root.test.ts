import { aTimeout, expect, fixture, oneEvent } from '@open-wc/testing';
import { html } from 'lit';
import { LogtoAccount } from '../../src/elements/account.ts';
import { LogtoUsernameField } from '../../src/elements/username-field.ts';
import { AccountError } from '../../src/api/errors.ts';
import * as endpoints from '../../src/api/endpoints.ts';
import type { LogtoAccountChangeEvent, LogtoBeforeChangeEvent } from '../../src/events.ts';
import {
  all,
  button,
  focused,
  input,
  place,
  reads,
  textOf,
  type,
  until,
} from '../support/element.ts';
import { rejection } from '../support/rejection.ts';
import { StepUpCancelled } from '../../src/account/step-up.ts';
import { memoryAccount, password, type MemoryAccountOptions } from '../support/memory-account.ts';

/** A root with a username inside. */
async function setUp(properties: Partial<LogtoAccount> = {}, options: MemoryAccountOptions = {}) {
  LogtoAccount.define();
  LogtoUsernameField.define();
  const world = memoryAccount(options);
  const root = await place<LogtoAccount>('logto-account', {
    account: world.account,
    ...properties,
  });
  const field = document.createElement('logto-username-field');
  root.append(field);
  await reads(field, 'ann');
  return { ...world, world, root, field };
}

/** Opens the form of the username, types a name and saves it. */
async function change(field: LogtoUsernameField, name: string): Promise<void> {
  button(field, 'Change username').click();
  await until(() => all(field, 'input').length > 0, 'the form is open');
  type(input(field, 'Username'), name);
  button(field, 'Save').click();
}

describe('a root', () => {
  it('gives what is inside its account, through shadow roots', async () => {
    LogtoAccount.define();
    LogtoUsernameField.define();
    const { account } = memoryAccount();
    const root = await place<LogtoAccount>('logto-account', { account });
    const box = document.createElement('div');
    box.attachShadow({ mode: 'open' }).innerHTML = '<logto-username-field></logto-username-field>';
    root.append(box);
    await reads(box, 'Username');
  });

  it('gives its account to host code too, and an element the one it found', async () => {
    LogtoAccount.define();
    LogtoUsernameField.define();
    const root = await fixture<LogtoAccount>(html`
      <logto-account endpoint="https://auth.example.com" .getAccessToken=${async () => undefined}>
        <logto-username-field></logto-username-field>
      </logto-account>
    `);
    expect(root.account?.endpoint).to.equal('https://auth.example.com');
    const field = root.querySelector('logto-username-field')!;
    await field.updateComplete;
    expect(field.account).to.equal(root.account);

    const other = memoryAccount().account;
    root.account = other;
    await root.updateComplete;
    await field.updateComplete;
    expect(field.account).to.equal(other);
    Object.assign(root, { account: undefined });
    await root.updateComplete;
    expect(root.account?.endpoint).to.equal('https://auth.example.com');
  });

  it('is the nearest one', async () => {
    LogtoAccount.define();
    LogtoUsernameField.define();
    const outer = memoryAccount({ person: { username: 'outer' } });
    const inner = memoryAccount({ person: { username: 'inner' } });
    const element = await fixture(html`
      <logto-account .account=${outer.account}>
        <logto-account .account=${inner.account}>
          <logto-username-field></logto-username-field>
        </logto-account>
      </logto-account>
    `);
    await reads(element, 'inner');
    expect(textOf(element)).not.to.contain('outer');
  });

  it('lets the host answer who the person is', async () => {
    const { root, field, account, person } = await setUp();
    let asked = 0;
    root.addEventListener('logto-step-up', (event) => {
      asked += 1;
      const { verifyPassword } = endpoints;
      event.respondWith(account.call(verifyPassword, { password }));
    });
    await change(field, 'anna');
    await reads(field, 'anna');
    expect(person.username).to.equal('anna');
    expect(asked).to.equal(1);
    expect(all(root, 'logto-step-up-dialog')).to.have.length(0);
  });

  it('keeps a question open when the answer to the one before comes late', async () => {
    const { world, root, field } = await setUp();
    const dialogs = () => all(root, 'logto-step-up-dialog');
    const answer = async () => {
      button(field, 'Change username').click();
      await until(() => all(root, 'input[type=password]').length === 1, 'asks for the password');
      type(all(root, 'input[type=password]')[0] as HTMLInputElement, password);
    };
    await answer();
    const release = world.hold();
    button(root, 'Continue').click();
    await until(() => world.requests.includes('POST /verifications/password'));
    button(root, 'Cancel').click();
    await until(() => dialogs().length === 0, 'closes');
    world.intercept = undefined;
    await answer();
    release();
    await aTimeout(50);
    expect(dialogs()).to.have.length(1);
    button(root, 'Continue').click();
    await until(() => dialogs().length === 0, 'takes the second answer');
    await until(() => all(field, 'input').length > 0, 'the form is open');
  });

  it('sends a code where it says it did, whatever was on its way before', async () => {
    const { world, root, field } = await setUp();
    button(field, 'Change username').click();
    await until(() => all(root, 'input[type=password]').length === 1, 'asks for the password');
    const release = world.hold();
    button(root, 'Use an email code instead').click();
    await until(() => world.requests.includes('POST /verifications/verification-code'));
    world.intercept = undefined;
    button(root, 'Use a text message instead').click();
    await reads(root, 'We sent six digits to +12025550123');
    expect(world.tenant.inbox).to.have.length(1);
    const { code } = world.tenant.inbox[0]!;
    release();
    await until(() => world.tenant.inbox.length === 2, 'the first one comes late');
    await aTimeout(30);
    expect(textOf(root)).to.contain('We sent six digits to +12025550123');
    type(input(root, 'Code'), code);
    await until(() => all(root, 'logto-step-up-dialog').length === 0, 'takes the code');
  });

  it('begins a question without a password at the button that sends a code', async () => {
    const { root, field, person } = await setUp({}, { person: { password: null } });
    expect(person.primaryEmail).to.be.a('string');
    button(field, 'Change username').click();
    await reads(root, 'Send code');
    expect(focused()?.textContent?.trim()).to.equal('Send code');
  });

  it('asks nothing once it has left', async () => {
    const { account, root } = await setUp();
    const asked = rejection(account.stepUp.require());
    root.remove();
    expect(await Promise.race([asked, aTimeout(2000)])).to.be.instanceOf(StepUpCancelled);
  });

  it('takes a host’s refusal to answer for a cancel', async () => {
    const { root, field } = await setUp();
    root.addEventListener('logto-step-up', (event) =>
      event.respondWith(Promise.reject(new Error('no'))),
    );
    setTimeout(() => button(field, 'Change username').click());
    await oneEvent(field, 'logto-cancel');
    expect(
      all(field, '[role=alert]')
        .map((alert) => alert.textContent?.trim())
        .join(''),
    ).to.equal('');
  });

  it('lets the host stop a change, which then was never asked for', async () => {
    const { root, field, proveIn, requests, person } = await setUp();
    proveIn(root);
    const seen: string[] = [];
    root.addEventListener('logto-before-change', (event: LogtoBeforeChangeEvent) => {
      seen.push(`${event.call} ${JSON.stringify(event.input)}`);
      event.preventDefault();
    });
    setTimeout(() => void change(field, 'anna'));
    await oneEvent(root, 'logto-cancel');
    expect(seen).to.deep.equal(['setUsername {"username":"anna"}']);
    expect(person.username).to.equal('ann');
    expect(requests.some((request) => request.startsWith('PATCH'))).to.equal(false);
  });

  it('tells what was changed, and what went wrong', async () => {
    const { root, field, proveIn, tenant } = await setUp();
    proveIn(root);
    setTimeout(() => void change(field, 'anna'));
    const changed = (await oneEvent(
      root,
      'logto-account-change',
    )) as unknown as LogtoAccountChangeEvent;
    expect(changed).to.include({ call: 'setUsername' });
    expect([...changed.touched]).to.deep.equal(['profile']);
    tenant.settings.accountCenter.fields.username = 'ReadOnly';
    await reads(field, 'anna');
    await until(() => all(field, 'input').length === 0, 'the form is closed');
    setTimeout(() => void change(field, 'annie'));
    const failed = await oneEvent(root, 'logto-error');
    expect(failed).to.include({ code: 'account_center.field_not_editable', status: 400 });
  });

  it('reads again what it could not read, the owner’s settings too, once there is a network', async () => {
    LogtoUsernameField.define();
    const world = memoryAccount();
    const { account } = world;
    world.intercept = () => Promise.reject(new TypeError('Failed to fetch'));
    account.settings.fail(new AccountError('offline'));
    const field = await place<LogtoUsernameField>('logto-username-field', { account });
    await until(() => account.profile.error);
    world.intercept = undefined;
    await until(() => {
      // Who listens for it comes in a chunk of its own.
      dispatchEvent(new Event('online'));
      return account.settings.status === 'ready';
    }, 'the settings are there');
    await reads(field, 'ann');
    expect(textOf(field)).not.to.contain('Try again');
  });

  it('tells once that nobody is signed in', async () => {
    LogtoAccount.define();
    const world = memoryAccount();
    world.token = undefined;
    let told = 0;
    const root = document.createElement('logto-account');
    root.addEventListener('logto-signed-out', () => (told += 1));
    root.account = world.account;
    await fixture(html`${root}`);
    await reads(root, 'You are signed out');
    await until(() => told > 0, 'it tells');
    await world.account.profile.refresh().catch(() => undefined);
    expect(told).to.equal(1);
  });

  it('speaks the language of the page, and changes with it', async () => {
    const { field, root } = await setUp();
    const before = document.documentElement.lang;
    try {
      document.documentElement.lang = 'de-AT';
      await reads(field, 'Benutzername');
      root.lang = 'en';
      await reads(field, 'Username');
    } finally {
      document.documentElement.lang = before;
    }
  });

  it('has a language of its own only where it is given one', async () => {
    const { root } = await setUp();
    expect(root.hasAttribute('lang'), 'or it would hide that of the page').to.equal(false);
    root.lang = 'de';
    await root.updateComplete;
    expect(root.getAttribute('lang')).to.equal('de');
  });

  it('speaks the language of the nearest part of the page', async () => {
    LogtoUsernameField.define();
    const { account } = memoryAccount();
    const element = await fixture(html`
      <div lang="de"><logto-username-field .account=${account}></logto-username-field></div>
    `);
    await reads(element, 'Benutzername');
  });

  it('says what its host wants said', async () => {
    const { field, root } = await setUp({
      messages: { fields: { username: { label: 'Call sign' } } },
    });
    await reads(field, 'Call sign');
    root.messages = undefined;
    await reads(field, 'Username');
  });
});
