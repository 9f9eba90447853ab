/** Checks the ID token of a finished sign-in: signature, issuer, audience, and that it is fresh. */
import { createRemoteJWKSet, jwtVerify } from 'jose';

/** Seconds by which clocks may differ; the SDK's own default. */
const tolerance = 300;

export async function verifyIdToken(
  token: string,
  expected: { issuer: string; jwksUri: string; audience: string },
): Promise<void> {
  const { issuer, audience, jwksUri } = expected;
  const { payload } = await jwtVerify(token, createRemoteJWKSet(new URL(jwksUri)), {
    issuer,
    audience,
    clockTolerance: tolerance,
  });
  if (Math.abs((payload.iat ?? 0) - Date.now() / 1000) > tolerance) {
    throw new Error('The ID token was not issued just now.');
  }
}
