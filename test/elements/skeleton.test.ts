/** `skeleton.css` keeps the room that an element takes as soon as it can. */
import { expect, fixture, fixtureCleanup } from '@open-wc/testing';
import { html } from 'lit';
import * as published from '../../src/index.ts';
import type { AccountElement } from '../../src/elements/account-element.ts';
import { all, until } from '../support/element.ts';
import { memoryAccount } from '../support/memory-account.ts';

const elements = Object.values(published).filter(
  (one): one is typeof published.LogtoAccount => 'tag' in one,
);
/** Its own room is that of what is inside. */
const drawn = elements.filter(({ tag }) => tag !== 'logto-account');

const sheet = new URL('../../src/skeleton.css', import.meta.url).href;
const size = (element: Element) => {
  const { width, height } = element.getBoundingClientRect();
  return `${Math.round(width)} × ${Math.round(height)}`;
};

/** A page with the sheet and without scripts. */
async function pageOf(tag: string, width: number): Promise<Element> {
  const frame = await fixture<HTMLIFrameElement>(
    html`<iframe title=${tag} width=${width} height="800"></iframe>`,
  );
  const page = frame.contentDocument!;
  const link = Object.assign(page.createElement('link'), { rel: 'stylesheet', href: sheet });
  const loaded = new Promise((resolve) => link.addEventListener('load', resolve));
  page.head.append(link);
  page.body.append(page.createElement(tag));
  await loaded;
  return page.querySelector(tag)!;
}

/** An element whose data are on their way until they are let go. */
async function waiting(element: { tag: string; define(): void }, width: number) {
  element.define();
  const world = memoryAccount();
  const release = world.hold();
  const live = document.createElement(element.tag) as AccountElement;
  const place = await fixture<HTMLElement>(html`<div>${live}</div>`);
  place.setAttribute('style', `inline-size: ${width}px`);
  live.account = world.account;
  await until(() => live.shadowRoot?.querySelector('*:not(style)'), 'it draws');
  return { live, release };
}

for (const pageWidth of [900, 360]) {
  describe(`the room that is kept for an element on a page ${pageWidth} wide`, () => {
    afterEach(fixtureCleanup);

    for (const element of drawn) {
      it(`is that of <${element.tag}> while its data are on their way`, async () => {
        const kept = await pageOf(element.tag, pageWidth);
        const before = size(kept);
        const { width } = kept.parentElement!.getBoundingClientRect();
        const { live } = await waiting(element, width);
        expect(size(live)).to.equal(before);
      });
    }

    for (const element of [
      published.LogtoEmailField,
      published.LogtoPasswordField,
      published.LogtoPhoneField,
      published.LogtoSessionList,
      published.LogtoTotpField,
      published.LogtoUsernameField,
    ]) {
      it(`is that of <${element.tag}> when they are there`, async () => {
        const { live, release } = await waiting(element, pageWidth);
        const before = size(live);
        release();
        await until(() => all(live, 'button').length > 0, 'it shows what can be done');
        expect(size(live)).to.equal(before);
      });
    }
  });
}

describe('an element that has no account yet', () => {
  it('keeps that room', async () => {
    published.LogtoEmailField.define();
    const link = await fixture(html`<link rel="stylesheet" href=${sheet} />`);
    await until(() => (link as HTMLLinkElement).sheet);
    const field = await fixture<AccountElement>(html`<logto-email-field></logto-email-field>`);
    await until(() => field.getBoundingClientRect().height === 62, 'it keeps the room');
    field.account = memoryAccount({
      settings: { accountCenter: { fields: { email: 'Off' } } },
    }).account;
    await until(() => field.getBoundingClientRect().height === 0, 'it has nothing to show');
  });

  it('shows what is inside where it is a root to be', async () => {
    published.LogtoAccount.define();
    const root = await fixture(html`<logto-account><p>Inside</p></logto-account>`);
    expect(root.querySelector('p')!.checkVisibility()).to.equal(true);
  });
});
