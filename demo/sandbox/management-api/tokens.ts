/** Personal access tokens: in clear every time, as the real server lists them. */
import * as z from 'zod/mini';
import { ApiError } from '../account-api/api-error.ts';
import { json, nothing } from '../account-api/reply.ts';
import { secret } from '../ids.ts';
import { route, type ManagementCall } from './route.ts';

const base = '/users/:userId/personal-access-tokens';
const name = z.string().check(z.minLength(1), z.maxLength(256));

const own = ({ tenant, person }: ManagementCall) =>
  tenant.management.tokens.filter(({ userId }) => userId === person.id);

function find(call: ManagementCall, wanted: string) {
  const found = own(call).find((token) => token.name === wanted);
  if (!found) throw new ApiError(404, 'entity.not_found');
  return found;
}

function requireFree(call: ManagementCall, wanted: string): void {
  if (own(call).some((token) => token.name === wanted)) {
    throw new ApiError(422, 'user.personal_access_token_name_exists');
  }
}

const described = (token: object) => ({ tenantId: 'default', ...token });

export const tokenRoutes = [
  route('GET', base, (call) => json(own(call).map(described))),
  route(
    'POST',
    base,
    (call) => {
      const { tenant, person, body } = call;
      if (body.expiresAt && body.expiresAt <= tenant.now()) {
        throw new ApiError(400, 'request.invalid_input');
      }
      requireFree(call, body.name);
      const token = {
        userId: person.id,
        name: body.name,
        value: `pat_${secret()}`,
        createdAt: tenant.now(),
        expiresAt: body.expiresAt ?? null,
      };
      tenant.management.tokens.push(token);
      return json(described(token), 201);
    },
    z.object({ name, expiresAt: z.optional(z.nullable(z.number())) }),
  ),
  route(
    'PATCH',
    base,
    (call) => {
      const { currentName, name: wanted } = call.body;
      const token = find(call, currentName);
      if (wanted !== currentName) requireFree(call, wanted);
      token.name = wanted;
      return json(described(token));
    },
    z.object({ currentName: name, name }),
  ),
  route(
    'POST',
    `${base}/delete`,
    (call) => {
      const { tokens } = call.tenant.management;
      tokens.splice(tokens.indexOf(find(call, call.body.name)), 1);
      return nothing();
    },
    z.object({ name }),
  ),
];
