/** Logto's Management API over an in-memory tenant, as far as a gateway needs it. For servers: there is no CORS. */
import { ApiError, UnreadableBody } from '../account-api/api-error.ts';
import { readBody } from '../account-api/read-body.ts';
import { json, nothing, text } from '../account-api/reply.ts';
import { paramsOf } from '../account-api/router.ts';
import type { Person, Tenant } from '../tenant.ts';
import { membershipRoutes } from './memberships.ts';
import type { ManagementRoute, Powers } from './route.ts';
import { tokenRoutes } from './tokens.ts';
import { userRoutes } from './users.ts';

/** The scopes of a machine's token for this API, or undefined where a token is something else. */
export type AuthenticateMachine = (bearerToken: string) => Promise<readonly string[] | undefined>;

const routes: readonly ManagementRoute[] = [...userRoutes, ...tokenRoutes, ...membershipRoutes];
const mine = /^\/api\/(users|logs|sign-in-exp)(\/|$)/;

/** Undefined for requests that are not the Management API's. */
export function createManagementApi(
  tenant: Tenant,
  authenticate: AuthenticateMachine,
  powers: Powers,
): (request: Request) => Promise<Response | undefined> {
  async function answer(request: Request, url: URL): Promise<Response> {
    await admit(request, authenticate);
    const path = url.pathname.replace(/^\/api/, '');
    for (const route of routes) {
      const params = route.method === request.method ? paramsOf(route.path, path) : undefined;
      if (!params) continue;
      const { body } = await readBody(request);
      const id = params['userId'];
      const person = id === undefined ? undefined : tenant.people.get(id);
      if (id !== undefined && !person) throw new ApiError(404, 'entity.not_found');
      return route.answer({ ...powers, tenant, url, params, body, person: person as Person });
    }
    return text('Not Found', 404);
  }

  return async (request) => {
    const url = new URL(request.url);
    if (!mine.test(url.pathname)) return undefined;
    try {
      return await answer(request, url);
    } catch (error) {
      if (error instanceof ApiError) return json(error.body, error.status);
      if (error instanceof UnreadableBody) return nothing(error.status);
      throw error;
    }
  };
}

async function admit(request: Request, authenticate: AuthenticateMachine): Promise<void> {
  const [, token] = /^Bearer (.+)$/.exec(request.headers.get('authorization') ?? '') ?? [];
  if (token === undefined) throw new ApiError(401, 'auth.authorization_header_missing');
  const scopes = await authenticate(token);
  if (!scopes) throw new ApiError(401, 'auth.unauthorized');
  if (!scopes.includes('all')) throw new ApiError(403, 'auth.forbidden');
}
