/** The list of second factors, and adding, replacing, renaming and removing one. */
import * as z from 'zod/mini';
import { bodies } from '../../../src/api/bodies.ts';
import { recordId } from '../ids.ts';
import type { MfaEntry, MfaFactor } from '../tenant.ts';
import { ApiError } from './api-error.ts';
import { assertBackupCodes } from './backup-codes.ts';
import { route, type Call, type IncomingCall } from './call.ts';
import {
  recordNotFound,
  requireEditable,
  requireFirstParty,
  requireProof,
  requireScope,
  requireVisible,
  touch,
} from './checks.ts';
import { json, nothing, text } from './reply.ts';
import { assertTotp } from './totp.ts';

/** Email and phone factors follow from the primary ones and are never listed. */
function listItem({ id, createdAt, type, lastUsedAt, agent, name, codes }: MfaEntry) {
  return {
    id,
    createdAt,
    type,
    ...(type === 'WebAuthn' && lastUsedAt && { lastUsedAt }),
    ...(agent !== undefined && { agent }),
    ...(name !== undefined && { name }),
    ...(codes && { remainCodes: codes.filter(({ usedAt }) => !usedAt).length }),
  };
}

const fieldOf = (type: MfaEntry['type']) => (type === 'WebAuthn' ? 'passkey' : 'mfa');

function requireFactor({ tenant }: IncomingCall, factor: MfaFactor): void {
  const { mfa, passkeySignIn } = tenant.settings.signInExperience;
  const forSignIn = factor === 'WebAuthn' && passkeySignIn.enabled;
  if (!forSignIn && !mfa.factors.includes(factor)) {
    throw new ApiError(400, 'session.mfa.mfa_factor_not_enabled');
  }
}

/** Having a factor means having opted in; a passkey only where passkeys are a second factor at all. */
function addEntry(call: IncomingCall, entry: Omit<MfaEntry, 'id' | 'createdAt'>): void {
  const createdAt = new Date(call.tenant.now()).toISOString();
  call.person.mfa.push({ id: recordId(), createdAt, ...entry });
  if (call.tenant.settings.signInExperience.mfa.factors.includes(entry.type)) {
    call.person.logtoConfig.mfa.enabled = true;
  }
  touch(call);
}

const addBody = z.discriminatedUnion('type', [
  bodies.addPasskey,
  z.extend(bodies.setTotp, { type: z.literal('Totp'), code: z.optional(z.string()) }),
  bodies.addBackupCodes,
]);

function add(call: Call<z.output<typeof addBody>>): Response {
  const { body, person, tenant } = call;
  requireProof(call);
  requireEditable(call, fieldOf(body.type));
  requireScope(call, 'identities', 401);
  requireFirstParty(call);
  requireFactor(call, body.type);
  if (body.type === 'Totp') {
    if (person.mfa.some(({ type }) => type === 'Totp')) {
      throw new ApiError(422, 'user.totp_already_in_use');
    }
    // Without a code the secret is stored unproven: a trap clients have to know.
    assertTotp(tenant, body.secret, body.code || undefined);
    addEntry(call, { type: 'Totp', secret: body.secret });
  } else if (body.type === 'BackupCode') {
    assertBackupCodes(person, body.codes);
    addEntry(call, { type: 'BackupCode', codes: body.codes.map((code) => ({ code })) });
  } else {
    const record = call.records.find('WebAuthn', body.newIdentifierVerificationRecordId);
    if (!record?.verified || !record.credential) throw recordNotFound();
    const { agent, ...credential } = record.credential;
    const name = body.name === undefined ? {} : { name: body.name };
    addEntry(call, { type: 'WebAuthn', ...credential, ...(agent && { agent }), ...name });
  }
  return nothing();
}

function setTotp(call: Call<z.output<typeof bodies.setTotp>>): Response {
  const { body, person, tenant } = call;
  requireProof(call);
  requireEditable(call, 'mfa');
  requireScope(call, 'identities', 401);
  requireFirstParty(call);
  requireFactor(call, 'Totp');
  assertTotp(tenant, body.secret, body.code);
  person.mfa = person.mfa.filter(({ type }) => type !== 'Totp');
  addEntry(call, { type: 'Totp', secret: body.secret });
  return nothing();
}

export const mfaRoutes = [
  route('GET', '/my-account/mfa-verifications', {}, (call) => {
    requireVisible(call, 'mfa');
    requireScope(call, 'identities', 401);
    return json(call.person.mfa.map(listItem));
  }),
  route('POST', '/my-account/mfa-verifications', { body: addBody }, add),
  route('PUT', '/my-account/mfa-verifications/totp', { body: bodies.setTotp }, setTotp),

  route(
    'PATCH',
    '/my-account/mfa-verifications/:id/name',
    { body: bodies.renamePasskey },
    (call) => {
      requireProof(call);
      requireEditable(call, 'passkey');
      requireScope(call, 'identities', 401);
      requireFirstParty(call);
      const entry = call.person.mfa.find(({ id }) => id === call.params['id']);
      if (entry?.type !== 'WebAuthn') throw recordNotFound();
      entry.name = call.body.name;
      touch(call);
      return text('OK');
    },
  ),

  route('DELETE', '/my-account/mfa-verifications/:id', {}, (call) => {
    const { person } = call;
    requireProof(call);
    requireScope(call, 'identities', 401);
    requireFirstParty(call);
    const entry = person.mfa.find(({ id }) => id === call.params['id']);
    if (!entry) throw recordNotFound();
    requireEditable(call, fieldOf(entry.type));
    // Neither a mandatory policy nor backup codes left alone stand in the way, and `enabled` stays as it was.
    person.mfa = person.mfa.filter((other) => other !== entry);
    touch(call);
    return nothing();
  }),
];
