/** A loopback HTTP server and the bridge between Node's messages and the Web's. */
import { createServer } from 'node:http';
import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';

export interface Listening {
  readonly origin: string;
  readonly port: number;
  close(): Promise<void>;
}

const loopbackNames = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Whether an address or origin is on this computer. */
export const isLoopback = (address: string) =>
  URL.canParse(address) && loopbackNames.has(new URL(address).hostname);

/**
 * Listens on this computer only; port 0 takes any free one. Both loopback addresses are taken, because `localhost` may
 * mean either and another server on the other one would answer in our place.
 */
export async function listen(port: number, handler: RequestListener): Promise<Listening> {
  const guarded: RequestListener = (request, response) => {
    // A page elsewhere could make its own name point here.
    if (isLoopback(`http://${request.headers.host}`)) return handler(request, response);
    response.writeHead(421).end();
  };
  const first = createServer(guarded);
  await bind(first, port, '127.0.0.1');
  const address = first.address();
  const taken = typeof address === 'object' && address ? address.port : port;
  const second = createServer(guarded);
  const servers = [first];
  try {
    await bind(second, taken, '::1');
    servers.push(second);
  } catch (error) {
    if (codeOf(error) === 'EADDRINUSE') {
      await close(first);
      throw error;
    }
    // A computer without IPv6 is fine.
  }
  return {
    origin: `http://localhost:${taken}`,
    port: taken,
    close: async () => void (await Promise.all(servers.map(close))),
  };
}

/** Listens on the first free port from `port` on. */
export async function listenFrom(port: number, handler: RequestListener): Promise<Listening> {
  for (let candidate = port; ; candidate = candidate === 0 ? 0 : candidate + 1) {
    try {
      return await listen(candidate, handler);
    } catch (error) {
      if (codeOf(error) !== 'EADDRINUSE') throw error;
    }
  }
}

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code;

const bind = (server: Server, port: number, host: string) =>
  new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });

const close = (server: Server) =>
  new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

/** What Node received, as the Web has it. */
function toWebRequest(incoming: IncomingMessage): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headersDistinct)) {
    for (const item of value ?? []) headers.append(name, item);
  }
  const method = incoming.method ?? 'GET';
  const body = ['GET', 'HEAD'].includes(method) ? null : (Readable.toWeb(incoming) as BodyInit);
  const url = new URL(incoming.url ?? '/', `http://${incoming.headers.host}`);
  return new Request(url, { method, headers, body, duplex: 'half' } as RequestInit);
}

/** Sends a Web answer through Node. */
async function sendWebResponse(response: Response, outgoing: ServerResponse): Promise<void> {
  const headers: Record<string, string | string[]> = Object.fromEntries(response.headers);
  const cookies = response.headers.getSetCookie();
  if (cookies.length > 0) headers['set-cookie'] = cookies;
  outgoing.writeHead(response.status, headers);
  outgoing.end(new Uint8Array(await response.arrayBuffer()));
}

/** Lets a Web handler answer Node's requests. */
export function answerWith(handle: (request: Request) => Promise<Response>): RequestListener {
  return (incoming, outgoing) => {
    void handle(toWebRequest(incoming))
      .catch(failure)
      .then((response) => sendWebResponse(response, outgoing));
  };
}

/** A mistake in the sandbox: told in the terminal, so that nobody looks for it in the page. */
function failure(error: unknown): Response {
  console.error(error);
  return Response.json({ message: 'Internal server error.' }, { status: 500 });
}
