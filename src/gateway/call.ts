import type { Profile } from '../api/schemas.ts';
import type { Management } from './management.ts';
import type { GatewaySetup } from './options.ts';
import type { People } from './person.ts';
import type { Match } from './router.ts';
import type { SettingsSource } from './settings.ts';
import type { Upstream } from './upstream.ts';

/** One request on its way, with the caller's token in hand. */
export interface Call {
  request: Request;
  url: URL;
  match: Match;
  token: string;
  record: string | undefined;
  /** Another token of the same caller, where the host has one. */
  renew: () => Promise<string | undefined>;
}

/** What all features share. */
export interface Services {
  setup: GatewaySetup;
  upstream: Upstream;
  management: Management;
  people: People;
  settings: SettingsSource;
  report: (code: string, call: string, status: number) => void;
}

/** A call of a feature, once it is known who asks and that it is them. */
export interface FeatureCall extends Services {
  /** The only person anything is done to. */
  person: Profile;
  token: string;
  record: string | undefined;
  params: Record<string, string>;
  body: Record<string, unknown>;
}

/** Undefined is answered with an empty 204. */
export type FeatureHandler = (call: FeatureCall) => Promise<unknown>;

/** What is done where nobody can be signed in. */
export type AnonymousHandler = (
  call: Services & { body: Record<string, unknown> },
) => Promise<unknown>;
