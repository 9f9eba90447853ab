/**
 * All the end-to-end suite knows of the server: how to make tenants and people, read codes, move time, make requests
 * fail and walk the sign-in pages. A driver for another server fills in the same interface, with less where it cannot.
 */
import type { Page } from '@playwright/test';

/** What is given is set; what is left out, the person does not have. */
export interface PersonDetails {
  username?: string;
  primaryEmail?: string;
  /** Digits with the country's, without a plus sign. */
  primaryPhone?: string;
  password?: string;
  name?: string;
  avatar?: string;
  profile?: Record<string, unknown>;
  customData?: Record<string, unknown>;
  identities?: Record<string, { userId: string; details?: Record<string, unknown> }>;
  /** An authenticator app is bound with this base32 secret. */
  totpSecret?: string;
  /** Backup codes not used yet. */
  backupCodes?: string[];
}

export interface E2ePerson extends PersonDetails {
  readonly id: string;
}

/** Parts of the owner's settings, laid over the usual: `accountCenter`, `signInExperience` and others. */
export type Settings = Record<string, unknown>;

export interface TenantDetails {
  settings?: Settings;
  /** Origins of the pages under test; every port of this computer when absent. */
  appOrigins?: string[];
}

/** Something that goes wrong on purpose with the next requests. */
export interface FaultDetails {
  method?: string;
  /** Exact path, or its beginning when it ends with `*`. */
  path: string;
  /** 1 when absent. */
  times?: number;
  status?: number;
  body?: unknown;
  headers?: Record<string, string>;
  /** Milliseconds. */
  delay?: number;
  /** Cuts the connection. */
  drop?: boolean;
  cors?: boolean;
}

export interface SeenRequest {
  method: string;
  path: string;
  query: string;
}

export interface TokenDetails {
  scope?: string;
  /** Signs in with another company's application. */
  thirdParty?: boolean;
  userAgent?: string;
  /** Where it came from: `ip`, `country`, `city`. */
  context?: Record<string, string>;
  /** How long ago it was, in milliseconds. */
  ago?: number;
}

export interface Tokens {
  accessToken: string;
  refreshToken: string | undefined;
}

export interface E2eTenant {
  /** What pages name as `endpoint`. */
  readonly endpoint: string;
  readonly appId: string;
  /** What a gateway signs in with at the Management API. */
  readonly machine: { clientId: string; clientSecret: string };
  person(details?: PersonDetails): Promise<E2ePerson>;
  /** The person as the server has them now. */
  read(person: E2ePerson): Promise<Record<string, unknown>>;
  /** Changes the server's data behind the page's back. */
  change(person: E2ePerson, part: Record<string, unknown>): Promise<void>;
  configure(settings: Settings): Promise<void>;
  /** The newest code sent to an address that was not asked for yet; waits for it. */
  code(address: string): Promise<string>;
  /** What only the Management API knows: parts of `{ organizations, roles, logs, tokens }`. */
  manage(data: Record<string, unknown>): Promise<void>;
  /** Moves the server's time forward. */
  advance(milliseconds: number): Promise<void>;
  /** What the person's authenticator app shows at the server's time. */
  totp(secret: string): Promise<string>;
  fault(fault: FaultDetails): Promise<void>;
  clearFaults(): Promise<void>;
  /** Requests received since the last {@link forgetRequests}, without preflights. */
  requests(wanted?: { method?: string; path?: string }): Promise<SeenRequest[]>;
  forgetRequests(): Promise<void>;
  /** Tokens without pages, as from another browser. */
  tokens(person: E2ePerson, details?: TokenDetails): Promise<Tokens>;
  /** Trusts a browser, which is then not asked for the second step. */
  trust(
    person: E2ePerson,
    device: { userAgent: string; country?: string; city?: string },
  ): Promise<void>;
  /** Ends every sign-in of a person, as from another device, and revokes what apps were granted in it. */
  endSessions(person: E2ePerson): Promise<void>;
  /** What the server says to a call of the account API with this token. */
  statusOf(token: string): Promise<number>;
  /** Whether an application still gets new tokens for this one. */
  refresh(refreshToken: string): Promise<boolean>;
  /** Walks the sign-in pages the browser is on, second step and all, until it is back at the application. */
  signIn(page: Page, person: E2ePerson, options?: { trust?: boolean }): Promise<void>;
  /** Chooses an account on the page of the social provider the browser is on; nothing cancels. */
  chooseSocialAccount(page: Page, name?: string): Promise<void>;
  remove(): Promise<void>;
}

export interface Driver {
  tenant(details?: TenantDetails): Promise<E2eTenant>;
}
