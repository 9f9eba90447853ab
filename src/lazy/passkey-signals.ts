/** Keeps the list of passkeys on the person's device true: the browser's Signal API, where there is one. */
import type { Account } from '../account/account.ts';
import { startPasskeyRegistration } from '../api/endpoints/mfa-changes.ts';
import type { PasskeyRegistration } from '../api/schemas.ts';

type Options = PasskeyRegistration['registrationOptions'];

interface Signals {
  signalUnknownCredential(told: { rpId: string; credentialId: string }): Promise<void>;
  signalAllAcceptedCredentials(told: {
    rpId: string;
    userId: string;
    allAcceptedCredentialIds: string[];
  }): Promise<void>;
  signalCurrentUserDetails(told: {
    rpId: string;
    userId: string;
    name: string;
    displayName: string;
  }): Promise<void>;
}

const signals = () => (globalThis.PublicKeyCredential ?? {}) as unknown as Partial<Signals>;

const rpIdOf = ({ rp }: Options) => rp.id ?? location.hostname;

/** Tells which passkeys still count and whose they are. Fresh options of the server list every passkey it holds. */
export async function signalCurrent(account: Account): Promise<void> {
  const platform = signals();
  if (!platform.signalAllAcceptedCredentials) return;
  const { registrationOptions } = await account.call(startPasskeyRegistration, {});
  const rpId = rpIdOf(registrationOptions);
  const { id: userId, name, displayName } = registrationOptions.user;
  const held = (registrationOptions['excludeCredentials'] ?? []) as { id: string }[];
  const allAcceptedCredentialIds = held.map(({ id }) => id);
  await platform.signalAllAcceptedCredentials({ rpId, userId, allAcceptedCredentialIds });
  await platform.signalCurrentUserDetails?.({ rpId, userId, name, displayName });
}

/** Tells that a passkey which was just made came to nothing, so that nobody is offered it. */
export async function signalUnknown(options: Options, credentialId: string): Promise<void> {
  const rpId = rpIdOf(options);
  // The platform may be unable to listen; the server is right all the same.
  await signals()
    .signalUnknownCredential?.({ rpId, credentialId })
    .catch(() => undefined);
}
