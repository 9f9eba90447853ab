/** Calls of the Management API. Answers are parsed: what Logto adds, or what it should not tell, goes no further. */
import * as z from 'zod/mini';
import { GatewayError, parseJson, refusalOf, unavailable } from './errors.ts';
import type { MachineToken } from './machine-token.ts';
import type { Upstream } from './upstream.ts';

export interface ManagementCall<Schema extends z.core.$ZodType> {
  method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Below `/api`. Made by `path`, which encodes what is put into it. */
  path: string;
  query?: Record<string, string>;
  body?: unknown;
  answer?: Schema;
  /** Further statuses that are an answer, not a refusal. */
  also?: readonly number[];
}

export type Management = <Schema extends z.core.$ZodType = z.ZodMiniUndefined>(
  call: ManagementCall<Schema>,
) => Promise<z.output<Schema>>;

/** Refusals that are about the person's request; all others are about the gateway, and nobody's business. */
const about = new Set([400, 404, 409, 413, 422, 429]);

export function createManagement(upstream: Upstream, machine: MachineToken): Management {
  return async ({ method = 'GET', path, query, body, answer, also = [] }) => {
    const send = (token: string) =>
      upstream({
        method,
        path: `/api${path}${query ? `?${new URLSearchParams(query)}` : ''}`,
        headers: {
          authorization: `Bearer ${token}`,
          ...(body !== undefined && { 'content-type': 'application/json' }),
        },
        body: body === undefined ? undefined : JSON.stringify(body),
      });
    const token = await machine.get();
    let result = await send(token);
    if (result.status === 401) result = await send(await machine.get(token));
    const { status, text } = result;
    if ((status < 200 || status >= 300) && !also.includes(status)) {
      throw about.has(status) ? refusalOf(result) : unavailable();
    }
    if (!answer) return undefined as never;
    const parsed = z.safeParse(answer, parseJson(text));
    if (!parsed.success) throw new GatewayError(502, 'unavailable');
    return parsed.data;
  };
}

/** An address with everything that is put into it encoded. */
export const path = (parts: TemplateStringsArray, ...values: string[]): string =>
  String.raw({ raw: parts }, ...values.map(encodeURIComponent));
