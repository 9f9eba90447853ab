/** One call as a route sees it, and how routes are written down. */
import type * as z from 'zod/mini';
import type { Caller, Person, Tenant } from '../tenant.ts';
import { guard } from './guard.ts';
import type { Lockout } from './lockout.ts';
import type { ProviderTokenStore } from './provider-token-store.ts';
import type { ParsedBody } from './read-body.ts';
import type { Records } from './records.ts';
import type { SocialProviders } from './social-providers.ts';

/** What all calls share. */
export interface Services {
  tenant: Tenant;
  records: Records;
  lockout: Lockout;
  providerTokens: ProviderTokenStore;
  social: SocialProviders;
  /** Where the sandbox is reached; uploaded files are served from there. */
  origin: string;
}

/** A call before its input is checked. */
export interface IncomingCall extends Services {
  request: Request;
  url: URL;
  params: Record<string, string>;
  caller: Caller;
  person: Person;
}

export interface Call<Body = unknown, Query = unknown> extends IncomingCall {
  body: Body;
  query: Query;
  files: Record<string, File[]>;
}

interface Guards<Body extends z.core.$ZodType, Query extends z.core.$ZodType> {
  body?: Body;
  query?: Query;
  /** The form fields files must come in. */
  files?: z.core.$ZodType;
}

export interface AccountRoute {
  method: string;
  path: string;
  /** Exists only in builds with development features. */
  devOnly?: boolean;
  answer(call: IncomingCall, parsed: ParsedBody): Promise<Response>;
}

/** A public document, read without a token. */
export interface DocumentRoute {
  method: 'GET';
  path: string;
  document(tenant: Tenant): unknown;
}

export type Route = AccountRoute | DocumentRoute;

/** A route of the Account or Verification API: its input is guarded, then `handle` makes its own checks in order. */
export function route<Body extends z.core.$ZodType, Query extends z.core.$ZodType>(
  method: string,
  path: string,
  guards: Guards<Body, Query>,
  handle: (call: Call<z.output<Body>, z.output<Query>>) => Response | Promise<Response>,
): AccountRoute {
  return {
    method,
    path,
    async answer(call, parsed) {
      const search = Object.fromEntries(call.url.searchParams);
      const query = (guards.query && guard('query', guards.query, search)) as z.output<Query>;
      const body = (guards.body && guard('body', guards.body, parsed.body)) as z.output<Body>;
      if (guards.files) guard('files', guards.files, parsed.files);
      return handle({ ...call, body, query, files: parsed.files ?? {} });
    },
  };
}

export function devOnly(made: AccountRoute): AccountRoute {
  return { ...made, devOnly: true };
}
