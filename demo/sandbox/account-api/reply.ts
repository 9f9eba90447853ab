/** Answers in the server's own forms. */
const type = 'content-type';

export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { [type]: 'application/json; charset=utf-8', ...headers },
  });
}

export function text(body: string, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(body, {
    status,
    headers: { [type]: 'text/plain; charset=utf-8', ...headers },
  });
}

export function nothing(status = 204, headers: Record<string, string> = {}): Response {
  return new Response(null, { status, headers });
}

/** GET answers carry an entity tag; a matching one turns them into 304, unless the cache is to be bypassed. */
export async function withEntityTag(request: Request, response: Response): Promise<Response> {
  if (response.status !== 200) return response;
  const bytes = await response.arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-1', bytes));
  const hex = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const etag = `"${bytes.byteLength.toString(16)}-${hex}"`;
  const headers = new Headers(response.headers);
  headers.set('etag', etag);
  const bypass = request.headers.get('cache-control')?.includes('no-cache') ?? false;
  const known = (request.headers.get('if-none-match') ?? '').split(',').map((tag) => tag.trim());
  if (!bypass && known.some((tag) => tag.replace(/^W\//, '') === etag)) {
    headers.delete(type);
    return new Response(null, { status: 304, headers });
  }
  return new Response(bytes, { status: response.status, headers });
}
