/** The apps that may act for a person. Each sign-in gives an app a grant of its own; to a person they are one app. */
import { listGrants } from '../api/endpoints/sessions.ts';
import type { Grant } from '../api/schemas.ts';
import type { Reader } from './account.ts';

/** One app with all it was granted. All times are epoch milliseconds. */
export interface App {
  id: string;
  name: string;
  /** Another company's. */
  thirdParty: boolean;
  /** Ids of its grants. */
  grants: readonly string[];
  /** What it may know and do, in OpenID's words. */
  scopes: readonly string[];
  /** What it may do in the owner's own services: address of the service → its scopes. */
  resources: Readonly<Record<string, readonly string[]>>;
  since: number | undefined;
  until: number | undefined;
}

export const apps: Reader<App[]> = {
  resource: 'grants',
  // No grant says whose app it is for; the list of the other companies' does.
  read: async (call) => {
    const [all, theirs] = await Promise.all([
      call(listGrants, {}),
      call(listGrants, { appType: 'thirdParty' }),
    ]);
    return appsOf(all.grants, new Set(theirs.grants.map(({ id }) => id)));
  },
};

/** Other companies' apps first: they are the ones to look at. */
export function appsOf(grants: readonly Grant[], thirdParty: ReadonlySet<string>): App[] {
  const ids = distinct(grants.map(({ application }) => application.id));
  const apps = ids.map((id) =>
    appOf(
      grants.filter(({ application }) => application.id === id),
      thirdParty,
    ),
  );
  return apps.sort(
    (one, other) =>
      Number(other.thirdParty) - Number(one.thirdParty) || one.name.localeCompare(other.name),
  );
}

function appOf(grants: readonly Grant[], thirdParty: ReadonlySet<string>): App {
  const { id, name } = grants[0]!.application;
  const since = grants.map(({ payload }) => (payload.iat ?? NaN) * 1000).filter(Number.isFinite);
  const until = grants.map(({ expiresAt, payload }) => expiresAt ?? (payload.exp ?? NaN) * 1000);
  const resources: Record<string, string[]> = {};
  for (const { payload } of grants) {
    for (const [address, scopes] of Object.entries(payload.resources ?? {})) {
      resources[address] = distinct([...(resources[address] ?? []), ...words(scopes)]);
    }
  }
  return {
    id,
    name,
    // An app that is named by an address introduced itself: nobody registered it here.
    thirdParty: grants.some((grant) => thirdParty.has(grant.id)) || /^https?:/.test(id),
    grants: grants.map((grant) => grant.id),
    scopes: distinct(grants.flatMap(({ payload }) => words(payload.openid?.scope))),
    resources,
    since: since.length > 0 ? Math.min(...since) : undefined,
    until: until.every(Number.isFinite) ? Math.max(...until) : undefined,
  };
}

const words = (list: string | undefined): string[] => list?.split(' ').filter(Boolean) ?? [];

const distinct = (items: readonly string[]): string[] => [...new Set(items)];
