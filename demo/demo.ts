/** Points every root on a demo page at the sandbox tenant that this page was opened for. */
import 'logto-account-elements/define';

interface Tenant {
  name: string;
  endpoint: string;
  appId: string;
  /** The owner's gateway, on this page's own origin. */
  gateway: string;
  /** Where the owner's own session begins and ends: `…/sign-in`, `…/sign-out`. */
  session: string;
}

const { tenants } = (await (await fetch('/sandbox.json')).json()) as { tenants: Tenant[] };
const wanted = new URLSearchParams(location.search).get('tenant');
const tenant = tenants.find(({ name }) => name === wanted) ?? tenants[0]!;

for (const root of document.querySelectorAll<HTMLElement>(
  'logto-account-settings, logto-account, logto-user-button',
)) {
  root.setAttribute('gateway', tenant.gateway);
  if (root.dataset['auth'] === 'cookie') continue;
  root.setAttribute('endpoint', tenant.endpoint);
  root.setAttribute('app-id', tenant.appId);
}
for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-session]')) {
  link.href = `${tenant.session}/${link.dataset['session']}`;
}
