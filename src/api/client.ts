/**
 * Sends one row of the endpoint table: address, token, headers, parsing, errors. The only `fetch` of the browser side.
 *
 * Writes are never repeated on their own: a DELETE that reached the server and lost its answer would come back as an
 * error. The one exception is a true 401, which proves that nothing was done.
 */
import * as z from './zod.ts';
import { ServerClock } from './clock.ts';
import { getProfile } from './endpoints/person.ts';
import type { Endpoint, Input, Output } from './endpoints.ts';
import { AccountError } from './errors.ts';
import { errorBody } from './schemas/basics.ts';

/** Gives the person's opaque access token, or undefined when nobody is signed in. `renew`: the last one was refused. */
export type TokenSource = (options: { renew: boolean }) => Promise<string | undefined>;

export interface ClientOptions {
  /** Where `/my-account` lives: `https://auth.example.com/api`, or the address of the gateway. */
  base: string;
  /** The address of the gateway, for the calls of its own. */
  gateway?: string | undefined;
  /** Absent in gateway mode, where the host's cookie speaks for the person. */
  token?: TokenSource | undefined;
  /** A BCP 47 tag; Logto writes its emails in this language. */
  language?: () => string;
  fetch?: typeof fetch;
  /** Milliseconds to wait for an answer. */
  timeout?: number;
}

export interface CallOptions {
  /** Id of a live verification record. */
  verification?: string | undefined;
  signal?: AbortSignal | undefined;
}

/** What came back, read to its end. */
interface Answer {
  readonly ok: boolean;
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

export class Client {
  readonly clock = new ServerClock();
  readonly #options: ClientOptions;
  #renewal: Promise<string | undefined> | undefined;

  constructor(options: ClientOptions) {
    this.#options = options;
  }

  /**
   * Calls one row. Throws `AccountError`, or the signal's own reason when `signal` was aborted.
   */
  async call<R extends Endpoint>(
    row: R,
    input: Input<R>,
    options: CallOptions = {},
  ): Promise<Output<R>> {
    const token = await this.#token();
    let answer = await this.#send(row, input, options, token);
    let error = refusal(row, answer);
    if (error?.code === 'auth.unauthorized' && error.status === 401 && token) {
      answer = await this.#send(row, input, options, await this.#token(token));
      error = refusal(row, answer);
    }
    if (error) throw await this.#interpret(row, error, options);
    return parse(row, answer) as Output<R>;
  }

  /** A token to send; never the `refused` one, if the server did not want it. */
  async #token(refused?: string): Promise<string | undefined> {
    const source = this.#options.token;
    if (!source) return undefined;
    // One renewal at a time: a reused refresh token would sign the whole app out.
    if (refused) {
      this.#renewal ??= renewed(source, refused).finally(() => (this.#renewal = undefined));
    }
    try {
      const token = await (this.#renewal ?? source({ renew: false }));
      if (token) return token;
    } catch (cause) {
      const code = cause instanceof AccountError ? cause.code : 'token_failed';
      throw new AccountError(code, 0, { cause });
    }
    throw new AccountError('signed_out', 401);
  }

  async #send(
    row: Endpoint,
    input: unknown,
    options: CallOptions,
    token: string | undefined,
  ): Promise<Answer> {
    const { language, timeout = 20_000 } = this.#options;
    const { path, body } = compose(row, input as Record<string, unknown>);
    const headers = new Headers();
    if (token) headers.set('authorization', `Bearer ${token}`);
    if (typeof body === 'string') headers.set('content-type', 'application/json');
    if (language) headers.set('accept-language', language());
    if (options.verification) headers.set('logto-verification-id', options.verification);
    const limit = AbortSignal.timeout(timeout);
    try {
      const response = await (this.#options.fetch ?? fetch)(rootOf(row, this.#options) + path, {
        method: row.method,
        headers,
        ...(body === undefined ? {} : { body }),
        cache: 'no-store',
        // Logto allows no credentials across origins; the gateway lives on the page's own origin.
        credentials: 'same-origin',
        signal: options.signal ? AbortSignal.any([options.signal, limit]) : limit,
      });
      this.clock.observe(response.headers);
      const { ok, status } = response;
      return { ok, status, headers: response.headers, text: await response.text() };
    } catch (cause) {
      options.signal?.throwIfAborted();
      throw new AccountError(limit.aborted ? 'timeout' : 'offline', 0, { cause });
    }
  }

  /**
   * Logto says `auth.unauthorized` both for a dead token and for a missing scope. A renewed token that still reads the
   * profile is alive, so what it lacks is the scope.
   */
  async #interpret(
    row: Endpoint,
    error: AccountError,
    options: CallOptions,
  ): Promise<AccountError> {
    if (error.code === 'auth.authorization_header_missing')
      return new AccountError('signed_out', 401);
    if (error.code !== 'auth.unauthorized') return error;
    if (error.status !== 401) return new AccountError('scope_missing', error.status);
    if (!row.scope) return new AccountError('signed_out', 401);
    const probe = await this.#send(getProfile, {}, { signal: options.signal }, await this.#token());
    return probe.status === 401
      ? new AccountError('signed_out', 401)
      : new AccountError('scope_missing', 401);
  }
}

/** What the row's path is below. */
function rootOf(row: Endpoint, { base, gateway }: ClientOptions): string {
  // Not set where a feature is used without a gateway: the address does not exist, and says so.
  if (row.feature) return gateway ?? base;
  return row.beside && base !== gateway ? base.replace(/\/api$/, '') : base;
}

/** Fills the path and splits what is left of the input into query and body. */
function compose(row: Endpoint, input: Record<string, unknown>) {
  const rest = { ...input };
  let path = row.path.replace(/:(\w+)/g, (_, name: string) => {
    const value = encodeURIComponent(String(rest[name]));
    delete rest[name];
    return value;
  });
  const query = new URLSearchParams();
  for (const name of row.query ?? []) {
    if (rest[name] !== undefined) query.set(name, String(rest[name]));
    delete rest[name];
  }
  if (query.size > 0) path += `?${query}`;
  if (row.upload) {
    const form = new FormData();
    form.set('file', rest['file'] as Blob);
    return { path, body: form };
  }
  return { path, body: Object.keys(rest).length > 0 ? JSON.stringify(rest) : undefined };
}

/** Somebody else may have renewed it by now; a token is only asked for anew while the refused one is still held. */
async function renewed(source: TokenSource, refused: string): Promise<string | undefined> {
  const held = await source({ renew: false });
  return held === refused ? source({ renew: true }) : held;
}

function parse(row: Endpoint, { text, status }: Answer): unknown {
  if (!row.response) return undefined;
  const { value, issues } = z.read(row.response, json(text));
  if (issues) throw new AccountError('unreadable', status, { cause: issues });
  return value;
}

/** The error an answer stands for, or undefined when it is a success. */
function refusal(row: Endpoint, answer: Answer): AccountError | undefined {
  if (answer.ok) return undefined;
  const { status, headers, text } = answer;
  const seconds = Number(headers.get('retry-after'));
  const retryAfter = seconds > 0 ? seconds : undefined;
  const { value } = z.read(errorBody, json(text));
  const { code, data } = value ?? { code: codeOf(row, status) };
  return new AccountError(code, status, { data, retryAfter });
}

function codeOf(row: Endpoint, status: number): string {
  if (status === 401) return 'auth.unauthorized';
  if (status === 404 || status === 413) return row.upload || status === 413 ? 'too_large' : 'gone';
  if (status === 429) return 'request.message_rate_limited';
  return status >= 500 ? 'unavailable' : 'unexpected';
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
