/** Finds the route for a method and path, and tells an unknown path from a wrong method as the real router does. */
import type { Route } from './call.ts';
import { nothing, text } from './reply.ts';

export interface Match {
  route: Route;
  params: Record<string, string>;
}

export function paramsOf(pattern: string, path: string): Record<string, string> | undefined {
  const expected = pattern.split('/');
  const given = path.split('/');
  if (expected.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of expected.entries()) {
    const value = given[index] ?? '';
    if (part.startsWith(':') && value) params[part.slice(1)] = decodeURIComponent(value);
    else if (part !== value) return undefined;
  }
  return params;
}

/** The route to run, or the answer when there is none: 404, 405, or the methods for a plain OPTIONS. */
export function findRoute(
  routes: readonly Route[],
  method: string,
  path: string,
): Match | Response {
  const here = routes.flatMap((route): Match[] => {
    const params = paramsOf(route.path, path);
    return params ? [{ route, params }] : [];
  });
  const wanted = method === 'HEAD' ? 'GET' : method;
  const match = here.find(({ route }) => route.method === wanted);
  if (match) return match;
  if (here.length === 0) return text('Not Found', 404);
  const methods = [...new Set(here.map(({ route }) => route.method))];
  const allow = methods.flatMap((name) => (name === 'GET' ? ['HEAD', 'GET'] : [name])).join(', ');
  if (method === 'OPTIONS') {
    return nothing(200, { allow, 'content-type': 'text/plain; charset=utf-8' });
  }
  return text('Method Not Allowed', 405, { allow });
}
