/** The one form in which the gateway says no: `{ code, data? }`, with a code for programs and no words of a server. */
import * as z from 'zod/mini';
import { errorBody } from '../api/schemas.ts';

/**
 * Codes are Logto's own, those of `AccountError`, and these:
 * - `cross_site`             a request from a page of another origin, or a write that does not say where it is from
 * - `method_not_allowed`     the path is known, the method is not
 * - `unsupported_media_type` the body is neither JSON nor, for uploads, form data
 * - `rate_limited`           too many requests; `Retry-After` tells when to come back
 * - `confirmation_mismatch`  the typed confirmation is not the account's name
 * - `deletion_refused`       the owner's webhook said no
 * - `restore_invalid`        the restore token is forged, used or too late
 */
export class GatewayError extends Error {
  override readonly name = 'GatewayError';
  readonly code: string;
  readonly status: number;
  readonly data: unknown;
  readonly headers: Record<string, string>;

  constructor(
    status: number,
    code: string,
    more: { data?: unknown; headers?: Record<string, string> } = {},
  ) {
    super(code);
    this.code = code;
    this.status = status;
    this.data = more.data;
    this.headers = more.headers ?? {};
  }
}

export const json = (body: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', ...headers },
  });

export const refusal = ({ status, code, data, headers }: GatewayError): Response =>
  json({ code, ...(data !== undefined && { data }) }, status, headers);

/** What is said of a server that is down, slow, or answers what it should not. */
export const unavailable = () => new GatewayError(502, 'unavailable');

/** An answer of Logto's, read to its end. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** Undefined where a text is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A refusal of Logto's in our form: its code, and what the code is about. Its words stay behind. */
export function refusalOf({ status, headers, text }: Answer): GatewayError {
  const body = z.safeParse(errorBody, parseJson(text));
  const code = body.success && /^[\w.]{1,100}$/.test(body.data.code) ? body.data.code : undefined;
  const data = body.success ? body.data.data : undefined;
  if (status === 429) {
    const seconds = headers.get('retry-after') ?? '';
    const retry = /^\d{1,5}$/.test(seconds) ? { 'retry-after': seconds } : {};
    return new GatewayError(429, code ?? 'rate_limited', { headers: retry });
  }
  if (status === 404 && !code) return new GatewayError(404, 'gone');
  if (status < 400 || status >= 500 || !code) return new GatewayError(502, code ?? 'unavailable');
  return new GatewayError(status, code, { data });
}
