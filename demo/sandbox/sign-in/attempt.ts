import { recordId } from '../ids.ts';
import type { OpenId } from '../oidc/provider.ts';
import type { Application } from '../oidc/applications.ts';
import type { ProviderSite } from '../provider-site/site.ts';
import type { Person, Tenant } from '../tenant.ts';

/** One walk through the sign-in pages, from the application's request to the way back. */
export interface Attempt {
  /** Who passed the first step. */
  person?: Person;
  /** What has been proven, in the words of Logto's session list. */
  records: Record<string, unknown>[];
  /** A code that was sent and to whom. */
  sent?: { to: string; channel: 'email' | 'phone'; code: string; at: number };
  /** What a passkey has to sign. */
  challenge?: string;
  /** The `state` a social provider has to bring back. */
  state?: string;
}

/** What every step needs to know. */
export interface Visit {
  readonly tenant: Tenant;
  readonly openId: OpenId;
  readonly providers: ProviderSite;
  readonly application: Application;
  readonly attempt: Attempt;
  readonly request: Request;
  /** The fields of a posted form, else the query. */
  readonly fields: URLSearchParams;
  /** Path of this walk, without a slash at the end. */
  readonly path: string;
  readonly origin: string;
  /** Ends the walk and sends the browser back to the application. */
  finish(person: Person): Promise<Response>;
}

/** The names Logto gives to the ways of proving who one is. */
export type Proof =
  | 'Password'
  | 'EmailVerificationCode'
  | 'PhoneVerificationCode'
  | 'Social'
  | 'SignInPasskey'
  | 'Totp'
  | 'WebAuthn'
  | 'BackupCode';

/** Notes a proof for the session list. */
export function prove(attempt: Attempt, type: Proof, details: Record<string, unknown> = {}): void {
  attempt.records.push({ id: recordId(), type, ...details, verified: true });
}
