import type { Profile } from '../api/schemas.ts';

/** One way to prove who you are. A second factor, a passkey or a social account cannot do it. */
export type StepUpMethod =
  { type: 'password' } | { type: 'email'; value: string } | { type: 'phone'; value: string };

/**
 * The ways this person can step up. Evidence can be hidden by the tenant though the way works; then the password is
 * offered, which is what most people have.
 */
export function stepUpMethods(profile: Profile): StepUpMethod[] {
  if (profile.hasSecurityVerificationMethod === false) return [];
  const { hasPassword, primaryEmail, primaryPhone } = profile;
  const methods: StepUpMethod[] = [];
  const email = primaryEmail ? [{ type: 'email', value: primaryEmail } as const] : [];
  const phone = primaryPhone ? [{ type: 'phone', value: primaryPhone } as const] : [];
  const codes = [...email, ...phone];
  if (hasPassword ?? true) methods.push({ type: 'password' });
  return [...methods, ...codes];
}
