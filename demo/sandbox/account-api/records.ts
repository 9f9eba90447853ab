/** Verification records: proofs that live ten minutes from their creation and may be used again and again. */
import { recordId } from '../ids.ts';
import type { Tenant } from '../tenant.ts';
import type { SocialAccount } from './social-providers.ts';

const lifetime = 600_000;

/** What a code was sent for; only the first kind proves that a person may change their account. */
export type Template = 'UserPermissionValidation' | 'BindNewIdentifier' | 'BindMfa';

export interface SentCode {
  value: string;
  sentAt: number;
  tries: number;
  consumed: boolean;
}

export interface PasskeyCredential {
  credentialId: string;
  publicKey: string;
  counter: number;
  transports: string[];
  agent: string | undefined;
  rpId: string;
}

interface Kinds {
  Password: object;
  EmailVerificationCode: { value: string; template: Template; code: SentCode };
  PhoneVerificationCode: { value: string; template: Template; code: SentCode };
  Social: { connectorId: string; account?: SocialAccount };
  WebAuthn: { challenge: string; rpId: string; credential?: PasskeyCredential };
}

export type RecordKind = keyof Kinds;

export type VerificationRecord<Kind extends RecordKind = RecordKind> = {
  [K in Kind]: Kinds[K] & {
    kind: K;
    id: string;
    /** Absent where the record is bound to nobody: a new address, a social account. */
    userId?: string;
    verified: boolean;
    expiresAt: number;
  };
}[Kind];

export interface Records {
  add<Kind extends RecordKind>(
    kind: Kind,
    content: Kinds[Kind] & { userId?: string; verified?: boolean },
  ): VerificationRecord<Kind>;
  /** A live record of this kind, no matter whose: the real server does not ask either. */
  find<Kind extends RecordKind>(kind: Kind, id: string): VerificationRecord<Kind> | undefined;
  /** Whether this record allows this person to change their account. */
  allows(id: string, userId: string): boolean;
}

export function createRecords(tenant: Tenant): Records {
  const records = new Map<string, VerificationRecord>();

  function live(id: string): VerificationRecord | undefined {
    const record = records.get(id);
    return record && record.expiresAt > tenant.now() ? record : undefined;
  }

  return {
    add(kind, content) {
      const record = {
        verified: false,
        ...content,
        kind,
        id: recordId(),
        expiresAt: tenant.now() + lifetime,
      } as VerificationRecord<typeof kind>;
      records.set(record.id, record as VerificationRecord);
      return record;
    },
    find(kind, id) {
      const record = live(id);
      return record?.kind === kind ? (record as VerificationRecord<typeof kind>) : undefined;
    },
    allows(id, userId) {
      const record = live(id);
      if (!record?.verified || record.userId !== userId) return false;
      if (record.kind === 'Password') return true;
      return 'template' in record && record.template === 'UserPermissionValidation';
    },
  };
}

/** What a route answers about a record it has just made. */
export function receipt(record: VerificationRecord): {
  verificationRecordId: string;
  expiresAt: string;
} {
  return {
    verificationRecordId: record.id,
    expiresAt: new Date(record.expiresAt).toISOString(),
  };
}
