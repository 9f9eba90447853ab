/** The person: what they may see of themselves, and changes to name, avatar, username, profile and custom data. */
import * as z from 'zod/mini';
import { bodies } from '../../../src/api/bodies.ts';
import type { Person } from '../tenant.ts';
import { ApiError } from './api-error.ts';
import { route, type Call, type IncomingCall } from './call.ts';
import {
  canProve,
  controlOf,
  requireAnotherIdentifier,
  requireEditable,
  requireFirstParty,
  requireProof,
  requireScope,
  touch,
} from './checks.ts';
import { json } from './reply.ts';
import { assertUsername } from './username.ts';

const accountBody = z.object({
  name: z.optional(z.nullable(z.string())),
  avatar: z.optional(z.nullable(z.url())),
  username: z.optional(z.nullable(z.string().check(z.regex(/^[A-Z_a-z]\w*$/)))),
  customData: z.optional(z.record(z.string(), z.unknown())),
});

const columnLimits = { name: 128, avatar: 2048 } as const;

/** The person as the token's scopes and the owner's fields let them be seen. Off means absent, unset means null. */
function visibleAccount(call: IncomingCall): Record<string, unknown> {
  const { person, caller } = call;
  const may = (scope: string) => caller.scopes.includes(scope);
  const on = (field: Parameters<typeof controlOf>[1]) => controlOf(call, field) !== 'Off';
  const byProfile = may('profile');
  return {
    id: person.id,
    ...(byProfile && on('username') && { username: person.username }),
    ...(may('email') && on('email') && { primaryEmail: person.primaryEmail }),
    ...(may('phone') && on('phone') && { primaryPhone: person.primaryPhone }),
    ...(byProfile && on('name') && { name: person.name }),
    ...(byProfile && on('avatar') && { avatar: person.avatar }),
    ...(may('custom_data') && on('customData') && { customData: person.customData }),
    ...(may('identities') && on('social') && { identities: person.identities }),
    ...(byProfile && {
      lastSignInAt: person.lastSignInAt,
      createdAt: person.createdAt,
      updatedAt: person.updatedAt,
      applicationId: person.applicationId,
      cimdClientId: null,
      isSuspended: person.isSuspended,
    }),
    ...(byProfile && on('profile') && { profile: visibleProfile(call) }),
    ...(byProfile && on('password') && { hasPassword: person.password !== null }),
    hasSecurityVerificationMethod: canProve(person),
  };
}

function visibleProfile({ person, caller }: IncomingCall): Record<string, unknown> {
  const { address, ...profile } = person.profile;
  return caller.scopes.includes('address') && address ? { ...profile, address } : profile;
}

function updateAccount(call: Call<z.output<typeof accountBody>>): Response {
  const { body, person } = call;
  if (body.name !== undefined) requireEditable(call, 'name');
  if (body.avatar !== undefined) requireEditable(call, 'avatar');
  if (body.username !== undefined) requireEditable(call, 'username');
  if (body.customData !== undefined) requireEditable(call, 'customData');
  requireScope(call, 'profile', 400);
  if (body.customData !== undefined) requireScope(call, 'custom_data', 400);
  requireFirstParty(call);
  if (body.username !== undefined) {
    requireProof(call);
    if (body.username === null) requireAnotherIdentifier(person);
    else assertUsername(call.tenant, person, body.username);
  }
  const changes = Object.entries(body).filter(([, value]) => value !== undefined);
  if (changes.length === 0) throw new ApiError(422, 'entity.invalid_input');
  for (const [column, limit] of Object.entries(columnLimits)) {
    if ((body[column as keyof typeof columnLimits] ?? '').length > limit) {
      const message = `value too long for type character varying(${limit})`;
      throw new ApiError(422, 'entity.value_too_long', { data: { message } });
    }
  }
  // An empty string in a column of its own is stored as nothing; custom data is replaced, not merged.
  const stored = changes.map(([key, value]) => [key, value === '' ? null : value]);
  Object.assign(person, Object.fromEntries(stored) as Partial<Person>);
  touch(call);
  return json(visibleAccount(call));
}

export const profileRoutes = [
  route('GET', '/my-account', {}, (call) => json(visibleAccount(call))),
  route('PATCH', '/my-account', { body: accountBody }, updateAccount),
  route('PATCH', '/my-account/profile', { body: bodies.updateProfile }, (call) => {
    requireEditable(call, 'profile');
    requireScope(call, 'profile', 400);
    if (call.body.address) requireScope(call, 'address', 400);
    requireFirstParty(call);
    // Merged at the top level only: an address is replaced as a whole.
    Object.assign(call.person.profile, call.body);
    touch(call);
    return json(visibleProfile(call));
  }),
];
