/** `logto-account-elements/gateway/node`: the gateway behind `node:http`, Express and whatever else speaks their language. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import type { AccountGateway } from './create.ts';

export interface NodeListenerOptions {
  /** Believes `X-Forwarded-Proto` and `X-Forwarded-Host`. Only behind a proxy that sets them itself. */
  trustProxy?: boolean;
}

/** A request as Express and others hand it on: perhaps under a prefix, perhaps with its body already read. */
type Incoming = IncomingMessage & { originalUrl?: string; body?: unknown };

/**
 * Turns a gateway into a listener for `http.createServer`, or a handler for `app.use`.
 *
 * ```ts
 * app.use('/account-api', toNodeListener(gateway));
 * ```
 */
export function toNodeListener(
  gateway: AccountGateway,
  options: NodeListenerOptions = {},
): (incoming: Incoming, outgoing: ServerResponse) => Promise<void> {
  return async (incoming, outgoing) => {
    const request = toRequest(incoming, options);
    const response = request ? await gateway(request) : new Response(null, { status: 400 });
    outgoing.writeHead(response.status, Object.fromEntries(response.headers));
    outgoing.end(response.body ? new Uint8Array(await response.arrayBuffer()) : undefined);
  };
}

/** Undefined for what no browser sends: a broken address, a method that fetch forbids. */
function toRequest(incoming: Incoming, { trustProxy }: NodeListenerOptions): Request | undefined {
  const forwarded = (name: string) =>
    trustProxy ? incoming.headersDistinct[`x-forwarded-${name}`]?.[0] : undefined;
  const encrypted = 'encrypted' in incoming.socket && incoming.socket.encrypted;
  const protocol = forwarded('proto') ?? (encrypted ? 'https' : 'http');
  const host = forwarded('host') ?? incoming.headers.host ?? 'localhost';
  const headers = new Headers();
  // Every one that came, so that a header sent twice can be told from one sent once.
  for (const [name, values] of Object.entries(incoming.headersDistinct)) {
    for (const value of values ?? []) headers.append(name, value);
  }
  const { method = 'GET' } = incoming;
  const bodiless = method === 'GET' || method === 'HEAD';
  try {
    const path = incoming.originalUrl ?? incoming.url ?? '/';
    // Put together as text: resolved, a path that begins with `//` would name another host.
    const url = new URL(`${protocol}://${host}${path}`);
    if (!path.startsWith('/') || url.host !== new URL(`${protocol}://${host}`).host)
      return undefined;
    return new Request(url, {
      method,
      headers,
      ...(!bodiless && { body: bodyOf(incoming), duplex: 'half' }),
    });
  } catch {
    return undefined;
  }
}

/** What parsers leave on a request counts only where they read it: that of Express 4 leaves `{}` on all the others. */
function bodyOf(incoming: Incoming): BodyInit {
  const { body, readableDidRead, headers } = incoming;
  if (!readableDidRead || body === undefined) return Readable.toWeb(incoming) as BodyInit;
  if (typeof body === 'string' || body instanceof Uint8Array) return body as BodyInit;
  const type = headers['content-type'] ?? '';
  if (!/^application\/x-www-form-urlencoded\b/i.test(type)) return JSON.stringify(body);
  const form = new URLSearchParams();
  for (const [name, value] of Object.entries(body ?? {})) {
    // A name that came twice is a list, and has to stay one.
    for (const one of [value].flat()) form.append(name, String(one));
  }
  return form.toString();
}
