/** The owner's public settings, reduced to what elements need, for pages that cannot read them from Logto. */
import * as z from 'zod/mini';
import { documents } from '../api/documents.ts';
import type { Feature, Settings } from '../api/settings.ts';
import { parseJson, unavailable } from './errors.ts';
import type { GatewaySetup } from './options.ts';
import type { Upstream } from './upstream.ts';

export interface SettingsSource {
  current(): Promise<Settings>;
  answer(request: Request): Promise<Response>;
}

const freshFor = 60_000;

export function createSettings(
  setup: GatewaySetup,
  upstream: Upstream,
  features: readonly Feature[],
): SettingsSource {
  let held: { settings: Settings; text: string; etag: string; at: number } | undefined;
  let underWay: Promise<NonNullable<typeof held>> | undefined;

  async function read<Schema extends z.core.$ZodType>(document: {
    path: string;
    response: Schema;
  }) {
    const { status, text } = await upstream({ method: 'GET', path: `/api${document.path}` });
    const parsed = z.safeParse(document.response, status === 200 ? parseJson(text) : undefined);
    if (!parsed.success) throw unavailable();
    return parsed.data;
  }

  async function load() {
    const [accountCenter, signInExperience] = await Promise.all([
      read(documents.accountCenter),
      read(documents.signInExperience),
    ]);
    const { deletion } = setup.features;
    const coolingOffDays = typeof deletion === 'object' ? (deletion.coolingOffDays ?? 0) : 0;
    const gateway = { features: [...features], ...(deletion && { coolingOffDays }) };
    const settings: Settings = { accountCenter, signInExperience, gateway };
    const text = JSON.stringify(settings);
    const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
    const etag = `"${btoa(String.fromCharCode(...new Uint8Array(hash).slice(0, 18)))}"`;
    return (held = { settings, text, etag, at: setup.now() });
  }

  /** What was read a while ago is better than nothing while Logto is away. */
  async function get() {
    if (held && setup.now() - held.at < freshFor) return held;
    underWay ??= load().finally(() => (underWay = undefined));
    return held ? underWay.catch(() => held!) : underWay;
  }

  return {
    current: async () => (await get()).settings,
    async answer(request) {
      const { text, etag } = await get();
      const headers = { etag, 'cache-control': 'public, max-age=60' };
      const known = (request.headers.get('if-none-match') ?? '').split(',');
      if (known.some((tag) => tag.trim().replace(/^W\//, '') === etag)) {
        return new Response(null, { status: 304, headers });
      }
      return new Response(text, { headers: { ...headers, 'content-type': 'application/json' } });
    },
  };
}
