/**
 * Compares a live answer with the recorded one: status, error code, keys and types of the body, and also its values
 * and what the headers promise, as far as both servers can be expected to say the same.
 */
import type { Placeholders } from './placeholders.ts';
import type { Recording } from './recordings.ts';

const comparedHeaders = [
  'access-control-allow-origin',
  'access-control-allow-methods',
  'access-control-allow-headers',
  'access-control-expose-headers',
  'allow',
  'content-type',
  'cross-origin-resource-policy',
  'total-number',
];

/** Values that are the server's own: its words, its addresses, the browsers and logos that were around. */
const ownValue = /^body\.message$|\.(authorizationUri|url|userAgent|logo)$/;

/** The differences in words; none when the answers agree. */
export async function differences(
  recorded: Recording['response'],
  live: Response,
  placeholders: Placeholders,
): Promise<string[]> {
  const found: string[] = [];
  if (live.status !== recorded.status) {
    found.push(`status ${live.status} instead of ${recorded.status}`);
  }
  for (const name of comparedHeaders) {
    const expected = recorded.headers[name] ?? null;
    const given = live.headers.get(name);
    if (given !== expected) found.push(`header ${name}: ${given} instead of ${expected}`);
  }
  if (live.headers.has('etag') !== 'etag' in recorded.headers) found.push('header etag');
  const body = await bodyOf(live);
  const codes = [codeIn(body), codeIn(recorded.body)];
  if (codes[0] !== codes[1]) found.push(`code ${codes[0]} instead of ${codes[1]}`);
  return [...found, ...bodyDifferences(recorded.body, body, placeholders, 'body')];
}

async function bodyOf(response: Response): Promise<unknown> {
  const text = await response.text();
  if (text === '') return null;
  return response.headers.get('content-type')?.startsWith('application/json')
    ? JSON.parse(text)
    : text;
}

function codeIn(body: unknown): unknown {
  return typeof body === 'object' && body !== null ? (body as { code?: unknown }).code : undefined;
}

const typeName = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;

function bodyDifferences(
  recorded: unknown,
  live: unknown,
  placeholders: Placeholders,
  path: string,
): string[] {
  if (typeof recorded === 'string' && recorded.startsWith('<')) {
    return placeholders.fits(recorded, live)
      ? []
      : [`${path}: ${JSON.stringify(live)} for ${recorded}`];
  }
  if (typeName(recorded) !== typeName(live)) {
    return [`${path}: ${typeName(live)} instead of ${typeName(recorded)}`];
  }
  if (typeof recorded !== 'object' || recorded === null) {
    const same = ownValue.test(path) || placeholders.fill(recorded) === live;
    const [given, expected] = [JSON.stringify(live), JSON.stringify(recorded)];
    return same ? [] : [`${path}: ${given} instead of ${expected}`];
  }
  // Keys may be placeholders too, such as the client ids of a session's authorizations.
  const expected = Object.fromEntries(
    Object.entries(recorded).map(([key, value]) => [placeholders.fill(key), value as unknown]),
  );
  const given = live as Record<string, unknown>;
  const missing = Object.keys(expected).filter((key) => !(key in given));
  const extra = Object.keys(given).filter((key) => !(key in expected));
  return [
    ...missing.map((key) => `${path}.${key} is missing`),
    ...extra.map((key) => `${path}.${key} is too much`),
    ...Object.keys(expected)
      .filter((key) => key in given)
      .flatMap((key) => bodyDifferences(expected[key], given[key], placeholders, `${path}.${key}`)),
  ];
}
