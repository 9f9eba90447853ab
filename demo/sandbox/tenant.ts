/**
 * What one sandbox tenant holds: its settings, its people, its clock and its inbox.
 * Everything lives in memory. Nothing here touches Node, so the same tenant serves element tests in the browser.
 */
import type { ManagementData } from './management-api/data.ts';
import type { SignIns } from './sign-ins.ts';

export type FieldControl = 'Off' | 'ReadOnly' | 'Edit';

export type FieldName =
  | 'name'
  | 'avatar'
  | 'profile'
  | 'email'
  | 'phone'
  | 'password'
  | 'username'
  | 'social'
  | 'customData'
  | 'mfa'
  | 'passkey'
  | 'session'
  | 'trustedDevice';

export type MfaFactor =
  'Totp' | 'WebAuthn' | 'BackupCode' | 'EmailVerificationCode' | 'PhoneVerificationCode';

export interface Connector {
  id: string;
  target: string;
  name: Record<string, string>;
  platform: 'Web' | 'Universal' | 'Native' | null;
  logo: string;
  logoDark: string | null;
  /** Keeps the provider's tokens for `identities/:target/access-token`. */
  storesTokens?: boolean;
  /** What the public document says of it. */
  isTokenStorageSupported?: boolean;
}

/** Absent parts take Logto's defaults: 8 to 256 characters of one kind, every rejection on, no words. */
export interface PasswordPolicy {
  length?: { min?: number; max?: number };
  characterTypes?: { min?: number };
  rejects?: {
    pwned?: boolean;
    repetitionAndSequence?: boolean;
    userInfo?: boolean;
    words?: string[];
  };
}

export interface UsernamePolicy {
  caseSensitive: boolean;
  minLength: number;
  maxLength: number;
  allowedChars: { lowercase: boolean; uppercase: boolean; numbers: boolean; underscore: boolean };
}

/** The owner's switches, as an administrator would set them. */
export interface TenantSettings {
  accountCenter: {
    enabled: boolean;
    fields: Partial<Record<FieldName, FieldControl>>;
    webauthnRelatedOrigins: string[];
    deleteAccountUrl: string | null;
    profileFields: { name: string }[] | null;
  };
  /** The public sign-in experience document: password policy, factors, connectors, catalogue, colours. */
  signInExperience: {
    mfa: { factors: MfaFactor[]; policy: string };
    passkeySignIn: { enabled?: boolean };
    passwordPolicy: PasswordPolicy;
    usernamePolicy: UsernamePolicy;
    socialConnectors: Connector[];
    /** Lock-out: defaults are 100 failures in an hour, then 60 minutes. */
    sentinelPolicy: { maxAttempts?: number; lockoutDuration?: number };
    /** Codes: defaults are 600 seconds and 10 tries. */
    verificationCodePolicy: { expirationDuration?: number; maxRetryAttempts?: number };
    [key: string]: unknown;
  };
  /** Addresses nobody may bind; not part of the public document. An entry is an address or `@domain`. */
  emailBlocklist: { blockSubaddressing: boolean; entries: string[] };
  /** Field gates that a production build answers with a 404. */
  devFeatures: boolean;
  /** `'ready'` stores avatars in memory, `'not_configured'` answers `storage.not_configured`. */
  storage: 'ready' | 'not_configured';
  /** Channels with a connector; a missing one answers 501 `connector.not_found`. */
  messageChannels: ('email' | 'phone')[];
  /** Mutations by third-party apps are refused from Logto 1.43 on. */
  thirdPartyGuard: boolean;
}

export interface SocialIdentity {
  userId: string;
  details?: Record<string, unknown>;
}

export interface MfaEntry {
  id: string;
  type: 'Totp' | 'WebAuthn' | 'BackupCode';
  createdAt: string;
  lastUsedAt?: string;
  secret?: string;
  codes?: { code: string; usedAt?: string }[];
  credentialId?: string;
  publicKey?: string;
  counter?: number;
  transports?: string[];
  agent?: string;
  name?: string;
  rpId?: string;
}

/** One user row. */
export interface Person {
  id: string;
  username: string | null;
  primaryEmail: string | null;
  primaryPhone: string | null;
  name: string | null;
  avatar: string | null;
  /** Plain text: this server is for play and must never meet a real password. */
  password: string | null;
  profile: Record<string, unknown>;
  customData: Record<string, unknown>;
  identities: Record<string, SocialIdentity>;
  ssoIdentities: { issuer: string; identityId: string; detail: Record<string, unknown> }[];
  mfa: MfaEntry[];
  logtoConfig: {
    mfa: { enabled?: boolean; skipped: boolean; skipMfaOnSignIn: boolean };
    passkeySignIn: { skipped: boolean };
  };
  isSuspended: boolean;
  applicationId: string | null;
  createdAt: number;
  updatedAt: number;
  lastSignInAt: number | null;
}

/** A code that "was sent". The inbox page shows them; tests read them. */
export interface Message {
  to: string;
  channel: 'email' | 'phone';
  template: string;
  code: string;
  sentAt: number;
}

/** Who is calling, proven by the bearer token. */
export interface Caller {
  userId: string;
  clientId: string;
  scopes: string[];
  sessionUid?: string;
  thirdParty?: boolean;
}

export interface Tenant {
  readonly settings: TenantSettings;
  readonly people: Map<string, Person>;
  readonly inbox: Message[];
  /** Uploaded avatars by the path they are served from. */
  readonly files: Map<string, Blob>;
  readonly signIns: SignIns;
  /** Tokens, roles, organisations and the audit log. */
  readonly management: ManagementData;
  /** Milliseconds since the epoch; tests move it forward. */
  now(): number;
  /** Moves the tenant's time forward by so many milliseconds. */
  advance(milliseconds: number): void;
}
