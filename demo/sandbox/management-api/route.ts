/** How routes of the Management API are written down. */
import type * as z from 'zod/mini';
import { guard } from '../account-api/guard.ts';
import type { Person, Tenant } from '../tenant.ts';

/** Where the Management API reaches beyond the tenant's data. */
export interface Powers {
  /** Ends everything a person is signed in to, tokens included. */
  signOut: (userId: string) => Promise<void>;
}

export interface ManagementCall<Body = unknown> extends Powers {
  tenant: Tenant;
  url: URL;
  params: Record<string, string>;
  /** Whom the path names; only where it does. */
  person: Person;
  body: Body;
}

export interface ManagementRoute {
  method: string;
  path: string;
  answer(call: ManagementCall): Response | Promise<Response>;
}

export const route = <Body extends z.core.$ZodType = z.ZodMiniUnknown>(
  method: string,
  path: string,
  handle: (call: ManagementCall<z.output<Body>>) => Response | Promise<Response>,
  body?: Body,
): ManagementRoute => ({
  method,
  path,
  answer: (call) =>
    handle({
      ...call,
      body: (body ? guard('body', body, call.body) : undefined) as z.output<Body>,
    }),
});
