import type { CDPSession, Page } from '@playwright/test';

interface Kind {
  /** Keeps passkeys, and not only keys that a server has to name. */
  hasResidentKey?: boolean;
  /** Can tell who is there. */
  hasUserVerification?: boolean;
  /** Says that it is the right person. */
  isUserVerified?: boolean;
  /** Somebody touches it whenever it asks. */
  automaticPresenceSimulation?: boolean;
}

/** An authenticator that the browser believes to be part of the device. */
export interface Authenticator {
  /** The passkeys it holds. */
  credentials(): Promise<
    { credentialId: string; isResidentCredential: boolean; userDisplayName?: string }[]
  >;
  change(part: { isUserVerified?: boolean; automaticPresenceSimulation?: boolean }): Promise<void>;
  /** What the platform was told to forget or to rename, by credential. */
  readonly told: { deleted: string[]; updated: string[] };
}

export async function plugIn(page: Page, kind: Kind = {}): Promise<Authenticator> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
      ...kind,
    },
  });
  return {
    told: listen(devtools),
    async credentials() {
      const { credentials } = await devtools.send('WebAuthn.getCredentials', { authenticatorId });
      return credentials;
    },
    async change({ isUserVerified, automaticPresenceSimulation }) {
      if (isUserVerified !== undefined) {
        await devtools.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified });
      }
      if (automaticPresenceSimulation !== undefined) {
        await devtools.send('WebAuthn.setAutomaticPresenceSimulation', {
          authenticatorId,
          enabled: automaticPresenceSimulation,
        });
      }
    },
  };
}

function listen(devtools: CDPSession): Authenticator['told'] {
  const told: Authenticator['told'] = { deleted: [], updated: [] };
  devtools.on('WebAuthn.credentialDeleted', ({ credentialId }) => told.deleted.push(credentialId));
  devtools.on('WebAuthn.credentialUpdated', ({ credential }) =>
    told.updated.push(credential.credentialId),
  );
  return told;
}
