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

function bringElements(): void {
  for (const { localName } of document.querySelectorAll(':not(:defined)')) {
    void chunks[localName]?.();
  }
}

bringElements();
new MutationObserver(bringElements).observe(document, { childList: true, subtree: true });
