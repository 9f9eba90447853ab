/** What comes in, checked before anything is done with it: bodies by their schema, headers by their form. */
import * as z from 'zod/mini';
import { shapeOf } from '../api/zod.ts';
import { bodies } from '../api/bodies.ts';
import type { Endpoint } from '../api/row.ts';
import { GatewayError, parseJson } from './errors.ts';

const textLimit = 256 * 1024;
/** What Logto takes as a picture, and the frame of a form around it. */
const uploadLimit = 20 * 1024 * 1024 + 16 * 1024;

const invalid = (issues: unknown = []) =>
  new GatewayError(400, 'guard.invalid_input', { data: { issues } });

/** The bytes of a body, as long as there are not too many of them. */
async function readBytes(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const tooLarge = () => new GatewayError(413, 'too_large');
  if (Number(request.headers.get('content-length')) > limit) throw tooLarge();
  const reader = request.body?.getReader();
  for (let next = await reader?.read(); next && !next.done; next = await reader!.read()) {
    size += next.value.byteLength;
    if (size > limit) {
      await reader!.cancel().catch(() => undefined);
      throw tooLarge();
    }
    chunks.push(next.value);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}

/** An object that came as JSON; undefined where there is no body. */
export async function readJson(request: Request): Promise<Record<string, unknown> | undefined> {
  const bytes = await readBytes(request, textLimit);
  if (bytes.byteLength === 0) return undefined;
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/json(\s*;\s*charset=utf-8)?$/i.test(type)) {
    throw new GatewayError(415, 'unsupported_media_type');
  }
  const value = parseJson(new TextDecoder().decode(bytes));
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalid();
  return value as Record<string, unknown>;
}

/** The one file of an upload, in a form of our own. */
export async function readUpload(request: Request): Promise<FormData> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^multipart\/form-data;\s*boundary="?[\w'()+,./:=? -]{1,70}"?$/i.test(type)) {
    throw new GatewayError(415, 'unsupported_media_type');
  }
  const bytes = await readBytes(request, uploadLimit);
  const given = await new Response(bytes, { headers: { 'content-type': type } })
    .formData()
    .catch(() => undefined);
  const files = given?.getAll('file') ?? [];
  const [file] = files;
  if (files.length !== 1 || typeof file === 'string' || !file) throw invalid();
  const form = new FormData();
  form.set('file', file);
  return form;
}

/** The short text of a form post. */
export async function readForm(request: Request): Promise<URLSearchParams> {
  if (!/^application\/x-www-form-urlencoded\b/i.test(request.headers.get('content-type') ?? '')) {
    throw new GatewayError(415, 'unsupported_media_type');
  }
  return new URLSearchParams(new TextDecoder().decode(await readBytes(request, 16 * 1024)));
}

/** Each of these rows stands for the same method and path; the body tells which is meant. */
export function checkBody(
  rows: readonly Endpoint[],
  given: Record<string, unknown> | undefined,
): { row: Endpoint; body: Record<string, unknown> | undefined } {
  const keys = Object.keys(given ?? {});
  let issues: unknown;
  for (const row of rows) {
    const schema = (bodies as Record<string, z.core.$ZodObject | undefined>)[row.name];
    if (!schema) {
      if (keys.length === 0) return { row, body: undefined };
      continue;
    }
    if (keys.length === 0 || !keys.every((key) => Object.hasOwn(shapeOf(schema), key))) continue;
    const parsed = z.safeParse(schema, given);
    if (parsed.success) return { row, body: parsed.data };
    issues = parsed.error.issues.map(({ path, code }) => ({ path, code }));
  }
  throw invalid(issues);
}

/** The known parameters of a query, each at most once. */
export function checkQuery(row: Endpoint, search: URLSearchParams): Record<string, string> {
  const query: Record<string, string> = {};
  for (const name of row.query ?? []) {
    const values = search.getAll(name);
    if (values.length > 1 || (values[0] && !/^[\w.-]{1,64}$/.test(values[0]))) throw invalid();
    if (values[0]) query[name] = values[0];
  }
  return query;
}

/** The id of a verification record, if one came along. */
export function recordOf(request: Request): string | undefined {
  const record = request.headers.get('logto-verification-id');
  if (record === null) return undefined;
  // Also refuses the list that two such headers make.
  if (!/^[\w-]{1,64}$/.test(record)) throw invalid();
  return record;
}
