/** Tokens of linked providers. */
import * as z from '../zod.ts';
import { lenient, optionalText, text } from './basics.ts';

/** A live token of a provider. `expires_in` is seconds. Never fetch it only to show a state. */
export const providerToken = z.object({
  access_token: text,
  scope: optionalText,
  token_type: optionalText,
  expires_in: lenient(z.number()),
});
export type ProviderToken = z.infer<typeof providerToken>;
