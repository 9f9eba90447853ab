/** What an owner decides about their gateway. */

/** The person behind a deletion, as the hooks are told of them. */
export interface DeletionNotice {
  event: 'account.deleting' | 'account.suspended' | 'account.deleted' | 'account.restored';
  userId: string;
  /** Epoch milliseconds. */
  at: number;
  /** Epoch milliseconds, where the account is kept for a while. */
  deleteAt?: number;
  /** Brings a suspended account back: for the mail that says goodbye. Treat it as a secret. */
  restoreToken?: string;
}

export interface DeletionOptions {
  /** Days for which the account is only suspended and can be restored. Deleted at once when absent. */
  coolingOffDays?: number;
  /** Signs restore tokens; needed with `coolingOffDays`. At least 32 characters. */
  secret?: string;
  /** Told before anything is done. Throw to refuse. See `webhook`. */
  before?: (notice: DeletionNotice) => Promise<void> | void;
  /** Told when it is done. What it throws is reported, and changes nothing. */
  after?: (notice: DeletionNotice) => Promise<void> | void;
}

/** Each feature is off until it is named here. */
export interface FeatureOptions {
  /** Personal access tokens: list, create, rename, delete. */
  tokens?: boolean;
  deletion?: boolean | DeletionOptions;
  /** All the person may see of themselves, as one JSON document. */
  export?: boolean;
  organizations?: boolean;
  roles?: boolean;
  enterpriseIdentities?: boolean;
  /** What happened at sign-in, from the audit log. `keys`: which of Logto's log keys people may see, 20 at most. */
  activity?: boolean | { keys?: readonly string[] };
  endSessions?: boolean;
  profileKeys?: boolean;
  passwordCheck?: boolean;
}

/** Something that went wrong, for the owner's log. Holds no token, no body and no address with a person in it. */
export interface GatewayIncident {
  code: string;
  /** Name of the call, as in the endpoint table. */
  call: string | undefined;
  status: number;
}

export interface GatewayOptions {
  /** The Logto server, such as `https://auth.example.com`. */
  endpoint: string;
  /** Path under which the gateway is mounted. `/account-api` when absent. */
  basePath?: string;
  /** Origins of pages besides the gateway's own that may use it; they need a bearer token, as cookies never reach it. */
  origins?: readonly string[];
  /**
   * Forward mode: the opaque access token of whoever the host's own cookie session belongs to, or undefined. With it,
   * pages need no token. `renew`: the token given last was refused.
   */
  getAccessToken?: (request: Request, options: { renew: boolean }) => Promise<string | undefined>;
  /**
   * A machine-to-machine application with access to the Management API; only features need it. `resource` is
   * `https://<tenant id>.logto.app/api` on Logto Cloud, whatever the domain, and never needed elsewhere.
   */
  management?: { clientId: string; clientSecret: string; resource?: string };
  features?: FeatureOptions;
  /** Where Apple and others that answer by form post are sent on to: the page that finishes linking. */
  formPostTo?: string;
  /** Milliseconds to wait for Logto. 10 000 when absent. */
  timeout?: number;
  onIncident?: (incident: GatewayIncident) => void;
  fetch?: typeof fetch;
  /** Epoch milliseconds; for tests. */
  now?: () => number;
}

export interface GatewaySetup extends GatewayOptions {
  readonly endpoint: string;
  readonly basePath: string;
  readonly origins: readonly string[];
  readonly features: FeatureOptions;
  readonly timeout: number;
  readonly fetch: typeof fetch;
  readonly now: () => number;
}

/** Each is a request to Logto whenever somebody looks at their activity. */
const mostKeys = 20;

/** Completes the options, and refuses those that would only fail later. */
export function setUp(options: GatewayOptions): GatewaySetup {
  const { endpoint, basePath = '/account-api', features = {}, management, formPostTo } = options;
  if (!URL.canParse(endpoint)) throw new TypeError('endpoint is not an address');
  if (formPostTo && !URL.canParse(formPostTo)) throw new TypeError('formPostTo is not an address');
  if (Object.values(features).some(Boolean) && !management) {
    throw new TypeError('features need the credentials of a machine-to-machine application');
  }
  const { coolingOffDays = 0, secret = '' } =
    typeof features.deletion === 'object' ? features.deletion : {};
  if (coolingOffDays > 0 && secret.length < 32) {
    throw new TypeError('deletion with coolingOffDays needs a secret of 32 characters or more');
  }
  const { keys = [] } = typeof features.activity === 'object' ? features.activity : {};
  if (keys.length > mostKeys) throw new TypeError(`activity takes ${mostKeys} keys at most`);
  return {
    timeout: 10_000,
    now: Date.now,
    // Called as a function of its own: some runtimes refuse a fetch that is called on an object.
    fetch: (input, init) => fetch(input, init),
    ...options,
    features,
    endpoint: endpoint.replace(/\/+$/, ''),
    basePath: `/${basePath.replace(/^\/+|\/+$/g, '')}`.replace(/^\/$/, ''),
    origins: options.origins ?? [],
  };
}

export const reporter =
  ({ onIncident }: GatewaySetup) =>
  (code: string, call: string, status: number): void =>
    onIncident?.({ code, call, status });
