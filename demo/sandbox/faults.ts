import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** Something that goes wrong on purpose. */
export interface Fault {
  /** Any method but a preflight's when absent. */
  method?: string;
  /** Exact path, or its beginning when it ends with `*`. */
  path: string;
  /** How many requests are hit; 1 when absent. */
  times?: number;
  /** Answers with this status instead of passing the request on. */
  status?: number;
  /** Text is sent as it is, anything else as JSON. */
  body?: unknown;
  headers?: Record<string, string>;
  /** Waits this many milliseconds first. */
  delay?: number;
  /** Cuts the connection without an answer. */
  drop?: boolean;
  /** `false` leaves the CORS headers out of the answer, as a broken proxy would. */
  cors?: boolean;
}

/** A request the tenant received. */
export interface Received {
  method: string;
  path: string;
  query: string;
}

/** Notes what arrives and makes some of it fail. */
export class Faults {
  readonly received: Received[] = [];
  /** Requests with these headers are the sandbox's own: neither noted nor hit. */
  readonly passport = { 'sandbox-passport': randomUUID() };
  #planned: { fault: Fault; left: number }[] = [];

  plan(fault: Fault): void {
    this.#planned.push({ fault, left: fault.times ?? 1 });
  }

  clear(): void {
    this.#planned = [];
  }

  /** Tells whether the request was answered here. */
  async meet(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    const { 'sandbox-passport': passport } = request.headers;
    if (passport === this.passport['sandbox-passport']) return false;
    const method = request.method ?? 'GET';
    const [path = '/', query = ''] = (request.url ?? '/').split('?');
    this.received.push({ method, path, query });
    const fault = this.#take(method, path);
    if (!fault) return false;
    if (fault.delay) await new Promise((resolve) => setTimeout(resolve, fault.delay));
    if (fault.drop) {
      request.socket.destroy();
      return true;
    }
    if (fault.status === undefined) return false;
    answer(fault, request, response);
    return true;
  }

  #take(method: string, path: string): Fault | undefined {
    const hit = this.#planned.find(({ fault, left }) => left > 0 && matches(fault, method, path));
    if (!hit) return undefined;
    hit.left -= 1;
    return hit.fault;
  }
}

/** Whether a request is one of those asked for: method and path as in {@link Fault}. */
export function matches(
  wanted: { method?: string | undefined; path?: string | undefined },
  method: string,
  path: string,
): boolean {
  if (wanted.method ? wanted.method !== method : method === 'OPTIONS') return false;
  if (wanted.path === undefined) return true;
  return wanted.path.endsWith('*')
    ? path.startsWith(wanted.path.slice(0, -1))
    : path === wanted.path;
}

function answer(fault: Fault, request: IncomingMessage, response: ServerResponse): void {
  const text = typeof fault.body === 'string' ? fault.body : JSON.stringify(fault.body ?? {});
  response.writeHead(fault.status ?? 500, {
    'Content-Type': 'application/json; charset=utf-8',
    ...(fault.cors !== false && {
      'Access-Control-Allow-Origin': request.headers.origin ?? '*',
      'Access-Control-Expose-Headers': '*',
    }),
    ...fault.headers,
  });
  response.end(fault.body === null || fault.status === 304 ? undefined : text);
}
