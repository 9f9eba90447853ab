/** The primary email and the primary phone: set with a proof of the new value, or removed. */
import * as z from 'zod/mini';
import { ApiError } from './api-error.ts';
import { route, type Call } from './call.ts';
import {
  recordNotFound,
  requireAnotherIdentifier,
  requireEditable,
  requireFirstParty,
  requireProof,
  requireScope,
  touch,
} from './checks.ts';
import { email, phone } from './codes.ts';
import { assertEmailAllowed } from './email-blocklist.ts';
import { nothing } from './reply.ts';

const kinds = {
  email: { column: 'primaryEmail', record: 'EmailVerificationCode' },
  phone: { column: 'primaryPhone', record: 'PhoneVerificationCode' },
} as const;
type Kind = keyof typeof kinds;

function requireAll(call: Call, kind: Kind): void {
  requireProof(call);
  requireEditable(call, kind);
  requireScope(call, kind, 400);
  requireFirstParty(call);
}

function set(call: Call, kind: Kind, value: string, recordId: string): Response {
  const { column, record: recordKind } = kinds[kind];
  requireAll(call, kind);
  if (kind === 'email') assertEmailAllowed(call.tenant, value);
  const record = call.records.find<(typeof kinds)[Kind]['record']>(recordKind, recordId);
  // The record must be for this very value, letter by letter; whose it is does not matter.
  if (!record?.verified || record.value !== value) throw recordNotFound();
  for (const other of call.tenant.people.values()) {
    if (other !== call.person && other[column]?.toLowerCase() === value.toLowerCase()) {
      throw new ApiError(422, `user.${kind}_already_in_use`);
    }
  }
  call.person[column] = value;
  touch(call);
  return nothing();
}

function remove(call: Call, kind: Kind): Response {
  const { column } = kinds[kind];
  requireAll(call, kind);
  if (call.person[column] !== null) {
    requireAnotherIdentifier(call.person);
    call.person[column] = null;
    touch(call);
  }
  return nothing();
}

const record = { newIdentifierVerificationRecordId: z.string() };
const emailBody = z.object({ email, ...record });
const phoneBody = z.object({ phone, ...record });

export const identifierRoutes = [
  route('POST', '/my-account/primary-email', { body: emailBody }, (call) =>
    set(call, 'email', call.body.email, call.body.newIdentifierVerificationRecordId),
  ),
  route('DELETE', '/my-account/primary-email', {}, (call) => remove(call, 'email')),
  route('POST', '/my-account/primary-phone', { body: phoneBody }, (call) =>
    set(call, 'phone', call.body.phone, call.body.newIdentifierVerificationRecordId),
  ),
  route('DELETE', '/my-account/primary-phone', {}, (call) => remove(call, 'phone')),
];
