/** The checks routes make before they act. Their order differs from route to route and is part of the contract. */
import type { FieldName, Person } from '../tenant.ts';
import { ApiError } from './api-error.ts';
import type { IncomingCall } from './call.ts';

/** How far the owner opened a field; passkeys follow `mfa` where nothing is said about them. */
export function controlOf({ tenant }: IncomingCall, field: FieldName): 'Off' | 'ReadOnly' | 'Edit' {
  const { fields } = tenant.settings.accountCenter;
  return fields[field] ?? (field === 'passkey' ? fields.mfa : undefined) ?? 'Off';
}

export function requireEditable(call: IncomingCall, field: FieldName): void {
  if (controlOf(call, field) !== 'Edit') {
    throw new ApiError(400, 'account_center.field_not_editable');
  }
}

export function requireVisible(call: IncomingCall, field: FieldName): void {
  if (controlOf(call, field) === 'Off') {
    throw new ApiError(400, 'account_center.field_not_enabled');
  }
}

/** A missing scope is 400 on some routes and 401 on others, with the same code. */
export function requireScope({ caller }: IncomingCall, scope: string, status: 400 | 401): void {
  if (!caller.scopes.includes(scope)) throw new ApiError(status, 'auth.unauthorized');
}

export function requireFirstParty({ tenant, caller }: IncomingCall): void {
  if (tenant.settings.thirdPartyGuard && caller.thirdParty) {
    throw new ApiError(403, 'auth.third_party_application_forbidden');
  }
}

/** Step-up: a live record of the person's own, named in a header. */
export function requireProof({ request, records, caller }: IncomingCall): void {
  const id = request.headers.get('logto-verification-id');
  if (!id || !records.allows(id, caller.userId)) {
    throw new ApiError(401, 'verification_record.permission_denied');
  }
}

/** Step-up, unless the person has nothing to prove themselves with. */
export function requireProofWherePossible(call: IncomingCall): void {
  if (canProve(call.person)) requireProof(call);
}

export function canProve({ password, primaryEmail, primaryPhone }: Person): boolean {
  return Boolean(password ?? primaryEmail ?? primaryPhone);
}

/** Counts identifiers, not working ways to sign in. */
export function requireAnotherIdentifier(person: Person): void {
  const identifiers = [
    person.username,
    person.primaryEmail,
    person.primaryPhone,
    ...Object.keys(person.identities),
    ...person.ssoIdentities,
  ].filter((identifier) => identifier !== null);
  if (identifiers.length <= 1) throw new ApiError(400, 'user.last_sign_in_method_required');
}

export function recordNotFound(): ApiError {
  return new ApiError(400, 'verification_record.not_found');
}

/** Notes the time of a change. */
export function touch({ tenant, person }: IncomingCall): void {
  person.updatedAt = tenant.now();
}
