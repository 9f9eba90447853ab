/**
 * The browser's side of passkeys. Everything is here before a button is enabled, so that a click goes straight to
 * `navigator.credentials.create`: Safari forgets the click as soon as anything is awaited.
 *
 * Failures are `AccountError`s with codes of our own, `passkey_…`; see `codeOf` and `obstacle`.
 */
import { AccountError } from '../api/errors.ts';
import type { PasskeyRegistration } from '../api/schemas.ts';
import { originOf, type Origin } from './authenticator-names.ts';

type Options = PasskeyRegistration['registrationOptions'];

export interface NewPasskey extends Origin {
  /** Base64url. */
  credentialId: string;
  /** What Logto takes as proof. */
  payload: { type: 'WebAuthn' } & Record<string, unknown>;
}

/**
 * Why a passkey cannot be made on this page, as a code; undefined where nothing is known to stand in the way.
 * `allowed` are the origins the owner listed beside Logto's own domain, if that is known.
 */
export async function obstacle(
  rpId: string | undefined,
  allowed: readonly string[] | null | undefined,
): Promise<string | undefined> {
  if (!isSecureContext) return 'passkey_insecure';
  if (!('PublicKeyCredential' in window)) return 'passkey_unsupported';
  if (!permitted()) return 'passkey_framed';
  const { hostname, origin } = location;
  if (!rpId || hostname === rpId || hostname.endsWith(`.${rpId}`)) return undefined;
  if (allowed && !allowed.includes(origin)) return 'passkey_wrong_domain';
  const capabilities = await PublicKeyCredential.getClientCapabilities?.();
  // Where the browser does not say, only a try can tell.
  return capabilities?.['relatedOrigins'] === false ? 'passkey_wrong_domain' : undefined;
}

/** Another page may frame this one without lending it passkeys. Unknown counts as lent. */
function permitted(): boolean {
  const policy = (document as { featurePolicy?: { allowsFeature(name: string): boolean } })
    .featurePolicy;
  return policy?.allowsFeature('publickey-credentials-create') ?? true;
}

/** Makes a passkey. Reaches the browser before it returns. */
export function create(options: Options, signal: AbortSignal): Promise<NewPasskey> {
  const started = performance.now();
  const failure = (cause: unknown) =>
    new AccountError(codeOf(cause, performance.now() - started, options), 0, { cause });
  try {
    const asked = navigator.credentials.create({ publicKey: parse(options), signal });
    return asked.then(read, (cause: unknown) => {
      throw failure(cause);
    });
  } catch (cause) {
    return Promise.reject(failure(cause));
  }
}

/** A name of the browser's for what went wrong, as a code of ours. */
function codeOf(cause: unknown, waited: number, options: Options): string {
  const { name } = cause as DOMException;
  // The browser does not tell who gave up, the person or its clock; the time that passed does.
  const timeout = options['timeout'];
  const timedOut = typeof timeout === 'number' && waited >= timeout * 0.95;
  if (name === 'NotAllowedError') return timedOut ? 'passkey_timed_out' : 'passkey_cancelled';
  return codes[name] ?? 'passkey_failed';
}

const codes: Record<string, string> = {
  AbortError: 'passkey_interrupted',
  TimeoutError: 'passkey_timed_out',
  InvalidStateError: 'passkey_known',
  ConstraintError: 'passkey_unfit',
  NotSupportedError: 'passkey_unsupported',
  SecurityError: 'passkey_wrong_domain',
};

function parse(options: Options): PublicKeyCredentialCreationOptions {
  const json = options as unknown as PublicKeyCredentialCreationOptionsJSON;
  if (PublicKeyCredential.parseCreationOptionsFromJSON) {
    return PublicKeyCredential.parseCreationOptionsFromJSON(json);
  }
  const { user, challenge, excludeCredentials, ...rest } = json;
  return {
    ...rest,
    challenge: toBytes(challenge),
    user: { ...user, id: toBytes(user.id) },
    excludeCredentials: excludeCredentials?.map((one) => ({ ...one, id: toBytes(one.id) })) ?? [],
  } as unknown as PublicKeyCredentialCreationOptions;
}

const attachments = new Set(['platform', 'cross-platform']);
const transports = new Set(['usb', 'nfc', 'ble', 'internal', 'cable', 'hybrid', 'smart-card']);

/**
 * The answer in the form Logto takes: a type of its own, no attachment of null, no transports it has never heard of.
 * Written by hand, because some password managers replace the credential by one whose `toJSON` fails.
 */
function read(credential: Credential | null): NewPasskey {
  if (!credential) throw new AccountError('passkey_failed');
  const { id, rawId, response, authenticatorAttachment } = credential as PublicKeyCredential;
  const answer = response as AuthenticatorAttestationResponse;
  const known = (answer.getTransports?.() ?? []).filter((name) => transports.has(name));
  return {
    ...originOf(answer.getAuthenticatorData?.()),
    credentialId: id,
    payload: {
      type: 'WebAuthn',
      id,
      rawId: toText(rawId),
      response: {
        clientDataJSON: toText(answer.clientDataJSON),
        attestationObject: toText(answer.attestationObject),
        transports: known,
      },
      ...(attachments.has(authenticatorAttachment ?? '') && { authenticatorAttachment }),
      clientExtensionResults: {},
    },
  };
}

const toText = (buffer: ArrayBuffer): string =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

const toBytes = (text: string): Uint8Array =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) =>
    letter.charCodeAt(0),
  );
