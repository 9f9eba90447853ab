import activity from './de/activity.ts';
import avatar from './de/avatar.ts';
import backupCodes from './de/backup-codes.ts';
import common from './de/common.ts';
import deletion from './de/deletion.ts';
import email from './de/email.ts';
import identifier from './de/identifier.ts';
import identifierRows from './de/identifier-rows.ts';
import mfa from './de/mfa.ts';
import organizations from './de/organizations.ts';
import passkey from './de/passkey.ts';
import password from './de/password.ts';
import phone from './de/phone.ts';
import profileEditor from './de/profile-editor.ts';
import profileFields from './de/profile-fields.ts';
import profile from './de/profile.ts';
import refusals from './de/refusals.ts';
import removal from './de/removal.ts';
import sessions from './de/sessions.ts';
import settings from './de/settings.ts';
import social from './de/social.ts';
import stepUp from './de/step-up.ts';
import tokens from './de/tokens.ts';
import totp from './de/totp.ts';
import userButton from './de/user-button.ts';
import username from './de/username.ts';
import type { Messages } from './messages.ts';

export default {
  activity,
  avatar,
  backupCodes,
  common,
  deletion,
  email,
  identifier,
  identifierRows,
  mfa,
  organizations,
  passkey,
  password,
  phone,
  profile,
  profileEditor,
  profileFields,
  refusals,
  removal,
  settings,
  sessions,
  social,
  stepUp,
  tokens,
  totp,
  userButton,
  username,
} satisfies Messages;
