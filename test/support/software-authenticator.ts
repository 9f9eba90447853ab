/** A passkey authenticator in software: makes what a browser would send after a registration ceremony. */

type Cbor = number | string | Uint8Array | Map<number | string, Cbor>;

function cborHead(major: number, length: number): number[] {
  if (length < 24) return [(major << 5) | length];
  if (length < 256) return [(major << 5) | 24, length];
  return [(major << 5) | 25, length >> 8, length & 255];
}

/** The few forms an attestation needs. */
function cbor(value: Cbor): number[] {
  if (typeof value === 'number') return value < 0 ? cborHead(1, -1 - value) : cborHead(0, value);
  if (typeof value === 'string') {
    const bytes = new TextEncoder().encode(value);
    return [...cborHead(3, bytes.length), ...bytes];
  }
  if (value instanceof Uint8Array) return [...cborHead(2, value.length), ...value];
  const entries = [...value].flatMap(([key, item]) => [...cbor(key), ...cbor(item)]);
  return [...cborHead(5, value.size), ...entries];
}

export function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

async function sha256(text: string): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
}

export interface Registration {
  id: string;
  clientDataJSON: string;
  attestationObject: string;
}

export interface Ceremony {
  challenge: string;
  origin: string;
  rpId: string;
}

/** Makes a P-256 key with user verification and no attestation. */
export async function register({ challenge, origin, rpId }: Ceremony): Promise<Registration> {
  const keys = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, [
    'sign',
  ]);
  // An uncompressed point: a byte of 4, then both coordinates.
  const point = new Uint8Array(await crypto.subtle.exportKey('raw', keys.publicKey));
  const publicKey = new Map<number, Cbor>([
    [1, 2],
    [3, -7],
    [-1, 1],
    [-2, point.slice(1, 33)],
    [-3, point.slice(33, 65)],
  ]);
  const id = crypto.getRandomValues(new Uint8Array(16));
  const userPresentVerifiedAndKeyAttached = 0b0100_0101;
  const authenticatorData = Uint8Array.from([
    ...(await sha256(rpId)),
    userPresentVerifiedAndKeyAttached,
    ...new Uint8Array(4),
    ...new Uint8Array(16),
    0,
    id.length,
    ...id,
    ...cbor(publicKey),
  ]);
  const attestation = new Map<string, Cbor>([
    ['fmt', 'none'],
    ['attStmt', new Map()],
    ['authData', authenticatorData],
  ]);
  const clientData = { type: 'webauthn.create', challenge, origin, crossOrigin: false };
  return {
    id: base64url(id),
    clientDataJSON: base64url(new TextEncoder().encode(JSON.stringify(clientData))),
    attestationObject: base64url(Uint8Array.from(cbor(attestation))),
  };
}

/** The payload Logto's verify route wants. */
export function payloadOf({ id, clientDataJSON, attestationObject }: Registration) {
  return {
    type: 'WebAuthn',
    id,
    rawId: id,
    response: { clientDataJSON, attestationObject, transports: ['internal'] },
    authenticatorAttachment: 'platform',
    clientExtensionResults: {},
  };
}
