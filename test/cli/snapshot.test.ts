import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { startSandbox } from '../../demo/sandbox/server.ts';
import { snapshot } from '../../src/cli/snapshot.ts';
import type { AccountError } from '../../src/api/errors.ts';

const run = promisify(execFile);
const cli = new URL('../../src/cli/index.ts', import.meta.url).pathname;
const command = (...parameters: string[]) =>
  run(process.execPath, ['--disable-warning=ExperimentalWarning', cli, ...parameters]).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (error: { code: number; stdout: string; stderr: string }) => error,
  );

let sandbox: Awaited<ReturnType<typeof startSandbox>>;
let endpoint: string;
before(async () => {
  sandbox = await startSandbox();
  const tenant = await sandbox.createTenant({
    settings: { accountCenter: { fields: { username: 'ReadOnly' } } },
  });
  endpoint = tenant.origin;
});
after(() => sandbox.close());

test('reads a tenant as its public documents describe it, and nothing more', async () => {
  const settings = await snapshot(`${endpoint}/`);
  assert.equal(settings.accountCenter?.fields['username'], 'ReadOnly');
  assert.ok(settings.signInExperience?.mfa?.factors.includes('Totp'));
  assert.equal(settings.signInExperience?.color?.primaryColor, '#6139F6');
  assert.equal('tenantId' in (settings.accountCenter ?? {}), false);
});

test('names what went wrong', async () => {
  const failing = (get: () => Promise<Response>) =>
    snapshot('https://auth.example.com', get as typeof fetch).catch(
      (error: AccountError) => error.code,
    );
  assert.equal(await failing(() => Promise.reject(new TypeError('no route'))), 'offline');
  assert.equal(await failing(async () => new Response('', { status: 502 })), 'unavailable');
  assert.equal(await failing(async () => new Response('<html>')), 'unreadable');
});

test('the command writes a file that says where it is', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'snapshot-'));
  const file = join(folder, 'settings.json');
  const { code, stderr } = await command('snapshot', endpoint, '--out', file);
  assert.equal(code, 0);
  assert.match(stderr, /settings\.json/);
  const written = JSON.parse(await readFile(file, 'utf8')) as {
    accountCenter: { enabled: boolean };
  };
  assert.equal(written.accountCenter.enabled, true);
  await rm(folder, { recursive: true });
});

test('the command says how it is used, and fails in words', async () => {
  assert.match((await command('--help')).stdout, /Usage/);
  const lost = await command('snapshot');
  assert.equal(lost.code, 2);
  assert.match(lost.stderr, /Usage/);
  const closed = await command('snapshot', 'http://127.0.0.1:9');
  assert.equal(closed.code, 1);
  assert.match(closed.stderr, /could not be reached/);
  assert.doesNotMatch(closed.stderr, /at .*\.ts/);
});
