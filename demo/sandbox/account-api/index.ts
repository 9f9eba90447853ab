/**
 * Logto's Account API over an in-memory tenant, as one `Request → Response` function. It needs no port and nothing of
 * Node, so the same code answers behind the sandbox's HTTP server and inside an element test in the browser.
 *
 * Checks come in the real server's order: body → token → account center enabled → input guard → the route's own.
 */
import type { Caller, Tenant } from '../tenant.ts';
import { ApiError, UnreadableBody } from './api-error.ts';
import { filesPath, storedFile } from './avatar.ts';
import type { Services } from './call.ts';
import { isPreflight, preflight, withCors } from './cors.ts';
import { createLockout } from './lockout.ts';
import { createProviderTokenStore } from './provider-token-store.ts';
import { readBody } from './read-body.ts';
import { createRecords } from './records.ts';
import { json, nothing, withEntityTag } from './reply.ts';
import { findRoute } from './router.ts';
import { routes } from './routes.ts';
import { trustingProviders, type SocialProviders } from './social-providers.ts';

export { ApiError } from './api-error.ts';
export type * from './social-providers.ts';

/** The person behind a bearer token, or undefined when it is unknown, expired or revoked. */
export type Authenticate = (bearerToken: string) => Promise<Caller | undefined>;

export interface AccountApiOptions {
  /** Where social accounts are verified; the default believes what it is told. */
  social?: SocialProviders;
  /** Where the sandbox is reached, for addresses of uploaded files; the default is where the request went. */
  origin?: string;
}

export function createAccountApi(
  tenant: Tenant,
  authenticate: Authenticate,
  options: AccountApiOptions = {},
): (request: Request) => Promise<Response> {
  const services: Omit<Services, 'origin'> = {
    tenant,
    records: createRecords(tenant),
    lockout: createLockout(tenant),
    providerTokens: createProviderTokenStore(tenant),
    social: options.social ?? trustingProviders,
  };

  async function identify(request: Request): Promise<Caller> {
    const header = request.headers.get('authorization');
    if (!header) throw new ApiError(401, 'auth.authorization_header_missing');
    const [scheme, token = ''] = header.split(' ');
    if (scheme !== 'Bearer') {
      throw new ApiError(401, 'auth.authorization_token_type_not_supported', {
        data: { supportedTypes: ['Bearer'] },
      });
    }
    const caller = await authenticate(token);
    if (!caller) throw new ApiError(401, 'auth.unauthorized');
    if (!caller.scopes.includes('openid')) throw new ApiError(403, 'auth.forbidden');
    return caller;
  }

  async function answer(request: Request, url: URL, path: string): Promise<Response> {
    if (path.startsWith(filesPath)) return storedFile(tenant, path);
    const built = routes.filter(
      (route) => tenant.settings.devFeatures || !('devOnly' in route && route.devOnly),
    );
    const found = findRoute(built, request.method, path.replace(/^\/api/, ''));
    if (found instanceof Response) return found;
    const { route, params } = found;
    if ('document' in route) return json(route.document(tenant));
    const parsed = await readBody(request);
    const caller = await identify(request);
    const person = tenant.people.get(caller.userId);
    // Suspending and deleting kill a person's tokens.
    if (!person || person.isSuspended) throw new ApiError(401, 'auth.unauthorized');
    if (!tenant.settings.accountCenter.enabled) {
      throw new ApiError(400, 'account_center.not_enabled');
    }
    const origin = options.origin ?? url.origin;
    return route.answer({ ...services, origin, request, url, params, caller, person }, parsed);
  }

  return async (request) => {
    const url = new URL(request.url);
    const path = url.pathname.replace(/(?<=.)\/$/, '');
    if (isPreflight(request, path)) return preflight(request);
    let response: Response;
    try {
      response = await answer(request, url, path);
    } catch (error) {
      response = errorResponse(error);
    }
    if (request.method === 'GET') response = await withEntityTag(request, response);
    if (request.method === 'HEAD') response = new Response(null, response);
    return withCors(request, path, response);
  };
}

function errorResponse(error: unknown): Response {
  if (error instanceof ApiError) return json(error.body, error.status);
  if (error instanceof UnreadableBody) {
    return error.status === 404 ? nothing(404) : json({ message: error.message }, 400);
  }
  console.error(error);
  return json({ message: 'Internal server error.' }, 500);
}
