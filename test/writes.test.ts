/** The host page is asked before anything is changed: elements write by `write()`, which asks, and never behind its back. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import * as endpoints from '../src/api/endpoints.ts';
import * as gatewayEndpoints from '../src/api/gateway-endpoints.ts';

type Rows = Record<string, { name: string; touches?: readonly string[] }>;
const rows = Object.values({ ...endpoints, ...gatewayEndpoints } as unknown as Rows);
const changing = rows.filter(({ touches }) => touches).map(({ name }) => name);

/** Calls that change something and do not ask. */
const silent = (source: string) =>
  [...source.matchAll(/\.call\(\s*(\w+)/g)]
    .map(([, name]) => name!)
    .filter((name) => changing.includes(name));

test('no element changes anything without asking the host', () => {
  const paths = globSync('src/{elements,lazy,ui}/**/*.ts');
  const calls = paths.map((path) => [path, silent(readFileSync(path, 'utf8'))] as const);
  assert.ok(paths.length > 50 && changing.length > 15);
  assert.deepEqual(
    calls.filter(([, names]) => names.length > 0),
    [],
  );
});

test('one that did would be found', () => {
  assert.deepEqual(silent('await this.current.call(setPassword, { password });'), ['setPassword']);
});
