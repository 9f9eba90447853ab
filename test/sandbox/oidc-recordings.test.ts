import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { App, appOrigin } from './support/app.ts';
import { addMara, password, useSandbox } from './support/sandbox.ts';

const file = new URL('../../../shared/logto/capture/21-oidc.json', import.meta.url);
const sandbox = useSandbox();

interface Recording {
  name: string;
  request: { method: string; path: string; headers: Record<string, string>; body: string | null };
  response: { status: number; headers: Record<string, string>; body: Record<string, unknown> };
}

const readRecordings = () =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Recording);

/** Everything recorded of the token and userinfo endpoints, asked of the sandbox in the same order. */
test(
  'answers the OpenID endpoints as a real Logto did',
  { skip: !existsSync(file) && 'the recordings are not beside this checkout' },
  async () => {
    const server = await sandbox.tenant();
    addMara(server);
    const app = new App(server, { scope: 'openid offline_access profile' });
    const { body: tokens } = await app.signInForTokens('mara', password);
    const known: Record<string, string> = {
      '<spa-app-id>': server.appId,
      '<refresh-token:oidc>': tokens['refresh_token'] ?? '',
      '<access-token:oidc-2>': tokens['access_token'] ?? '',
    };
    const filled = (text: string) =>
      text.replace(/<[\w:-]+>/g, (placeholder) => known[placeholder] ?? placeholder);
    const told = (value: unknown) =>
      typeof value === 'string'
        ? value
            .replaceAll('<spa-app-id>', server.appId)
            .replaceAll('http://localhost:3001', server.origin)
        : value;

    const asked = readRecordings().filter(({ request }) => /oidc\/(token|me)$/.test(request.path));
    assert.equal(asked.length, 10);
    for (const { name, request, response } of asked) {
      const answer = await fetch(server.origin + request.path, {
        method: request.method,
        headers: Object.fromEntries(
          Object.entries(request.headers).map(([key, value]) => [key, filled(value)]),
        ),
        body: request.body === null ? null : filled(request.body),
      });
      assert.equal(answer.status, response.status, name);
      for (const header of [
        'access-control-allow-origin',
        'access-control-expose-headers',
        'www-authenticate',
      ]) {
        assert.equal(answer.headers.get(header), told(response.headers[header]) ?? null, name);
      }
      const body = (await answer.json()) as Record<string, unknown>;
      for (const key of [
        'code',
        'message',
        'error',
        'error_description',
        'error_uri',
        'expires_in',
      ]) {
        assert.equal(body[key], told(response.body[key]), `${name}: ${key}`);
      }
      const fresh = response.body['refresh_token'];
      if (typeof fresh === 'string') known[fresh] = body['refresh_token'] as string;
    }
  },
);

test('lets any origin ask first and refuses only the call itself', async () => {
  const server = await sandbox.tenant();
  for (const origin of [appOrigin, 'http://evil.example', 'null']) {
    const answer = await fetch(`${server.origin}/oidc/token`, {
      method: 'OPTIONS',
      headers: {
        Origin: origin,
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'content-type',
      },
    });
    assert.equal(answer.status, 204);
    assert.equal(answer.headers.get('access-control-allow-origin'), origin);
    assert.equal(answer.headers.get('access-control-allow-methods'), 'POST');
    assert.equal(answer.headers.get('access-control-max-age'), '3600');
  }
});
