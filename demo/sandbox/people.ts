/** The people a demo starts with. They differ in what they have, so that each state of the page has a face. */
import { backupCode, recordId, totpSecret } from './ids.ts';
import { addPerson } from './memory-tenant.ts';
import type { Person, Tenant } from './tenant.ts';

/** Everybody's password, where there is one. */
export const password = 'correct horse battery staple';

/** What each of them is there for, in words. */
export const introductions = {
  alice:
    'Has everything: all identifiers, a profile, a social account, an authenticator, a passkey, backup codes.',
  bob: 'A username and a password, nothing else.',
  carol:
    'Came with a social account: no password, no email, no phone, so nothing can prove it is her.',
  dave: 'Signs in with codes, by email or phone, and has no password.',
  erin: 'Belongs to a company: an enterprise identity next to an email and a password.',
};

export type SeededPeople = Record<keyof typeof introductions, Person>;

export function seedPeople(tenant: Tenant): SeededPeople {
  const created = new Date(tenant.now() - 200 * 86_400_000);
  const at = (days: number) => new Date(created.getTime() + days * 86_400_000).toISOString();
  const since = { createdAt: created.getTime(), updatedAt: created.getTime() };
  return {
    alice: addPerson(tenant, {
      ...since,
      id: 'alice0000000',
      username: 'alice',
      primaryEmail: 'alice@example.com',
      primaryPhone: '12025550101',
      name: 'Alice Archer',
      password,
      profile: {
        givenName: 'Alice',
        familyName: 'Archer',
        locale: 'en-GB',
        zoneinfo: 'Europe/London',
        address: { locality: 'London', country: 'GB' },
      },
      customData: { team: 'Research', newsletter: true },
      identities: {
        github: {
          userId: 'gh-alice',
          details: { id: 'gh-alice', name: 'alice-archer', email: 'alice@example.com' },
        },
      },
      mfa: [
        { id: recordId(), type: 'Totp', createdAt: at(1), secret: totpSecret() },
        {
          id: recordId(),
          type: 'WebAuthn',
          createdAt: at(2),
          lastUsedAt: at(190),
          name: 'Work laptop',
          agent:
            'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
          credentialId: 'YWxpY2VzLXdvcmstbGFwdG9w',
          transports: ['internal'],
        },
        {
          id: recordId(),
          type: 'BackupCode',
          createdAt: at(3),
          codes: Array.from({ length: 10 }, (_, index) =>
            index < 3 ? { code: backupCode(), usedAt: at(100 + index) } : { code: backupCode() },
          ),
        },
      ],
      logtoConfig: {
        mfa: { enabled: true, skipped: false, skipMfaOnSignIn: false },
        passkeySignIn: { skipped: false },
      },
    }),
    bob: addPerson(tenant, { ...since, id: 'bob000000000', username: 'bob', password }),
    carol: addPerson(tenant, {
      ...since,
      id: 'carol0000000',
      name: 'Carol Cole',
      identities: {
        google: {
          userId: 'google-carol',
          details: { id: 'google-carol', name: 'Carol Cole', email: 'carol@gmail.example' },
        },
      },
    }),
    dave: addPerson(tenant, {
      ...since,
      id: 'dave00000000',
      primaryEmail: 'dave@example.com',
      primaryPhone: '491701234567',
      name: 'Dave Dorn',
    }),
    erin: addPerson(tenant, {
      ...since,
      id: 'erin00000000',
      primaryEmail: 'erin@company.example',
      name: 'Erin Ek',
      password,
      ssoIdentities: [
        {
          issuer: 'https://login.company.example',
          identityId: 'e-1042',
          detail: { id: 'e-1042', email: 'erin@company.example', name: 'Erin Ek' },
        },
      ],
    }),
  };
}
