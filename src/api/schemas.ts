/**
 * The data Logto sends, as schemas; every type of the data is inferred from one of them.
 *
 * Schemas are tolerant on purpose: unknown keys are dropped, a list drops the members it does not know, and a value
 * the tenant may hide is optional. A newer Logto must never blank a page.
 *
 * Times: names ending in `At` are epoch milliseconds or ISO strings as noted; `exp`, `iat`, `loginTs` are epoch seconds.
 */
export { dictionaryOf, errorBody, listOf, orElse } from './schemas/basics.ts';
export * from './schemas/mfa.ts';
export * from './schemas/mfa-changes.ts';
export * from './schemas/person.ts';
export * from './schemas/proofs.ts';
export * from './schemas/sessions.ts';
export * from './schemas/provider-tokens.ts';
export * from './schemas/social.ts';
