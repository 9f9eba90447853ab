import {
  generateAuthenticationOptions,
  verifyAuthenticationResponse,
} from '@simplewebauthn/server';
import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import type { MfaEntry, Person, Tenant } from '../tenant.ts';
import type { Visit } from './attempt.ts';

/** Passkeys that can really sign; seeded ones are for show and hold no key. */
export const usablePasskeys = (person: Person) =>
  person.mfa.filter((entry) => entry.type === 'WebAuthn' && entry.publicKey && entry.credentialId);

/** Asks for a signature, of one person's passkeys or of any the browser knows for this site. */
export async function passkeyOptions(visit: Visit, person?: Person) {
  const options = await generateAuthenticationOptions({
    rpID: new URL(visit.origin).hostname,
    userVerification: 'required',
    allowCredentials: person
      ? usablePasskeys(person).map((entry) => ({ id: entry.credentialId! }))
      : [],
  });
  visit.attempt.challenge = options.challenge;
  return options;
}

/** Checks a signature and tells whose it is; nobody's when it is not good. */
export async function passkeyOwner(
  visit: Visit,
  response: AuthenticationResponseJSON,
): Promise<Person | undefined> {
  const { attempt, origin, tenant } = visit;
  const { challenge } = attempt;
  delete attempt.challenge;
  const found = findPasskey(tenant, response.id);
  if (!challenge || !found) return undefined;
  const { person, entry } = found;
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: new URL(origin).hostname,
      credential: {
        id: entry.credentialId!,
        publicKey: new Uint8Array(Buffer.from(entry.publicKey!, 'base64url')),
        counter: entry.counter ?? 0,
      },
    });
    if (!verified) return undefined;
    entry.counter = authenticationInfo.newCounter;
    entry.lastUsedAt = new Date(tenant.now()).toISOString();
    return person;
  } catch {
    return undefined;
  }
}

function findPasskey(tenant: Tenant, id: string): { person: Person; entry: MfaEntry } | undefined {
  for (const person of tenant.people.values()) {
    const entry = usablePasskeys(person).find((passkey) => passkey.credentialId === id);
    if (entry) return { person, entry };
  }
  return undefined;
}
