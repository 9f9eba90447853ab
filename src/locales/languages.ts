/** The languages besides English. A language comes in parts, so that nobody loads words for what they do not open. */
import type { Area, Messages } from './messages.ts';

/** Which part an area is in. */
const partOf = {
  common: 'start',
  refusals: 'start',
  settings: 'start',
  profile: 'start',
  profileFields: 'start',
  fields: 'start',
  locked: 'start',
  proof: 'start',
  userButton: 'start',
  stepUp: 'forms',
  profileEditor: 'forms',
  avatar: 'forms',
  identifier: 'identifiers',
  username: 'identifiers',
  email: 'identifiers',
  phone: 'identifiers',
  password: 'identifiers',
  removal: 'identifiers',
  mfa: 'mfa',
  totpRow: 'mfa',
  codesRow: 'mfa',
  mfaManager: 'mfa',
  passkeyManager: 'mfa',
  totp: 'mfa',
  passkey: 'mfa',
  backupCodes: 'mfa',
  social: 'social',
  sessions: 'sessions',
  checkup: 'checkup',
  recovery: 'checkup',
  tokens: 'data',
  deletion: 'data',
  activity: 'data',
  organizations: 'data',
} as const satisfies Record<Area, string>;

type Part = (typeof partOf)[Area];
type AreaIn<P extends Part> = { [A in Area]: (typeof partOf)[A] extends P ? A : never }[Area];
type Language = { [P in Part]: () => Promise<Pick<Messages, AreaIn<P>>> };

const loaders: Record<string, Language> = {
  de: {
    start: () => import('./de/parts/start.ts'),
    forms: () => import('./de/parts/forms.ts'),
    identifiers: () => import('./de/parts/identifiers.ts'),
    mfa: () => import('./de/parts/mfa.ts'),
    social: () => import('./de/parts/social.ts'),
    sessions: () => import('./de/parts/sessions.ts'),
    checkup: () => import('./de/parts/checkup.ts'),
    data: () => import('./de/parts/data.ts'),
  },
};

/** The languages there are words for, English first. */
export const languages: readonly string[] = ['en', ...Object.keys(loaders)];

/** The supported language nearest to a BCP 47 tag: `de-AT` → `de`, an unknown one → `en`. */
export function nearestLanguage(tag: string): string {
  for (let part = tag.toLowerCase(); part; part = part.replace(/-?[^-]*$/, '')) {
    const found = languages.find((language) => language.toLowerCase() === part);
    if (found) return found;
  }
  return 'en';
}

/** The words of an area, and of those that come with it; none for English, which is in the elements themselves. */
export async function loadWords(tag: string, area: Area): Promise<Partial<Messages>> {
  return (await loaders[nearestLanguage(tag)]?.[partOf[area]]()) ?? {};
}
