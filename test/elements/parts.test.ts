import { expect, fixtureCleanup } from '@open-wc/testing';
import '../../src/define/account-settings.ts';
import '../../src/define/user-button.ts';
import type { LogtoAccountSettings } from '../../src/elements/account-settings.ts';
import type { LogtoUserButton } from '../../src/elements/user-button.ts';
import { all, button, place, until } from '../support/element.ts';
import { memoryAccount } from '../support/memory-account.ts';

const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  :is(logto-account-settings, logto-user-button)::part(row) { letter-spacing: 3px; }
  :is(logto-account-settings, logto-user-button)::part(action) { letter-spacing: 4px; }
  :is(logto-account-settings, logto-user-button)::part(dialog) { letter-spacing: 5px; }
`);
const spacing = (element: Element | undefined) =>
  element && getComputedStyle(element).letterSpacing;

/** The first of these in a field of the settings. */
const inField = (element: Element, selector: string) =>
  all(element, 'logto-username-field').flatMap((field) => all(field, selector))[0];

describe('parts', () => {
  before(() => void document.adoptedStyleSheets.push(sheet));
  after(() => void document.adoptedStyleSheets.pop());
  afterEach(() => fixtureCleanup());

  it('of elements in the settings are styled from the page', async () => {
    const element = await place<LogtoAccountSettings>('logto-account-settings', {
      account: memoryAccount().account,
      section: 'security',
    });
    await until(() => inField(element, '.row'));
    expect(spacing(inField(element, '.row'))).to.equal('3px');
    expect(spacing(button(element, 'Change username'))).to.equal('4px');
    expect(element.hasAttribute('exportparts'), 'on the page itself').to.equal(false);
  });

  it('of a dialog are styled from the page, from however deep it comes', async () => {
    const { account } = memoryAccount();
    const element = await place<LogtoUserButton>('logto-user-button', { account });
    await until(() => all(element, 'button').length > 0);
    account.open('security');
    await until(() => inField(element, 'button'));
    expect(spacing(inField(element, '.row'))).to.equal('3px');
    button(element, 'Change username').click();
    await until(() => all(element, 'logto-step-up-dialog').length > 0);
    const question = () =>
      all(element, 'logto-dialog').flatMap((dialog) => all(dialog, 'dialog[open]'))[0];
    await until(question);
    expect(spacing(question())).to.equal('5px');
  });
});
