/** The only `fetch` of the gateway: to Logto, with a limit in time, never following, never repeating a write. */
import { GatewayError, unavailable, type Answer } from './errors.ts';
import type { GatewaySetup } from './options.ts';

export interface Outgoing {
  method: string;
  /** From the root of the Logto server. */
  path: string;
  headers?: Record<string, string>;
  body?: string | FormData | undefined;
}

export type Upstream = (outgoing: Outgoing) => Promise<Answer>;

/** What a server says that is starting, stopping or overrun; a read may simply be asked again. */
const passing = new Set([502, 503, 504]);

export function createUpstream(setup: GatewaySetup): Upstream {
  async function send({ method, path, headers = {}, body }: Outgoing): Promise<Answer> {
    const signal = AbortSignal.timeout(setup.timeout);
    try {
      const response = await setup.fetch(setup.endpoint + path, {
        method,
        headers: { accept: 'application/json', ...headers },
        ...(body !== undefined && { body }),
        redirect: 'manual',
        signal,
      });
      return {
        status: response.status,
        headers: response.headers,
        text: await response.text(),
      };
    } catch {
      // The cause may hold addresses and headers, so it ends here.
      throw signal.aborted ? new GatewayError(504, 'timeout') : unavailable();
    }
  }

  return async (outgoing) => {
    if (outgoing.method !== 'GET') return send(outgoing);
    const first = await send(outgoing).catch((error: GatewayError) => error);
    if (first instanceof GatewayError) {
      if (first.code === 'timeout') throw first;
    } else if (!passing.has(first.status)) return first;
    await new Promise((resolve) => setTimeout(resolve, 100));
    return send(outgoing);
  };
}
