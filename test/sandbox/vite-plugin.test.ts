import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';
import { sandbox } from '../../demo/sandbox/vite-plugin.ts';
import type { SandboxDescription } from '../../demo/sandbox/vite-plugin.ts';
import { sandboxOf } from '../e2e/sandbox-driver.ts';
import { App } from './support/app.ts';

test('runs the sandbox with the demo and ends with it', async () => {
  const lines: string[] = [];
  const vite = await createServer({
    root: fileURLToPath(new URL('./logto-app', import.meta.url)),
    configFile: false,
    server: { port: 0, host: 'localhost' },
    plugins: [sandbox({ port: 0 })],
    customLogger: {
      ...console,
      warnOnce: console.warn,
      info: (line) => void lines.push(line),
      clearScreen: () => undefined,
      hasErrorLogged: () => false,
      hasWarned: false,
    },
  });
  await vite.listen();
  const demo = vite.resolvedUrls?.local[0] ?? '';
  const read = async () => (await fetch(new URL('/sandbox.json', demo))).json();
  const { tenants, ...addresses } = (await read()) as SandboxDescription;

  assert.deepEqual(
    tenants.map(({ name }) => name),
    ['Everything open', 'Read-only fields', 'Account API disabled'],
  );
  assert.equal(new Set(tenants.map(({ endpoint }) => endpoint)).size, 3);
  const [open] = tenants;
  const alice = open?.people.find(({ name }) => name === 'Alice Archer');
  assert.equal(alice?.identifier, 'alice');
  for (const address of Object.values(addresses)) {
    assert.ok((await fetch(address)).ok, address);
  }
  await until(() => lines.some((line) => line.includes(open?.endpoint ?? 'none')));

  const tenant = await (await sandboxOf(demo)).tenant();
  const person = await tenant.person({ username: 'mara' });
  const { accessToken } = await tenant.tokens(person);
  // The demo's own origin may call the OpenID endpoints, whatever port it got.
  const app = new App({ origin: tenant.endpoint, appId: tenant.appId });
  const { origin } = new URL(demo);
  assert.equal((await app.call('/oidc/me', accessToken, { Origin: origin })).status, 200);

  await vite.close();
  await until(() =>
    fetch(tenant.endpoint).then(
      () => false,
      () => true,
    ),
  );
  await assert.rejects(fetch(addresses.control));
});

async function until(isTrue: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (await isTrue()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  assert.fail('It did not happen within two seconds');
}
