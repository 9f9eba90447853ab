/**
 * What every public element must keep, whatever it shows. One call per element, in a test file of its own:
 *
 * ```ts
 * itKeepsTheContract({
 *   tag: 'logto-username-field',
 *   define: () => import('../../src/define/username-field.ts'),
 *   fields: ['username'],
 *   shows: 'Username',
 *   inGerman: 'Benutzername',
 * });
 * ```
 */
import { expect, fixtureCleanup } from '@open-wc/testing';
import type { LitElement } from 'lit';
import type { Account } from '../../src/account/account.ts';
import type { AccountElement } from '../../src/elements/account-element.ts';
import type { FieldName } from '../../src/api/settings.ts';
import { LogtoAccount } from '../../src/elements/account.ts';
import type { FieldControl } from '../../demo/sandbox/tenant.ts';
import {
  all,
  button,
  everyElement,
  isShown,
  nameOf,
  place,
  reads,
  textOf,
  until,
} from './element.ts';
import { memoryAccount, type MemoryAccount, type MemoryAccountOptions } from './memory-account.ts';

export interface ElementContract {
  tag: string;
  /** Imports the define module. */
  define: () => Promise<unknown>;
  /** The owner's switches that govern it; with all of them Off it shows nothing. */
  fields: readonly FieldName[];
  /** Words it shows to somebody signed in, in English and in German. */
  shows: string;
  inGerman: string;
  /** Controls that change nothing, by name: they may stay where everything is read-only. */
  harmless?: readonly (string | RegExp)[];
  /** What the account in these tests is like besides the usual. */
  world?: MemoryAccountOptions;
}

type Element = AccountElement & LitElement;

export function itKeepsTheContract(contract: ElementContract): void {
  const { tag, fields, shows, inGerman, harmless = [] } = contract;

  const world = (options: MemoryAccountOptions = {}) =>
    memoryAccount({ ...contract.world, ...options });

  const withFields = (control: FieldControl): MemoryAccountOptions => ({
    settings: {
      ...contract.world?.settings,
      accountCenter: { fields: Object.fromEntries(fields.map((field) => [field, control])) },
    },
  });

  const alone = (account: Account, properties: Partial<Element> = {}) =>
    place<Element>(tag, { account, ...properties });

  /** The element inside a root. */
  async function nested({ account }: MemoryAccount) {
    const root = await place<LogtoAccount>('logto-account', { account });
    const element = document.createElement(tag) as Element;
    root.append(element);
    return { root, element };
  }

  const controls = (element: Element) =>
    all(element, 'button, input, select, textarea')
      .filter((control) => isShown(control))
      .map((control) => nameOf(control))
      .filter((name) => !harmless.some((kind) => name.match(kind)));

  const isHidden = (element: Element) => element.matches(':state(empty)') && !isShown(element);

  const hides = (element: Element) =>
    until(
      () => isHidden(element),
      () => `hides itself instead of showing “${textOf(element)}”`,
    );

  describe(`<${tag}>, as every element,`, () => {
    before(async function () {
      this.timeout(20_000);
      expect(customElements.get(tag), 'not defined by importing other things').to.equal(undefined);
      await contract.define();
      expect(customElements.get(tag), 'defined by its define module').to.be.a('function');
      LogtoAccount.define();
    });

    it('is defined together with all it uses', async () => {
      const element = await alone(world().account);
      await reads(element, shows);
      const unknown = everyElement(element).filter((part) => part.matches(':not(:defined)'));
      expect(unknown.map((part) => part.localName)).to.deep.equal([]);
    });

    it('can be defined twice', async () => {
      const constructor = customElements.get(tag) as unknown as typeof AccountElement;
      constructor.define();
      expect(customElements.get(tag)).to.equal(constructor);
    });

    it('shows nothing, and takes no room, without an account', async () => {
      await hides(await place<Element>(tag));
    });

    it('shows nothing, and takes no room, where the owner switched it off', async () => {
      const { account } = world(withFields('Off'));
      const element = await alone(account);
      await until(() => account.profile.status === 'ready');
      await hides(element);
    });

    it('shows a skeleton while it waits', async () => {
      const { account, hold } = world();
      const release = hold();
      const element = await alone(account);
      expect(all(element, '[aria-busy=true]').filter(isShown)).to.have.length.above(0);
      await expect(element).to.be.accessible();
      release();
      await reads(element, shows);
      await until(() => all(element, '[aria-busy=true]').length === 0, 'an end of the waiting');
    });

    it('says in words what went wrong, and tries again', async () => {
      const here = world();
      here.intercept = () => Response.json({ message: 'ECONNRESET at socket.ts' }, { status: 500 });
      const element = await alone(here.account);
      await reads(element, 'Something went wrong on our side.');
      expect(textOf(element)).not.to.contain('ECONNRESET');
      await expect(element).to.be.accessible();
      here.intercept = undefined;
      button(element, 'Try again').click();
      await reads(element, shows);
    });

    it('has no controls where everything is read-only', async () => {
      const element = await alone(world(withFields('ReadOnly')).account);
      await reads(element, shows);
      expect(controls(element)).to.deep.equal([]);
      await expect(element).to.be.accessible();
    });

    it('has no controls where the host says so, on it or on its root', async () => {
      const element = await alone(world().account, { readonly: true });
      await reads(element, shows);
      expect(controls(element)).to.deep.equal([]);
      const { root, element: inside } = await nested(world());
      root.readonly = true;
      await reads(inside, shows);
      await until(() => controls(inside).length === 0, 'no controls inside a read-only root');
    });

    it('offers to sign in where nobody is, once on a page', async () => {
      const here = world({ auth: { signIn: async () => undefined } });
      here.token = undefined;
      const element = await alone(here.account);
      await reads(element, 'You are signed out');
      button(element, 'Sign in');
      await expect(element).to.be.accessible();
      fixtureCleanup();
      const { root, element: inside } = await nested(here);
      await reads(root, 'You are signed out');
      await hides(inside);
    });

    it('says once that the owner has not switched account settings on', async () => {
      const { root, element } = await nested(
        world({ settings: { accountCenter: { enabled: false } } }),
      );
      await reads(root, 'Account settings are not available');
      expect(all(root, '[part=notice]').filter(isShown)).to.have.length(1);
      await hides(element);
      await expect(root).to.be.accessible();
    });

    it('works alone, and names itself to assistive technology', async () => {
      const element = await alone(world().account);
      await reads(element, shows);
      await expect(element).to.be.accessible();
    });

    it('works without knowing the owner’s settings', async () => {
      await reads(await alone(world({ known: false }).account), shows);
    });

    it('works inside a root, with one request for the profile', async () => {
      const here = world();
      const { element } = await nested(here);
      await reads(element, shows);
      expect(here.requests.filter((request) => request === 'GET /my-account')).to.have.length(1);
    });

    it('finds a root that is defined after it', async () => {
      const late = `late-root-${tag}`;
      const root = await place<LogtoAccount>(late, { account: world().account });
      const element = document.createElement(tag) as Element;
      root.append(element);
      await hides(element);
      customElements.define(late, class extends LogtoAccount {});
      await reads(element, shows);
    });

    it('goes on after it was moved, and lets go of the account when it is gone', async () => {
      const { account, person } = world();
      const listeners = countListeners(account);
      const element = await alone(account);
      await reads(element, shows);
      const parent = element.parentElement!;
      element.remove();
      expect(listeners(), 'listeners of a removed element').to.equal(0);
      parent.append(element);
      await element.updateComplete;
      expect(listeners(), 'listens again at once').to.be.above(0);
      account.reset();
      person.updatedAt += 1;
      await account.profile.refresh();
      await reads(element, shows);
      element.remove();
      expect(listeners(), 'listeners of an element removed again').to.equal(0);
    });

    it('goes on inside a root after it was moved', async () => {
      const here = world();
      const { root, element } = await nested(here);
      await reads(element, shows);
      element.remove();
      root.append(element);
      here.account.reset();
      await here.account.profile.refresh();
      await reads(element, shows);
    });

    it('follows another account', async () => {
      const first = world();
      const listeners = countListeners(first.account);
      const element = await alone(first.account);
      await reads(element, shows);
      const second = world();
      element.account = second.account;
      await until(() => second.account.profile.status === 'ready', 'asks the second');
      await reads(element, shows);
      expect(listeners(), 'listeners left at the first').to.equal(0);
    });

    it('speaks German', async () => {
      const element = await alone(world().account, { lang: 'de' });
      await reads(element, inGerman);
      await expect(element).to.be.accessible();
    });

    it('runs from right to left, and fits a narrow page in both directions', async () => {
      const element = await alone(world().account);
      await reads(element, shows);
      element.parentElement!.style.inlineSize = '320px';
      for (const direction of ['ltr', 'rtl']) {
        element.dir = direction;
        expect(getComputedStyle(element).direction).to.equal(direction);
        await new Promise(requestAnimationFrame);
        expect(element.scrollWidth, direction).to.be.at.most(320);
      }
    });

    it('uses no custom property that nobody defines', () => {
      const { elementStyles } = customElements.get(tag) as unknown as typeof LitElement;
      const styles = elementStyles.map((sheet) => ('cssText' in sheet ? sheet.cssText : ''));
      const names = (pattern: RegExp) =>
        new Set(styles.flatMap((text) => [...text.matchAll(pattern)].map(([, name]) => name)));
      const defined = names(/(--_[\w-]+)\s*:/g);
      // One that may be absent says what is then.
      const missing = [...names(/var\((--_[\w-]+)\)/g)].filter((name) => !defined.has(name));
      expect(missing).to.deep.equal([]);
    });
  });
}

/** How many listeners an account has at the moment. */
function countListeners(account: Account): () => number {
  const held = new Set<unknown>();
  const { addEventListener, removeEventListener } = account;
  account.addEventListener = (...details: Parameters<typeof addEventListener>) => {
    const [, listener, options] = details;
    held.add(listener);
    const signal = typeof options === 'object' ? options?.signal : undefined;
    signal?.addEventListener('abort', () => held.delete(listener));
    addEventListener.apply(account, details);
  };
  account.removeEventListener = (...details: Parameters<typeof removeEventListener>) => {
    held.delete(details[1]);
    removeEventListener.apply(account, details);
  };
  return () => held.size;
}
