/** Which providers there are for a person, and who they are there: pure functions of what the server said. */
import type { EnterpriseIdentity, Identity, Profile } from '../api/schemas.ts';
import type { Settings, SocialConnector } from '../api/settings.ts';

/** One provider: connected, to be connected, or both. */
export interface Connection {
  target: string;
  identity?: Identity | undefined;
  /** What one can connect with; absent where the owner has none any more, or the page does not know. */
  connector?: SocialConnector | undefined;
  /** Connected, though the owner no longer offers the provider. */
  orphaned: boolean;
}

/** In the owner's order; what is connected beyond it comes last. */
export function connections(profile: Profile, settings: Settings | undefined): Connection[] {
  const identities = profile.identities ?? {};
  const offered = settings?.signInExperience?.socialConnectors;
  const connectors = webConnectors(offered ?? []);
  const targets = new Set([...connectors.map(({ target }) => target), ...Object.keys(identities)]);
  return [...targets].map((target) => {
    const connector = connectors.find((candidate) => candidate.target === target);
    const identity = Object.hasOwn(identities, target) ? identities[target] : undefined;
    return { target, identity, connector, orphaned: offered !== undefined && !connector };
  });
}

/** The connectors a browser can use, one for each provider: that for the web before that for everything. */
function webConnectors(connectors: readonly SocialConnector[]): SocialConnector[] {
  const usable = connectors.filter(({ platform }) => platform !== 'Native');
  return usable.filter((one) => {
    const rivals = usable.filter(({ target }) => target === one.target);
    return one === (rivals.find(({ platform }) => platform === 'Web') ?? rivals[0]);
  });
}

/** True where the owner may have people with enterprise identities. */
export const mayHaveEnterprise = (settings: Settings | undefined): boolean =>
  settings?.signInExperience?.ssoConnectors?.length !== 0;

/**
 * Logto's own page that connects a provider, or replaces what is connected, for connectors whose answer is posted: no
 * page can read that. Undefined where this page can do it, null where Logto's address is not known.
 */
export function pageInstead(
  { target, connector, identity }: Connection,
  options: {
    /** Targets or ids of connectors, as the owner listed them; `apple` if absent. */
    listed: string | undefined;
    /** The provider's own address told so. */
    learned: boolean;
    endpoint: string | undefined;
    /** Where it leads back to. */
    back: string;
  },
): string | null | undefined {
  const { listed = 'apple', learned, endpoint, back } = options;
  const names = listed.split(/[\s,]+/);
  if (!connector || !(learned || names.includes(target) || names.includes(connector.id))) {
    return undefined;
  }
  if (!endpoint) return null;
  const path = `/account/social/${encodeURIComponent(connector.id)}${identity ? '/change' : ''}`;
  return `${endpoint}${path}?${new URLSearchParams({ redirect: back })}`;
}

/** A provider as people call it, in the language nearest to a BCP 47 tag. */
export function providerName(list: readonly Connection[], target: string, tag: string): string {
  const connector = list.find((one) => one.target === target)?.connector;
  const name = connector && nameIn(tag, connector.name);
  return name || plain(target).replace(/^./u, (letter) => letter.toUpperCase());
}

/** A name in the language nearest to a BCP 47 tag, or in English. */
export function nameIn(tag: string, names: Record<string, string>): string | undefined {
  for (let part = tag.toLowerCase(); part; part = part.replace(/-?[^-]*$/, '')) {
    const found = Object.keys(names).find((language) => language.toLowerCase() === part);
    if (found && names[found]) return names[found];
  }
  return names['en'];
}

/** Who somebody is at a provider. */
export interface Persona {
  /** What they are best known by there. */
  title: string;
  /** What else is known. */
  detail?: string | undefined;
}

export const personaOf = ({ userId, details }: Identity): Persona =>
  persona([details?.email, details?.name, details?.phone], userId);

export const enterprisePersona = ({ identityId, detail }: EnterpriseIdentity): Persona =>
  persona([detail?.email, detail?.name], identityId);

/** An id says something only where there is nothing better. */
function persona(known: (string | undefined)[], id: string): Persona {
  const [title = plain(id), detail] = known.map((text) => plain(text ?? '')).filter(Boolean);
  return { title, detail };
}

/**
 * Text that came from elsewhere, as one line that is only what it looks like: without control characters, without
 * marks that turn the direction of writing, and not endless.
 */
export function plain(text: string): string {
  const line = text.replace(/[\s\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/gu, ' ');
  const letters = [...line.trim()];
  return letters.length > 60 ? `${letters.slice(0, 59).join('')}…` : letters.join('');
}
