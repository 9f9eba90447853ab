/** Finds the rows for a method and a path. What is not in the table does not exist. */
import type { Endpoint } from '../api/row.ts';
import { GatewayError } from './errors.ts';

export interface Match {
  /** Rows that share method and path; their bodies tell them apart. */
  rows: readonly Endpoint[];
  params: Record<string, string>;
}

/** What may stand in an address: ids, names of providers, names of fields. */
const value = /^(?!\.{1,2}$)[\w.~@:-]{1,128}$/;

interface Route {
  method: string;
  parts: readonly string[];
  rows: Endpoint[];
}

export function createRouter(table: readonly Endpoint[]): (method: string, path: string) => Match {
  const routes: Route[] = [];
  for (const row of table) {
    const same = routes.find(
      ({ method, rows }) => method === row.method && rows[0]!.path === row.path,
    );
    if (same) same.rows.push(row);
    else routes.push({ method: row.method, parts: row.path.split('/'), rows: [row] });
  }
  // A fixed path comes before one with a parameter in the same place.
  routes.sort((a, b) => a.rows[0]!.path.split(':').length - b.rows[0]!.path.split(':').length);

  return (method, path) => {
    const given = path.split('/');
    const here = routes.filter(({ parts }) => fits(parts, given));
    const route = here.find((candidate) => candidate.method === method);
    if (route) return { rows: route.rows, params: paramsOf(route.parts, given) };
    if (here.length === 0) throw new GatewayError(404, 'gone');
    const allowed = [...new Set(here.map((candidate) => candidate.method))].join(', ');
    throw new GatewayError(405, 'method_not_allowed', { headers: { allow: allowed } });
  };
}

const fits = (parts: readonly string[], given: readonly string[]): boolean =>
  parts.length === given.length &&
  parts.every((part, index) =>
    part.startsWith(':') ? value.test(decoded(given[index]!)) : part === given[index],
  );

const paramsOf = (parts: readonly string[], given: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    parts.flatMap((part, index) =>
      part.startsWith(':') ? [[part.slice(1), decoded(given[index]!)]] : [],
    ),
  );

/** Empty, and so fitting nothing, where the encoding is broken. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}
