/** Points every root on a demo page at the sandbox tenant that this page was opened for. */
import 'logto-account-elements/define';

interface Tenant {
  name: string;
  endpoint: string;
  appId: string;
}

const { tenants } = (await (await fetch('/sandbox.json')).json()) as { tenants: Tenant[] };
const wanted = new URLSearchParams(location.search).get('tenant');
const tenant = tenants.find(({ name }) => name === wanted) ?? tenants[0]!;

for (const root of document.querySelectorAll(
  'logto-account-settings, logto-account, logto-user-button',
)) {
  root.setAttribute('endpoint', tenant.endpoint);
  root.setAttribute('app-id', tenant.appId);
  root.setAttribute('settings', `${tenant.endpoint}/settings.json`);
}
