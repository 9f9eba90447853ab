import type { MfaFactor, Person, Tenant } from '../tenant.ts';
import { usablePasskeys } from './passkeys.ts';

/** The factors a person could use now, strongest first. */
export function availableFactors(tenant: Tenant, person: Person): MfaFactor[] {
  const { mfa, passkeySignIn } = tenant.settings.signInExperience;
  const has: Record<MfaFactor, boolean> = {
    // With passkey sign-in on, a passkey is a way in and no longer a second step.
    WebAuthn: !passkeySignIn.enabled && usablePasskeys(person).length > 0,
    Totp: person.mfa.some((entry) => entry.type === 'Totp'),
    EmailVerificationCode: person.primaryEmail !== null,
    PhoneVerificationCode: person.primaryPhone !== null,
    BackupCode: person.mfa.some((entry) => entry.codes?.some((code) => !code.usedAt)),
  };
  return (Object.keys(has) as MfaFactor[]).filter(
    (factor) => has[factor] && mfa.factors.includes(factor),
  );
}
