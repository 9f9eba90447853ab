/** What the sandbox's Management API answers, held against the document of a real Logto where that is at hand. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { createManagementApi } from '../../demo/sandbox/management-api/index.ts';
import { addPerson, createTenant } from '../../demo/sandbox/memory-tenant.ts';
import { signInLog } from '../../demo/sandbox/management-api/logs.ts';

interface Schema {
  type?: string;
  nullable?: boolean;
  enum?: unknown[];
  oneOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
}
interface Answer {
  content?: Record<string, { schema: Schema }>;
}
interface Document {
  paths: Record<string, Record<string, { responses: Record<string, Answer> } | undefined>>;
}

const file = new URL('../../../shared/logto/openapi/management.openapi.json', import.meta.url);
const document = await readFile(file, 'utf8').then(
  (text) => JSON.parse(text) as Document,
  () => undefined,
);

/** Where a value does not fit its schema, as addresses in the value. */
function misfits(value: unknown, schema: Schema, at = '$'): string[] {
  if (value === null) return schema.nullable || !schema.type ? [] : [`${at} is null`];
  if (schema.oneOf) {
    const all = schema.oneOf.map((one) => misfits(value, one, at));
    return all.some((found) => found.length === 0) ? [] : (all[0] ?? []);
  }
  if (schema.enum && !schema.enum.includes(value)) return [`${at} is not one of the enum`];
  const actual = Array.isArray(value) ? 'array' : typeof value;
  if (schema.type && actual !== schema.type) return [`${at} is ${actual}, not ${schema.type}`];
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => misfits(item, schema.items ?? {}, `${at}[${index}]`));
  }
  if (actual !== 'object') return [];
  const given = value as Record<string, unknown>;
  const missing = (schema.required ?? []).filter((key) => !(key in given));
  const properties = Object.entries(schema.properties ?? {}).filter(([key]) => key in given);
  const unknown = schema.properties
    ? Object.keys(given).filter((key) => !(key in schema.properties!))
    : [];
  return [
    ...missing.map((key) => `${at}.${key} is missing`),
    ...unknown.map((key) => `${at}.${key} is not in the document`),
    ...properties.flatMap(([key, part]) => misfits(given[key], part, `${at}.${key}`)),
  ];
}

function world() {
  const tenant = createTenant();
  const person = addPerson(tenant, {
    username: 'ann',
    password: 'x',
    profile: { nickname: 'A', address: { locality: 'London' } },
    ssoIdentities: [{ issuer: 'https://idp', identityId: 'e', detail: {} }],
  });
  const { management } = tenant;
  management.roles.push({ id: 'r', name: 'R', description: '', members: [person.id] });
  management.organizations.push({
    id: 'o',
    name: 'O',
    description: null,
    createdAt: 1,
    members: { [person.id]: ['admin'] },
  });
  const signIn = { userId: person.id, signInContext: { ip: '::1', userAgent: 'x' } };
  management.logs.push(signInLog(signIn, 'app', 1));
  const powers = { signOut: async () => undefined };
  const api = createManagementApi(tenant, async () => ['all'], powers);
  return { person, api };
}

type Step = [method: string, path: string, status: number, body?: object];

const pats = '/api/users/{userId}/personal-access-tokens';
const steps: Step[] = [
  ['get', '/api/users', 200],
  ['get', '/api/users/{userId}?includeSsoIdentities=true', 200],
  ['patch', '/api/users/{userId}', 200, { customData: {} }],
  ['patch', '/api/users/{userId}/custom-data', 200, { customData: { a: 1 } }],
  ['patch', '/api/users/{userId}/is-suspended', 200, { isSuspended: false }],
  ['post', pats, 201, { name: 'a', expiresAt: Date.now() + 1e6 }],
  ['post', pats, 201, { name: 'b' }],
  ['get', pats, 200],
  ['patch', pats, 200, { currentName: 'a', name: 'c' }],
  ['post', `${pats}/delete`, 204, { name: 'c' }],
  ['get', '/api/users/{userId}/roles', 200],
  ['get', '/api/users/{userId}/organizations', 200],
  ['get', '/api/logs?userId={userId}&logKey=Interaction.SignIn.Submit', 200],
  ['post', '/api/sign-in-exp/default/check-password', 200, { password: 'fj39-Kq.x82' }],
  ['delete', '/api/users/{userId}', 204],
];

if (!document) console.log('No Management API document at hand: its comparison is left out.');
else {
  test('answers as the document of the Management API says', async () => {
    const { person, api } = world();
    for (const [method, path, status, body] of steps) {
      const response = await api(
        new Request(`https://logto.example${path.replace('{userId}', person.id)}`, {
          method: method.toUpperCase(),
          headers: { authorization: 'Bearer x', 'content-type': 'application/json' },
          ...(body && { body: JSON.stringify(body) }),
        }),
      );
      const [route = ''] = path.split('?');
      const answer: Answer | undefined = document.paths[route]?.[method]?.responses[String(status)];
      assert.equal(response?.status, status, `${method} ${path}`);
      assert.ok(answer, `${method} ${path} answers ${status} in the document`);
      const schema: Schema | undefined = answer.content?.['application/json']?.schema;
      if (!schema) continue;
      const value: unknown = await response?.json();
      assert.ok(!Array.isArray(value) || value.length > 0, `${path} has something to compare`);
      assert.deepEqual(misfits(value, schema), [], `${method} ${path}`);
    }
  });

  test('a comparison that finds nothing would find something', () => {
    const schema: Schema = {
      type: 'object',
      required: ['a'],
      properties: { a: { type: 'string' } },
    };
    assert.deepEqual(misfits({ b: 1 }, schema), ['$.a is missing', '$.b is not in the document']);
    assert.deepEqual(misfits({ a: 1 }, schema), ['$.a is number, not string']);
  });
}
