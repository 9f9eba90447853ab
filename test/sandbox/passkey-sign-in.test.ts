import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mara, useApplication } from './support/application.ts';
import { useSandbox } from './support/sandbox.ts';

const sandbox = useSandbox();
const application = useApplication(sandbox);

test('a passkey registered on a page signs in at the server', async () => {
  const { tenant, page } = await application.open({
    settings: { signInExperience: { passkeySignIn: { enabled: true } } },
  });
  const authenticator = await page.context().newCDPSession(page);
  await authenticator.send('WebAuthn.enable');
  await authenticator.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  const person = await tenant.person(mara);
  await application.signIn(tenant, page, person);
  await page.evaluate(registerPasskey, { endpoint: tenant.endpoint, password: mara.password });
  const { mfa } = await tenant.read(person);
  assert.equal((mfa as { type: string }[])[0]?.type, 'WebAuthn');

  await application.startSignInAnew(page);
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await application.endSignIn(page);
  assert.equal(
    await page.evaluate(async () => (await window.client.getIdTokenClaims()).sub),
    person.id,
  );
});

/** Runs in the page: what an account page does to add a passkey. */
async function registerPasskey({ endpoint, password }: { endpoint: string; password: string }) {
  const token = await window.client.getAccessToken();
  const call = async <T>(path: string, body: object, record = ''): Promise<T> => {
    const answer = await fetch(`${endpoint}/api/${path}`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${token}`,
        'Content-Type': 'application/json',
        'logto-verification-id': record,
      },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return (answer.status === 204 ? undefined : await answer.json()) as T;
  };
  interface Record {
    verificationRecordId: string;
    registrationOptions: PublicKeyCredentialCreationOptionsJSON;
  }
  const proof = await call<Record>('verifications/password', { password });
  const started = await call<Record>('verifications/web-authn/registration', {});
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(started.registrationOptions);
  const credential = (await navigator.credentials.create({ publicKey })) as PublicKeyCredential;
  const { verificationRecordId } = started;
  const payload = { ...credential.toJSON(), type: 'WebAuthn' };
  await call('verifications/web-authn/registration/verify', { verificationRecordId, payload });
  await call(
    'my-account/mfa-verifications',
    { type: 'WebAuthn', newIdentifierVerificationRecordId: verificationRecordId },
    proof.verificationRecordId,
  );
}
