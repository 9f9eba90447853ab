/**
 * Who may see and do what: pure functions of what the server said. Visible means permitted.
 */
import type { ResourceName } from '../api/endpoints.ts';
import type { Profile } from '../api/schemas.ts';
import type { FieldControl, FieldName, Settings } from '../api/settings.ts';

/** What the server taught us by refusing; it outranks every guess. */
export type Learned = Partial<Record<FieldName, FieldControl>>;

export interface Known {
  profile?: Profile | undefined;
  settings?: Settings | undefined;
  learned?: Learned | undefined;
}

/** What only somebody who just proved who they are can read. It waits for a click, and then appears together. */
export const protectedNames: readonly ResourceName[] = ['sessions', 'grants', 'devices'];

/** The keys of the profile that tell whether a field is open, for fields that have one. */
const evidence: Partial<Record<FieldName, keyof Profile>> = {
  name: 'name',
  avatar: 'avatar',
  profile: 'profile',
  email: 'primaryEmail',
  phone: 'primaryPhone',
  password: 'hasPassword',
  username: 'username',
  social: 'identities',
  customData: 'customData',
};

/**
 * How far a field is open to its person. The tenant's switches decide where they are known. Where they are not, a
 * missing key means Off, and a present one means Edit until the server refuses.
 */
export function control(field: FieldName, known: Known): FieldControl {
  const { profile, settings, learned } = known;
  const told = learned?.[field];
  if (told) return told;
  const key = evidence[field];
  // A granted field is always in the answer; what is missing there can neither be shown nor trusted to be empty.
  if (key && profile && !(key in profile)) return 'Off';
  const fields = settings?.accountCenter?.fields;
  if (!fields) return 'Edit';
  return fields[field] ?? (field === 'passkey' ? fields['mfa'] : undefined) ?? 'Off';
}

/** True where a call marked `when-possible` has to carry a proof. Unknown counts as yes: the server has the last word. */
export const canStepUp = (profile: Profile | undefined): boolean =>
  profile?.hasSecurityVerificationMethod !== false;
