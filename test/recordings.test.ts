/**
 * What a real Logto was recorded to answer, against what we make of it. The recordings lie beside the project and are
 * not part of it; without them there is nothing to do.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as z from 'zod/mini';
import { documents } from '../src/api/documents.ts';
import * as table from '../src/api/endpoints.ts';
import type { Endpoint } from '../src/api/endpoints.ts';
import { readRecordings, recordingsPresent, type Recording } from './conformance/recordings.ts';

const skip = !recordingsPresent() && 'the recordings of a real Logto are not beside this checkout';

const documentRows: Endpoint[] = Object.entries(documents).map(([name, document]) => ({
  name,
  method: 'GET',
  ...document,
}));
const rows: Endpoint[] = [...Object.values(table), ...documentRows];

const pathOf = ({ request }: Recording) => request.path.replace(/^\/api|\?.*/g, '');

/** The rows a request may have been made by: one route can have several. */
const rowsOf = (recording: Recording) =>
  rows.filter(({ method, path }) => {
    const pattern = new RegExp(`^${path.replace(/:\w+/g, '[^/]+').replace(/\./g, '\\.')}$`);
    return method === recording.request.method && pattern.test(pathOf(recording));
  });

const all = (): Recording[] => [...readRecordings().values()].flat();
/** Times were written down as words, because they differ each time. */
const withTimes = (body: unknown): unknown =>
  JSON.parse(JSON.stringify(body), (_, value: unknown) =>
    value === '<epoch-ms>' || value === '<epoch-s>' ? 1_780_000_000 : value,
  );
const titleOf = ({ scenario, seq, name }: Recording) => `${scenario} ${seq} ${name}`;

test('every recorded answer of a route of ours parses', { skip }, () => {
  const parsed = new Set<string>();
  for (const recording of all()) {
    const { status } = recording.response;
    if (status < 200 || status > 299) continue;
    const body = withTimes(recording.response.body);
    for (const { name, response } of rowsOf(recording)) {
      if (!response) continue;
      const result = z.safeParse(response, body);
      assert.ok(result.success, `${titleOf(recording)}: ${result.error?.message}`);
      if (Array.isArray(body)) {
        assert.equal((result.data as unknown[]).length, body.length, titleOf(recording));
      }
      parsed.add(name);
    }
  }
  const never = rows.filter(({ name, response }) => response && !parsed.has(name));
  // Answers that no recording has: a token of an enterprise provider, and what stands beside the Account API.
  assert.deepEqual(never.map(({ name }) => name).sort(), ['getSsoProviderToken', 'getUserinfo']);
});

test('no recorded answer keeps the secret of a session', { skip }, () => {
  const lists = all().filter((recording) => pathOf(recording) === '/my-account/sessions');
  assert.ok(lists.some(({ response }) => JSON.stringify(response.body).includes('"jti"')));
  for (const { response } of lists) {
    const result = z.safeParse(table.listSessions.response, response.body);
    assert.ok(!JSON.stringify(result.data ?? {}).includes('"jti"'));
  }
});
