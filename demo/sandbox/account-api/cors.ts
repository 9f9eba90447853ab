/**
 * Who may call from a browser, as in production: the Account and Verification API are open to every origin but never
 * with credentials; everything else says nothing, so browsers of other origins cannot read it.
 */
const open = /^\/api\/(my-account|verifications)(\/|$)/;

export function isPreflight(request: Request, path: string): boolean {
  return (
    request.method === 'OPTIONS' &&
    open.test(path) &&
    request.headers.has('origin') &&
    request.headers.has('access-control-request-method')
  );
}

export function preflight(request: Request): Response {
  const headers = new Headers({
    'access-control-allow-origin': request.headers.get('origin') ?? '*',
    'access-control-allow-methods': 'GET,HEAD,PUT,POST,DELETE,PATCH',
    'cross-origin-resource-policy': 'same-origin',
    vary: 'Origin',
  });
  const asked = request.headers.get('access-control-request-headers');
  if (asked) headers.set('access-control-allow-headers', asked);
  return new Response(null, { status: 204, headers });
}

/** Adds to an answer what lets the page read it. */
export function withCors(request: Request, path: string, response: Response): Response {
  const headers = new Headers(response.headers);
  headers.set('vary', 'Origin');
  if (!headers.has('cross-origin-resource-policy')) {
    headers.set('cross-origin-resource-policy', 'same-origin');
  }
  if (open.test(path) && request.method !== 'OPTIONS') {
    headers.set('access-control-allow-origin', request.headers.get('origin') ?? '*');
    headers.set('access-control-expose-headers', '*');
  }
  return new Response(response.body, { status: response.status, headers });
}
