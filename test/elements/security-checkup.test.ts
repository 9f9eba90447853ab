import { aTimeout, expect } from '@open-wc/testing';
import { signIns } from '../../src/account/sessions.ts';
import { AccountError } from '../../src/api/errors.ts';
import type { LogtoAccount } from '../../src/elements/account.ts';
import type { MfaEntry } from '../../demo/sandbox/tenant.ts';
import { itKeepsTheContract } from '../support/element-contract.ts';
import { all, button, input, place, reads, textOf, type, until } from '../support/element.ts';
import { confirm, controls, settled } from '../support/lists.ts';
import { memoryAccount, type MemoryAccount } from '../support/memory-account.ts';
import { userAgents } from '../support/user-agents.ts';

const tag = 'logto-security-checkup';
const createdAt = '2026-05-01T08:00:00.000Z';
const app: MfaEntry = { id: 'app', type: 'Totp', createdAt, secret: 'A'.repeat(32) };
const codes = (count: number): MfaEntry => ({
  id: 'codes',
  type: 'BackupCode',
  createdAt,
  codes: Array.from({ length: count }, (_, index) => ({ code: `${index}123456789` })),
});

itKeepsTheContract({
  tag,
  define: () => import('../../src/define/security-checkup.ts'),
  fields: ['email', 'phone', 'password', 'mfa', 'passkey', 'session', 'trustedDevice'],
  shows: 'Can you get back in?',
  inGerman: 'Kommen Sie wieder hinein?',
  world: { person: { mfa: [app, codes(2)] } },
});

/** The check-up alone on a page, for somebody who knows the password. */
async function setUp(mfa: MfaEntry[], world = memoryAccount({ person: { mfa } })) {
  const element = await place<LogtoAccount>(tag, { account: world.account });
  world.proveIn(element);
  await reads(element, 'Is anything weak?');
  return { world, element };
}

const row = (element: Element, label: string) =>
  all(element, '.row').find((one) => one.ariaLabel === label);
const says = (element: Element, label: string) =>
  row(element, label)?.innerText.replace(/\s+/g, ' ').trim();

/** Begins "This wasn't me", and gives a new password where one is asked for. */
async function begin(element: Element, password?: string) {
  button(element, 'This wasn’t me').click();
  await reads(element, 'one after the other');
  button(element, 'Start').click();
  await reads(element, 'Keep the one I have');
  if (password === undefined) return button(element, 'Keep the one I have').click();
  type(input(element, 'New password'), password);
  button(element, 'Save').click();
}

const steps = (element: Element) =>
  all(element, '.steps > li').map((one) => one.innerText.replace(/\s+/g, ' ').trim());

/** Answers these requests as a server that stumbles, until told otherwise. */
function stumble(world: MemoryAccount, method: string, path: string) {
  world.intercept = (request) =>
    request.method === method && request.url.includes(path)
      ? new Response(null, { status: 500 })
      : undefined;
}

describe('<logto-security-checkup>', () => {
  it('reads nothing that needs a proof, and asks nobody anything', async () => {
    const { world, element } = await setUp([app, codes(9)]);
    await reads(element, 'All is well');
    await aTimeout(50);
    expect([...world.requests].sort()).to.deep.equal([
      'GET /my-account',
      'GET /my-account/mfa-settings',
      'GET /my-account/mfa-verifications',
    ]);
  });

  it('says how it stands in words, and offers one thing for each that does not stand well', async () => {
    const { element } = await setUp([app]);
    await reads(element, 'One thing is worth a look');
    expect(says(element, 'If you lose your phone')).to.equal(
      'If you lose your phone You could be locked out It is all you have for your second step. Create codes',
    );
    expect(says(element, 'If you forget your password')).to.equal(
      'If you forget your password Reset by email ann@example.com',
    );
    expect(says(element, 'Second step')).to.equal('Second step On With authenticator app.');
    expect(controls(element)).to.deep.equal(['Create codes', 'This wasn’t me']);
    await expect(element).to.be.accessible();
  });

  it('mends in place, says so, and leaves the focus where one can go on', async () => {
    const { world, element } = await setUp([app]);
    const create = button(element, 'Create codes');
    create.focus();
    create.click();
    await reads(element, 'I have saved them');
    input(element, 'I have saved them').click();
    button(element, 'Done').click();
    await reads(element, 'All is well');
    await reads(element, 'Your new backup codes work now.');
    expect(says(element, 'Backup codes')).to.equal('Backup codes 10 left');
    const card = all(element, 'logto-checkup-card')[0]!;
    await until(() => card.shadowRoot!.activeElement?.matches('.summary'), 'focus on the summary');
    expect(world.person.mfa.some(({ type }) => type === 'BackupCode')).to.equal(true);
  });

  it('says what a second step is good for, whatever somebody signs in with', async () => {
    const { element } = await setUp([]);
    expect(says(element, 'Second step')).to.contain('more than your password or your email');
  });

  it('turns on by one click what is set up and not asked for', async () => {
    const { world, element } = await setUp([app, codes(9)]);
    world.person.logtoConfig = {
      mfa: { enabled: true, skipped: false, skipMfaOnSignIn: true },
      passkeySignIn: { skipped: false },
    };
    await world.account.invalidate();
    await reads(element, 'What you set up is not asked for.');
    button(element, 'Turn on').click();
    await reads(element, 'From now on we ask for your second step.');
    expect(says(element, 'Second step')).to.contain('On');
  });

  it('keeps an error in its row', async () => {
    const { world, element } = await setUp([app, codes(9)]);
    world.person.logtoConfig = {
      mfa: { enabled: true, skipped: false, skipMfaOnSignIn: true },
      passkeySignIn: { skipped: false },
    };
    await world.account.invalidate();
    await reads(element, 'What you set up is not asked for.');
    stumble(world, 'PATCH', '/mfa-settings');
    button(element, 'Turn on').click();
    await until(() => says(element, 'Second step')?.includes('Something went wrong on our side.'));
    expect(says(element, 'If you lose your phone')).not.to.contain('Something went wrong');
  });

  it('keeps what is under way in its row, whatever is clicked meanwhile', async () => {
    const { world, element } = await setUp([app]);
    const create = button(element, 'Create codes');
    let refuse!: (error: AccountError) => void;
    world.account.stepUp.serve(() => new Promise((_, reject) => (refuse = reject)));
    create.click();
    await until(() => create.ariaBusy === 'true');
    button(element, 'This wasn’t me').click();
    await aTimeout(20);
    expect(create.ariaBusy).to.equal('true');
    refuse(new AccountError('unavailable', 500));
    await reads(element, 'Something went wrong on our side.');
    expect(says(element, 'If you lose your phone')).to.contain('Something went wrong');
    button(element, 'This wasn’t me').click();
    await until(() => !textOf(element).includes('Something went wrong'), 'a new beginning');
  });

  it('says where it could not look, and does not say that all is well', async () => {
    const world = memoryAccount({ person: { mfa: [app, codes(9)] } });
    stumble(world, 'GET', '/mfa-verifications');
    const element = await place<LogtoAccount>(tag, { account: world.account });
    await reads(element, 'Something went wrong on our side.');
    expect(textOf(element)).not.to.contain('All is well');
    await expect(element).to.be.accessible();
    world.intercept = undefined;
    button(element, 'Try again').click();
    await reads(element, 'All is well');
  });

  it('knows the age of the password where the page does', async () => {
    const world = memoryAccount({ person: { mfa: [app, codes(9)] } });
    const element = await place<LogtoAccount>(tag, { account: world.account });
    element.setAttribute('password-changed-at', '2021-05-03');
    await reads(element, 'years old');
    element.setAttribute('password-changed-at', 'nonsense');
    await until(() => !row(element, 'Password'));
  });

  it('looks at sign-ins once their list is on screen, and ends what nobody knows', async () => {
    const first = memoryAccount({ person: { mfa: [app, codes(9)] } });
    const { signIns: server } = first.tenant;
    const program = server.signIn(first.person.id, { userAgent: 'curl/8.5.0' });
    const phone = server.signIn(first.person.id, { userAgent: userAgents.iphone });
    const { world, element } = await setUp([], memoryAccount({ beside: first }));
    expect(row(element, 'Where you are signed in')).to.equal(undefined);
    await world.account.resource(signIns).load();
    await reads(element, 'One to look at');
    expect(says(element, 'Where you are signed in')).to.contain('curl');
    button(element, 'Sign out').click();
    await reads(element, 'Sign these out?');
    await settled();
    await expect(element).to.be.accessible();
    confirm(element);
    await reads(element, 'They are signed out.');
    await reads(element, 'Nothing unusual');
    expect(await server.authenticate(program.token)).to.equal(undefined);
    expect(await server.authenticate(phone.token)).to.include({ userId: first.person.id });
  });

  describe('“This wasn’t me”', () => {
    it('does all of it, tells a result for each, and does not end without the new codes', async () => {
      const { world, element } = await setUp([app, codes(9)]);
      const { signIns: server } = world.tenant;
      server.trustDevice(world.person.id);
      await begin(element, 'entirely different words');
      await reads(element, 'Everybody else is out');
      expect(steps(element)).to.deep.equal([
        'Done: Change your password Your password is changed.',
        'Done: Sign out everywhere else, and the apps used there You were signed in nowhere else.',
        'Done: Forget all trusted devices One device is no longer trusted.',
        'Done: Make new backup codes Your old backup codes no longer work.',
      ]);
      await settled();
      await expect(element).to.be.accessible();
      button(element, 'Save your new codes').click();
      await reads(element, 'I have saved them');
      expect(all(element, '.codes > li')).to.have.length(10);
      input(element, 'I have saved them').click();
      button(element, 'Done').click();
      await reads(element, 'Your account is secured.');
      expect(all(element, 'logto-dialog[open]')).to.deep.equal([]);
    });

    it('goes on without what fails, tells the page, and offers just that again', async () => {
      const { world, element } = await setUp([app, codes(9)]);
      const errors: string[] = [];
      element.addEventListener('logto-error', ({ code }) => errors.push(code));
      stumble(world, 'GET', '/my-account/sessions');
      await begin(element);
      await reads(element, 'Almost done');
      expect(steps(element)).to.deep.equal([
        'Left out: Change your password You keep the password you have.',
        'Did not work: Sign out everywhere else, and the apps used there Something went wrong on our side. Try again in a moment.',
        'Done: Forget all trusted devices There were no trusted devices.',
        'Done: Make new backup codes Your old backup codes no longer work.',
      ]);
      expect(errors).to.deep.equal(['unavailable']);
      await settled();
      await expect(element).to.be.accessible();
      world.intercept = undefined;
      world.requests.length = 0;
      button(element, 'Try again').click();
      await reads(element, 'Everybody else is out');
      expect(world.requests).to.deep.equal(['GET /my-account/sessions']);
    });

    it('lets a password be put right before anything else is done', async () => {
      const { world, element } = await setUp([app, codes(9)]);
      await begin(element, 'abcd1234');
      await reads(element, 'That is not enough yet.');
      expect(world.requests.filter((request) => request.startsWith('DELETE'))).to.deep.equal([]);
      type(input(element, 'New password'), 'entirely different words');
      button(element, 'Save').click();
      await reads(element, 'Everybody else is out');
    });

    it('asks for the password once more where it was not taken, and goes on with it', async () => {
      const { world, element } = await setUp([app, codes(9)]);
      stumble(world, 'POST', '/my-account/password');
      await begin(element, 'entirely different words');
      await reads(element, 'Almost done');
      expect(steps(element)[0]).to.contain(
        'Did not work: Change your password Something went wrong',
      );
      expect(steps(element)[3]).to.contain('Done: Make new backup codes');
      world.intercept = undefined;
      button(element, 'Try again').click();
      await until(() => all(element, 'logto-credentials input[type=password]').length > 0);
      expect(input(element, 'New password').value).to.equal('entirely different words');
      button(element, 'Save').click();
      await reads(element, 'Everybody else is out');
    });

    it('takes a no of the page for one thing only', async () => {
      const { element } = await setUp([app, codes(9)]);
      element.addEventListener('logto-before-change', (event) => {
        if (event.call === 'addBackupCodes' || event.call === 'removeMfa') event.preventDefault();
      });
      await begin(element, 'entirely different words');
      await reads(element, 'Almost done');
      expect(steps(element)[3]).to.contain('This page did not let us.');
      expect(steps(element)[1]).to.contain('Done:');
    });

    it('can be left before it begins', async () => {
      const { world, element } = await setUp([app]);
      let cancelled = 0;
      element.addEventListener('logto-cancel', () => (cancelled += 1));
      button(element, 'This wasn’t me').click();
      await reads(element, 'one after the other');
      expect(textOf(element)).not.to.contain('Make new backup codes');
      button(element, 'Cancel').click();
      await until(() => cancelled === 1);
      expect(world.requests.filter((request) => !request.startsWith('GET'))).to.deep.equal([]);
    });
  });
});
