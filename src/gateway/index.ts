/**
 * `logto-account-elements/gateway`: what Logto keeps closed to browsers, as a function an owner mounts in their server.
 * Nothing of Node, nothing of a browser: it runs wherever there are `Request`, `Response`, `fetch` and `crypto`.
 */
export { createAccountGateway, type AccountGateway } from './create.ts';
export { deleteDueAccounts } from './due.ts';
export type {
  DeletionNotice,
  DeletionOptions,
  FeatureOptions,
  GatewayIncident,
  GatewayOptions,
} from './options.ts';
export { webhook } from './webhook.ts';
