/**
 * Words are values: elements write `t.username.changed(name)`, the compiler checks the arguments, and a language that
 * misses a word does not build.
 *
 * English lives beside the elements that speak it, one module per area; other languages come in a few parts, each when
 * it is needed. See `languages.ts`.
 */
import type activity from './en/activity.ts';
import type avatar from './en/avatar.ts';
import type backupCodes from './en/backup-codes.ts';
import type checkup from './en/checkup.ts';
import type codesRow from './en/codes-row.ts';
import type common from './en/common.ts';
import type deletion from './en/deletion.ts';
import type email from './en/email.ts';
import type identifier from './en/identifier.ts';
import type fields from './en/fields.ts';
import type locked from './en/locked.ts';
import type mfaManager from './en/mfa-manager.ts';
import type mfa from './en/mfa.ts';
import type organizations from './en/organizations.ts';
import type passkeyManager from './en/passkey-manager.ts';
import type passkey from './en/passkey.ts';
import type password from './en/password.ts';
import type phone from './en/phone.ts';
import type profileEditor from './en/profile-editor.ts';
import type profileFields from './en/profile-fields.ts';
import type profile from './en/profile.ts';
import type proof from './en/proof.ts';
import type recovery from './en/recovery.ts';
import type refusals from './en/refusals.ts';
import type removal from './en/removal.ts';
import type sessions from './en/sessions.ts';
import type settings from './en/settings.ts';
import type social from './en/social.ts';
import type stepUp from './en/step-up.ts';
import type tokens from './en/tokens.ts';
import type totpRow from './en/totp-row.ts';
import type totp from './en/totp.ts';
import type userButton from './en/user-button.ts';
import type username from './en/username.ts';

export interface Messages {
  activity: typeof activity;
  avatar: typeof avatar;
  backupCodes: typeof backupCodes;
  checkup: typeof checkup;
  codesRow: typeof codesRow;
  common: typeof common;
  deletion: typeof deletion;
  email: typeof email;
  identifier: typeof identifier;
  fields: typeof fields;
  locked: typeof locked;
  mfa: typeof mfa;
  mfaManager: typeof mfaManager;
  organizations: typeof organizations;
  passkey: typeof passkey;
  passkeyManager: typeof passkeyManager;
  password: typeof password;
  phone: typeof phone;
  profile: typeof profile;
  profileEditor: typeof profileEditor;
  profileFields: typeof profileFields;
  proof: typeof proof;
  recovery: typeof recovery;
  refusals: typeof refusals;
  removal: typeof removal;
  sessions: typeof sessions;
  settings: typeof settings;
  social: typeof social;
  stepUp: typeof stepUp;
  tokens: typeof tokens;
  totp: typeof totp;
  totpRow: typeof totpRow;
  userButton: typeof userButton;
  username: typeof username;
}
export type Area = keyof Messages;

/** Any part of the words, for hosts that say some things differently. */
export type MessageOverrides = {
  [A in Area]?: DeepPartial<Messages[A]>;
};
type DeepPartial<T> = {
  [K in keyof T]?: T[K] extends (...parameters: never[]) => unknown ? T[K] : DeepPartial<T[K]>;
};

/** Lays a host's own words over ours, level by level. */
export function withOverrides<T extends object>(
  words: T,
  overrides: DeepPartial<T> | undefined,
): T {
  if (!overrides) return words;
  const result = { ...words } as Record<string, unknown>;
  for (const [key, value] of Object.entries(overrides)) {
    const own = result[key];
    result[key] =
      typeof own === 'object' && own && typeof value === 'object' && value
        ? withOverrides(own, value)
        : value;
  }
  return result as T;
}
