/** Reads a request body the way the real body parser does, oddities included. */
import { UnreadableBody } from './api-error.ts';

/** Text bodies end here; a larger one meets the empty 404. */
const textLimit = 1024 * 1024;

/** The parsed body; `files` only for multipart. */
export interface ParsedBody {
  body: unknown;
  files?: Record<string, File[]>;
}

export async function readBody(request: Request): Promise<ParsedBody> {
  const type = request.headers.get('content-type') ?? '';
  if (request.method === 'GET' || request.method === 'HEAD') return { body: {} };
  if (type.startsWith('multipart/form-data')) return readMultipart(request);
  const bytes = await request.arrayBuffer();
  if (bytes.byteLength > textLimit) throw new UnreadableBody(404, 'Payload Too Large');
  const content = new TextDecoder().decode(bytes);
  if (type.startsWith('application/json')) return { body: parseJson(content) };
  if (type.startsWith('application/x-www-form-urlencoded')) {
    return { body: Object.fromEntries(new URLSearchParams(content)) };
  }
  if (type.startsWith('text/plain')) return { body: content };
  return { body: {} };
}

function parseJson(content: string): unknown {
  if (content === '') return {};
  try {
    const value: unknown = JSON.parse(content);
    if (typeof value === 'object' && value !== null) return value;
  } catch (error) {
    throw new UnreadableBody(400, (error as Error).message);
  }
  throw new UnreadableBody(400, 'invalid JSON, only supports object and array');
}

async function readMultipart(request: Request): Promise<ParsedBody> {
  let form: FormData;
  try {
    form = await request.formData();
  } catch {
    throw new UnreadableBody(404, 'malformed multipart body');
  }
  const body: Record<string, string> = {};
  const files: Record<string, File[]> = {};
  for (const [name, value] of form) {
    if (typeof value === 'string') body[name] = value;
    else (files[name] ??= []).push(value);
  }
  return { body, files };
}
