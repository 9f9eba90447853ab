/** The gateway's own token for the Management API: one for everybody, renewed before it ends, asked for once. */
import * as z from 'zod/mini';
import { parseJson, unavailable } from './errors.ts';
import type { GatewaySetup } from './options.ts';
import type { Upstream } from './upstream.ts';

const answer = z.object({ access_token: z.string(), expires_in: z.number() });

export interface MachineToken {
  /** A live token; another than `refused`, if Logto did not want that one. */
  get(refused?: string): Promise<string>;
}

/** Renewed while this part of its life is left, and not used in its last seconds. */
const early = 0.1;
const leeway = 10_000;

export function createMachineToken(setup: GatewaySetup, upstream: Upstream): MachineToken {
  let held: { token: string; renewAt: number; endsAt: number } | undefined;
  let underWay: Promise<string> | undefined;

  async function request(): Promise<string> {
    const {
      clientId,
      clientSecret,
      resource = 'https://default.logto.app/api',
    } = setup.management!;
    const credentials = [clientId, clientSecret].map(encodeURIComponent).join(':');
    const { status, text } = await upstream({
      method: 'POST',
      path: '/oidc/token',
      headers: {
        authorization: `Basic ${btoa(credentials)}`,
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        resource,
        scope: 'all',
      }).toString(),
    });
    const parsed = z.safeParse(answer, status === 200 ? parseJson(text) : undefined);
    if (!parsed.success) throw unavailable();
    const { access_token: token, expires_in: seconds } = parsed.data;
    const life = seconds * 1000;
    const now = setup.now();
    held = { token, renewAt: now + life * (1 - early), endsAt: now + life - leeway };
    return token;
  }

  const renew = () => (underWay ??= request().finally(() => (underWay = undefined)));

  return {
    async get(refused) {
      if (refused !== undefined && held?.token === refused) held = undefined;
      const now = setup.now();
      if (!held || held.endsAt <= now) return renew();
      // It still serves; whoever comes next gets the new one.
      if (held.renewAt <= now) renew().catch(() => undefined);
      return held.token;
    },
  };
}
