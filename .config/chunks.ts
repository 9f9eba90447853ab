/**
 * Which chunk a module goes to. Left to itself a bundler cuts as finely as it can: a file for every dialog, and one more
 * for whatever any two of them share, each with a request of its own and little for a compressor to work with.
 *
 * Here a chunk is one purpose: what a person sets out to do, or what every page does once it stands. What several
 * purposes need is in `rules` and `forms`. What serves none of these, such as the data about phone numbers, keeps to
 * itself.
 */
interface Graph {
  getModuleInfo(id: string): {
    isEntry: boolean;
    importers: readonly string[];
    dynamicImporters: readonly string[];
  } | null;
}

/** The lazy modules that belong together: path from `src`, without its ending. */
const chunks: Record<string, readonly string[]> = {
  service: [
    'account/lessons',
    'api/settings',
    'lazy/profile-view',
    'lazy/root-service',
    'locales/en/refusals',
  ],
  profile: ['lazy/avatar-dialog', 'lazy/profile-editor'],
  identifiers: [
    'elements/sections/identifiers',
    'lazy/email-dialog',
    'lazy/identifier-removal',
    'lazy/identifier-standing',
    'lazy/password-dialog',
    'lazy/phone-dialog',
    'lazy/username-dialog',
  ],
  mfa: [
    'elements/sections/mfa',
    'lazy/backup-codes-dialog',
    'lazy/mfa-card',
    'lazy/mfa-off-dialog',
    'lazy/passkey-card',
    'lazy/removal-dialog',
  ],
  factors: [
    'lazy/passkey-dialog',
    'lazy/passkey-rename-dialog',
    'lazy/passkey-signals',
    'lazy/totp-dialog',
  ],
  checkup: ['elements/sections/checkup', 'lazy/checkup-card', 'lazy/recovery-dialog'],
  connected: [
    'account/social-return',
    'api/endpoints/provider-tokens',
    'elements/sections/connected',
    'lazy/social-card',
  ],
  sessions: [
    'elements/sections/sessions',
    'lazy/app-rows',
    'lazy/device-rows',
    'lazy/session-rows',
  ],
  data: [
    'elements/sections/data',
    'lazy/account-data',
    'lazy/activity-rows',
    'lazy/token-dialog',
    'lazy/token-rows',
  ],
  // The question “is it you?” is a form that all others may need.
  forms: ['lazy/expired-dialog', 'lazy/step-up-dialog'],
};

const purposeOf = new Map(
  Object.entries(chunks).flatMap(([name, paths]) => paths.map((path) => [path, name] as const)),
);

/** Names the chunk of each module for a bundle whose first file has this name; null where the bundler decides. */
export function chunkNames(
  entry: string,
): readonly ((id: string, graph: Graph) => string | null)[] {
  const known = new Map<string, ReadonlySet<string>>();
  const purposesOf = (id: string, graph: Graph) => {
    const found = known.get(id) ?? purposes(id, graph);
    known.set(id, found);
    return found;
  };
  // In the order in which one takes from the next, so that imports between them point one way.
  return [
    (id, graph) => (purposesOf(id, graph).has('entry') ? entry : null),
    (id, graph) => (purposesOf(id, graph).has('service') ? 'service' : null),
    (id, graph) => (purposesOf(id, graph).size > 1 && isRule(id) ? 'rules' : null),
    (id, graph) =>
      purposesOf(id, graph).size > 1 || purposesOf(id, graph).has('forms') ? 'forms' : null,
    (id, graph) => [...purposesOf(id, graph)].find((purpose) => purpose !== 'factors') ?? null,
    (id, graph) => [...purposesOf(id, graph)][0] ?? null,
  ];
}

/** What a module is there for: static imports lead to it from these. */
function purposes(id: string, graph: Graph): ReadonlySet<string> {
  const found = new Set<string>();
  const seen = new Set<string>();
  const climb = (at: string): void => {
    if (seen.has(at)) return;
    seen.add(at);
    const module = graph.getModuleInfo(at);
    const purpose = module?.isEntry
      ? 'entry'
      : module?.dynamicImporters.length && purposeOf.get(pathOf(at));
    if (purpose) found.add(purpose);
    module?.importers.forEach(climb);
  };
  climb(id);
  // Nobody adds a factor without having seen which there are.
  if (found.has('mfa')) found.delete('factors');
  return found;
}

/** What is known, permitted and said, without the looks of it. */
const isRule = (id: string): boolean => /^(account|api|locales)\//.test(pathOf(id));

/** `lazy/totp-dialog` */
const pathOf = (id: string): string =>
  id
    .replaceAll('\\', '/')
    .replace(/^.*\/src\//, '')
    .replace(/\.ts$/, '');
