/** Scopes: whoever signs in by themselves is told of all that the calls need, as the elements' own sign-in asks for. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import * as endpoints from '../src/api/endpoints.ts';
import type { Endpoint } from '../src/api/row.ts';

const [, named = ''] = /with the scopes `([^`]+)`/.exec(readFileSync('README.md', 'utf8')) ?? [];
const [, asked = ''] =
  /const scopes = \[([^\]]+)\]/.exec(readFileSync('src/lazy/sign-in.ts', 'utf8')) ?? [];

const inReadme = named.split(/\s+/);
const inSignIn = [...asked.matchAll(/'([^']+)'/g)].map(([, scope]) => scope!);

test('the README names every scope that a call needs', () => {
  const rows: Endpoint[] = Object.values(endpoints);
  const needed = new Set(rows.flatMap(({ scope }) => scope ?? []));
  assert.ok(needed.size > 5);
  assert.deepEqual(
    [...needed].filter((scope) => !inReadme.includes(scope)),
    [],
  );
});

test('the README names what the sign-in of the elements asks for', () => {
  // These two Logto’s client adds by itself.
  assert.deepEqual(inReadme.toSorted(), ['openid', 'profile', ...inSignIn].toSorted());
});
