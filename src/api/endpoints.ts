/**
 * THE table: every call the widget knows, as data, one export a row. Types, the client, the gateway's allow-list and
 * the sandbox's checks are all read from here. Whoever needs one call imports one row, so a page that holds a single
 * element carries only its rows; whoever needs them all imports the module as a namespace.
 *
 * A row says the method, the path below `/api` and the answer, and what else matters (its body stands in `bodies.ts`):
 * - `stepUp`  whether a fresh proof of identity must travel with it: `always`, or `when-possible` (only for people
 *             who have a password, an email or a phone to prove it with). Absent: never.
 * - `scope`   the scope a token needs besides `openid`.
 * - `field`   the tenant's switch that governs it.
 * - `touches` which resources are stale afterwards.
 * - `resource` the name under which elements share the answer.
 * - `feature` the gateway answers it, where the owner switched this feature on; see `gateway-endpoints.ts`.
 */
export * from './endpoints/person.ts';
export * from './endpoints/person-changes.ts';
export * from './endpoints/identifiers.ts';
export * from './endpoints/social.ts';
export * from './endpoints/provider-tokens.ts';
export * from './endpoints/mfa.ts';
export * from './endpoints/mfa-changes.ts';
export * from './endpoints/sessions.ts';
export * from './endpoints/proofs.ts';
export type { Endpoint, Input, Output, Readable, ResourceName } from './row.ts';
