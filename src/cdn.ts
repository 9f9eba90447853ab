/**
 * The script tag's entry: the settings at once, in one request; any other element as soon as the page has one.
 * An element inside somebody else's shadow root is not seen from here: import its define module there.
 */
import './define/account.ts';
import './define/account-settings.ts';

const identifiers = () => import('./elements/sections/identifiers.ts');
const checkup = () => import('./elements/sections/checkup.ts');
const mfa = () => import('./elements/sections/mfa.ts');
const sessions = () => import('./elements/sections/sessions.ts');
const connected = () => import('./elements/sections/connected.ts');
const data = () => import('./elements/sections/data.ts');

/** The chunks are those of the settings' sections, so that nothing is loaded twice. */
const chunks: Record<string, () => Promise<unknown>> = {
  'logto-account-deletion': data,
  'logto-activity-list': data,
  'logto-app-list': sessions,
  'logto-backup-codes': mfa,
  'logto-device-list': sessions,
  'logto-email-field': identifiers,
  'logto-mfa-manager': mfa,
  'logto-organization-list': data,
  'logto-passkey-manager': mfa,
  'logto-password-field': identifiers,
  'logto-phone-field': identifiers,
  'logto-security-checkup': checkup,
  'logto-session-list': sessions,
  'logto-social-links': connected,
  'logto-token-manager': data,
  'logto-totp-field': mfa,
  'logto-user-button': () => import('./define/user-button.ts'),
  'logto-username-field': identifiers,
};

/** Fetches an element once; where that failed, the next of its kind tries again. */
function bring({ localName: tag }: Element): void {
  const load = chunks[tag];
  if (!load) return;
  delete chunks[tag];
  load().catch(() => (chunks[tag] = load));
}

function bringAll(within: ParentNode): void {
  for (const element of within.querySelectorAll(':not(:defined)')) bring(element);
}

bringAll(document);
new MutationObserver((records) => {
  for (const node of records.flatMap(({ addedNodes }) => [...addedNodes])) {
    if (!(node instanceof Element)) continue;
    bring(node);
    bringAll(node);
  }
}).observe(document, { childList: true, subtree: true });

// A tag that lacks something shows nothing. Whoever pasted it should hear of it, once the page had time to complete it.
setTimeout(() => {
  for (const element of document.querySelectorAll<Element & { account?: unknown }>(':defined')) {
    const { localName: tag } = element;
    if (!tag.startsWith('logto-') || element.account) continue;
    // eslint-disable-next-line no-console -- said to whoever builds the page
    console.warn(`<${tag}> needs endpoint and app-id, or gateway, on itself or around it.`);
  }
}, 2000);
