import * as forwarded from '../api/endpoints.ts';
import type { Endpoint } from '../api/row.ts';
import type { Call, Services } from './call.ts';
import { GatewayError, json, refusal } from './errors.ts';
import { createFeatures, type Features } from './features/index.ts';
import { bounce } from './form-post.ts';
import { createForward, type Forward } from './forward.ts';
import { checkBody, readJson, recordOf } from './input.ts';
import { createMachineToken } from './machine-token.ts';
import { createManagement } from './management.ts';
import { reporter, setUp, type GatewayOptions, type GatewaySetup } from './options.ts';
import { allow, checkPage } from './origin.ts';
import { createPeople } from './person.ts';
import { createRouter, type Match } from './router.ts';
import { createSettings } from './settings.ts';
import { createUpstream } from './upstream.ts';

export type AccountGateway = (request: Request) => Promise<Response>;

/**
 * The owner's own account API: one function from a request to its answer, for any server that speaks Web standards.
 *
 * ```ts
 * export const gateway = createAccountGateway({
 *   endpoint: 'https://auth.example.com',
 *   management: { clientId, clientSecret },
 *   features: { tokens: true, deletion: { coolingOffDays: 14, secret } },
 * });
 * ```
 *
 * It keeps nothing but caches. Everything is off until it is named: without `getAccessToken` nothing is forwarded,
 * without `features` there are none, and a path that is not in a table does not exist.
 */
export function createAccountGateway(options: GatewayOptions): AccountGateway {
  const setup = setUp(options);
  const upstream = createUpstream(setup);
  const features = createFeatures(setup);
  const services: Services = {
    setup,
    upstream,
    management: createManagement(upstream, createMachineToken(setup, upstream)),
    people: createPeople(setup, upstream),
    settings: createSettings(setup, upstream, features.names),
    report: reporter(setup),
  };
  const table: Endpoint[] = setup.getAccessToken ? Object.values(forwarded) : [];
  const parts = {
    services,
    features,
    forward: createForward(upstream),
    find: createRouter([...table, ...features.rows]),
  };

  return async (request) => {
    const trace: Trace = { call: undefined };
    let response: Response;
    try {
      response = await answer(request, parts, trace);
    } catch (thrown) {
      const error = thrown instanceof GatewayError ? thrown : new GatewayError(500, 'unexpected');
      if (error.status >= 500) {
        setup.onIncident?.({ code: error.code, status: error.status, call: trace.call });
      }
      response = refusal(error);
    }
    return finished(request, response, setup);
  };
}

interface Parts {
  services: Services;
  features: Features;
  forward: Forward;
  find: (method: string, path: string) => Match;
}

/** What is known of a request by the time it fails. */
interface Trace {
  call: string | undefined;
}

async function answer(request: Request, parts: Parts, trace: Trace): Promise<Response> {
  const { services, find } = parts;
  const { basePath, origins, formPostTo } = services.setup;
  const url = new URL(request.url);
  if (!url.pathname.startsWith(`${basePath}/`)) throw new GatewayError(404, 'gone');
  const path = url.pathname.slice(basePath.length);
  const { method } = request;
  if (path === '/settings') return only('GET', method) ?? services.settings.answer(request);
  if (path === '/form-post' && formPostTo)
    return only('POST', method) ?? bounce(request, formPostTo);
  if (method === 'OPTIONS') {
    checkPage(request, url, origins);
    return new Response(null, { status: 204 });
  }
  const match = find(method, path);
  const [row] = match.rows;
  trace.call = row!.name;
  checkPage(request, url, origins);
  const anonymous = parts.features.anonymous[row!.name];
  if (anonymous) {
    const { body = {} } = checkBody(match.rows, await readJson(request));
    return reply(await anonymous({ ...services, body }));
  }
  const record = recordOf(request);
  const token = await tokenOf(request, services.setup, !row!.feature);
  const renew = async () => services.setup.getAccessToken?.(request, { renew: true });
  const call: Call = { request, url, match, token, record, renew };
  return row!.feature ? feature(call, row!, parts) : parts.forward(call);
}

/** A feature: first its input, then who it is, then whether it is them in an app of the owner's, then the deed. */
async function feature(call: Call, row: Endpoint, { services, features }: Parts) {
  const { request, match, token, record } = call;
  const { people } = services;
  const { body = {} } = checkBody(match.rows, await readJson(request));
  const person = await people.identify(token, { fresh: row.stepUp !== undefined });
  const provable = row.stepUp === 'always' || person.hasSecurityVerificationMethod !== false;
  await (row.stepUp && provable ? people.prove(token, record) : people.admit(token));
  const handler = features.handlers[row.name]!;
  return reply(await handler({ ...services, person, token, record, body, params: match.params }));
}

/** Cookie or bearer; but what is forwarded is only ever the cookie's. */
async function tokenOf(request: Request, setup: GatewaySetup, forwarding: boolean) {
  const header = request.headers.get('authorization');
  if (header !== null && !forwarding) {
    // Also refuses the list that two such headers make.
    const [, token] = /^Bearer ([\w.~+/-]{1,4096}=*)$/.exec(header) ?? [];
    if (token === undefined) throw new GatewayError(401, 'auth.unauthorized');
    return token;
  }
  const token = await setup.getAccessToken?.(request, { renew: false });
  if (!token) throw new GatewayError(401, 'auth.authorization_header_missing');
  return token;
}

function only(allowed: string, method: string): undefined {
  if (method !== allowed) {
    throw new GatewayError(405, 'method_not_allowed', { headers: { allow: allowed } });
  }
}

const reply = (value: unknown) =>
  value === undefined ? new Response(null, { status: 204 }) : json(value);

function finished(request: Request, response: Response, { origins }: GatewaySetup): Response {
  const { headers } = response;
  if (!headers.has('cache-control')) headers.set('cache-control', 'no-store');
  headers.set('x-content-type-options', 'nosniff');
  // Nothing here is a document; should somebody open one, it can do nothing.
  headers.set('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
  allow(request, origins, headers);
  return response;
}
