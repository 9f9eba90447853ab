/** Registering a passkey: options for the browser, then a real check of what the authenticator signed. */
import type { RegistrationResponseJSON } from '@simplewebauthn/server';
import * as z from 'zod/mini';
import type { Person } from '../tenant.ts';
import { ApiError } from './api-error.ts';
import { route, type Call } from './call.ts';
import { recordNotFound, requireFirstParty } from './checks.ts';
import { receipt } from './records.ts';
import { json } from './reply.ts';

const text = z.string();
const optionalText = z.optional(text);
const transport = z.enum(['usb', 'nfc', 'ble', 'internal', 'cable', 'hybrid', 'smart-card']);
const verifyBody = z.object({
  verificationRecordId: text,
  payload: z.object({
    // Not the browser's own `public-key`.
    type: z.literal('WebAuthn'),
    id: text,
    rawId: text,
    response: z.object({
      clientDataJSON: text,
      attestationObject: text,
      authenticatorData: optionalText,
      publicKey: optionalText,
      publicKeyAlgorithm: z.optional(z.number()),
      transports: z.optional(z.array(transport)),
    }),
    authenticatorAttachment: z.optional(z.enum(['platform', 'cross-platform'])),
    clientExtensionResults: z.object({}),
  }),
});

const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

/** The authenticator signs the bytes, so the text must be exactly what those bytes encode to. */
export const newChallenge = (): string => base64url(crypto.getRandomValues(new Uint8Array(32)));

export function registrationOptions(person: Person, rpId: string, challenge: string) {
  const name = person.primaryEmail ?? person.username ?? person.primaryPhone ?? '';
  const keys = person.mfa.filter(({ type }) => type === 'WebAuthn');
  return {
    rp: { name: rpId, id: rpId },
    user: {
      id: base64url(new TextEncoder().encode(person.id)),
      name,
      displayName: person.name ?? name,
    },
    challenge,
    pubKeyCredParams: [
      { type: 'public-key', alg: -7 },
      { type: 'public-key', alg: -257 },
    ],
    timeout: 60_000,
    excludeCredentials: keys.map(({ credentialId, transports }) => ({
      type: 'public-key',
      id: credentialId,
      ...(transports && { transports }),
    })),
    authenticatorSelection: {
      requireResidentKey: true,
      residentKey: 'required',
      userVerification: 'required',
    },
    attestation: 'none',
    extensions: { credProps: true },
  };
}

/** Checks what an authenticator signed; gives the key, or why it is not good. */
export async function checkRegistration(
  response: RegistrationResponseJSON,
  expectedChallenge: string,
  expectedOrigin: string[],
) {
  // Loaded when first needed: most tests never register a passkey.
  const { verifyRegistrationResponse } = await import('@simplewebauthn/server');
  const outcome = await verifyRegistrationResponse({
    response,
    expectedChallenge,
    expectedOrigin,
    requireUserVerification: true,
  }).catch((error: unknown) => (error as Error).message);
  if (typeof outcome === 'string') return outcome;
  if (!outcome.verified) return 'not verified';
  const { id, publicKey, counter } = outcome.registrationInfo.credential;
  return { credentialId: id, publicKey: base64url(publicKey), counter };
}

async function verify(call: Call<z.output<typeof verifyBody>>): Promise<Response> {
  const { body, request, tenant } = call;
  requireFirstParty(call);
  const record = call.records.find('WebAuthn', body.verificationRecordId);
  if (!record) throw recordNotFound();
  // The request's own Origin header counts as expected: the browser is the real gate, by the relying party's id.
  const origins = [
    request.headers.get('origin') ?? '',
    ...tenant.settings.accountCenter.webauthnRelatedOrigins,
  ];
  const { type: _type, response, ...credential } = body.payload;
  const key = await checkRegistration(
    { ...credential, type: 'public-key', response } as RegistrationResponseJSON,
    record.challenge,
    origins,
  );
  if (typeof key === 'string') {
    throw new ApiError(400, 'session.mfa.webauthn_verification_failed', { data: { message: key } });
  }
  record.credential = {
    ...key,
    transports: response.transports ?? [],
    agent: request.headers.get('user-agent') ?? undefined,
    rpId: record.rpId,
  };
  record.verified = true;
  return json({ verificationRecordId: record.id });
}

export const passkeyRoutes = [
  route('POST', '/verifications/web-authn/registration', {}, (call) => {
    const { person, records, url } = call;
    requireFirstParty(call);
    const rpId = url.hostname;
    const challenge = newChallenge();
    const record = records.add('WebAuthn', { userId: person.id, challenge, rpId });
    const { verificationRecordId, expiresAt } = receipt(record);
    const options = registrationOptions(person, rpId, challenge);
    return json({ verificationRecordId, registrationOptions: options, expiresAt });
  }),
  route('POST', '/verifications/web-authn/registration/verify', { body: verifyBody }, verify),
];
