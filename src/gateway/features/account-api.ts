/** Calls of the Account API that a feature makes as the person: the owner's field switches stay in force. */
import * as z from 'zod/mini';
import type { Endpoint, Input, Output } from '../../api/row.ts';
import type { FeatureCall } from '../call.ts';
import { parseJson, refusalOf, unavailable } from '../errors.ts';
import { bearer } from '../person.ts';

export async function callAs<R extends Endpoint>(
  { upstream, token, record }: FeatureCall,
  row: R,
  input: Input<R>,
): Promise<Output<R>> {
  const values = input as Record<string, string>;
  const query = new URLSearchParams();
  for (const name of row.query ?? []) if (values[name]) query.set(name, values[name]);
  const path = row.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(values[name]!));
  const answer = await upstream({
    method: row.method,
    path: `/api${path}${query.size > 0 ? `?${query}` : ''}`,
    headers: {
      ...bearer(token),
      ...(record !== undefined && { 'logto-verification-id': record }),
    },
  });
  if (answer.status < 200 || answer.status >= 300) throw refusalOf(answer);
  if (!row.response) return undefined as Output<R>;
  const parsed = z.safeParse(row.response, parseJson(answer.text));
  if (!parsed.success) throw unavailable();
  return parsed.data as Output<R>;
}
