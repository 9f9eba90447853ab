/** The README's snippets do what it says: each is run as its readers would run it. Needs `npm run build`. */
import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { filled, type Integrity } from '../../.config/readme.ts';
import { listen } from '../../demo/sandbox/http.ts';
import { addPerson } from '../../demo/sandbox/memory-tenant.ts';
import { startSandbox, type Sandbox } from '../../demo/sandbox/server.ts';
import { signInDirectly } from '../../demo/sandbox/shortcut.ts';
import type { TenantServer } from '../../demo/sandbox/tenant-server.ts';
import { readmeSnippet, readmeSnippets } from '../../demo/site/readme.ts';
import { frameworkSnippets, fromReadme } from '../frameworks/projects.ts';
import { bundle, compile } from './consumer.ts';
import { pages, type Opened } from './page.ts';

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const read = (path: string) => readFileSync(at(path), 'utf8');
/** Nothing in it is kept. From here the package finds itself by its name. */
const folder = at('test-results/readme');
const snapshot = `${folder}/account-settings.json`;

let sandbox: Sandbox;
let tenant: TenantServer;
/** Ann's. */
let token: string;
/** The modules of the snippets, as a bundler leaves them. */
let modules = new Map<string, string>();
let gateway = '';

const site = pages({}, async (request) => {
  const { pathname } = new URL(request.url);
  const code = modules.get(pathname.slice(1));
  if (code) return new Response(code, { headers: { 'Content-Type': 'text/javascript' } });
  if (pathname === '/account-settings.json') return new Response(readFileSync(snapshot));
  if (!pathname.startsWith('/account-api/')) return undefined;
  const { headers } = request;
  return fetch(gateway + pathname, { headers }).catch(() => new Response(null, { status: 502 }));
});

/** What a reader has of their own around a module: as types, and at work. */
const around: Record<string, { types?: string; code?: string }> = {
  'Single elements': {},
  'Your own sign-in': {
    types: `
      declare const client: import('logto-account-elements').HostClient;
      declare const token: (again: boolean) => Promise<string | undefined>;`,
    code: `
      import 'logto-account-elements/define/account';
      import 'logto-account-elements/define/username-field';
      const client = { getAccessToken: async () => undefined };
      const token = async () => window.token;`,
  },
  'Your own layer': {},
  'Try and test without a tenant': {
    code: `import 'logto-account-elements/define/account-settings';`,
  },
};

const tag = '<script type="module" src="/logto-account-elements.js"></script>';

/** A page's module by the heading of its snippet. */
const script = (heading: string) => `<script type="module" src="/${nameOf(heading)}.js"></script>`;
const nameOf = (heading: string) => heading.replaceAll(' ', '-');

before(async () => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  sandbox = await startSandbox();
  tenant = await sandbox.createTenant({
    settings: { accountCenter: { fields: { username: 'ReadOnly' } } },
    appId: 'your-app-id',
  });
  const { id } = addPerson(tenant.tenant, {
    username: 'ann',
    name: 'Ann Archer',
    primaryEmail: 'ann@example.com',
  });
  token = (await signInDirectly(tenant, { personId: id })).access_token;
  const forPages = Object.entries(around).filter(([heading]) => heading !== 'Your own layer');
  modules = await bundle(
    Object.fromEntries(
      forPages.map(([heading, { code = '' }]) => [
        nameOf(heading),
        `${code}\n${readmeSnippet(heading, 'js')}`,
      ]),
    ),
  );
});
after(() => sandbox.close());

/** A snippet with the addresses of the sandbox, and of the bundle here. */
const here = (html: string): string =>
  html
    .replace(/endpoint="(https:\/\/auth\.example\.com|…)"/, `endpoint="${tenant.origin}"`)
    .replace('app-id="…"', 'app-id="your-app-id"')
    .replace(/https:\/\/unpkg\.com[^"]*\/cdn/, site.origin);

/** Opens a page with this in it; what is wrong with its elements is a fault. */
async function open(markup: string): Promise<Opened> {
  const opened = await site.open(markup);
  opened.faults.push(...(await opened.page.evaluate(unknownParts)));
  return opened;
}

/** Runs in the page: elements that nobody defined, and attributes that nobody reads. */
async function unknownParts(): Promise<string[]> {
  const elements = [...document.querySelectorAll('*')].filter(({ localName }) =>
    localName.startsWith('logto-'),
  );
  const late = new Promise((resolve) => setTimeout(resolve, 5000));
  await Promise.race([
    Promise.all(elements.map(({ localName }) => customElements.whenDefined(localName))),
    late,
  ]);
  return elements.flatMap(({ localName, attributes }) => {
    const known = (customElements.get(localName) as { observedAttributes?: string[] } | undefined)
      ?.observedAttributes;
    if (!known) return [`<${localName}> is no element`];
    return [...attributes]
      .filter(({ name }) => !known.includes(name))
      .map(({ name }) => `<${localName}> has no ${name}`);
  });
}

/** Signs Ann in at the outermost elements. */
const signIn = ({ page }: Opened) =>
  page.evaluate((token) => {
    for (const root of document.querySelectorAll('[endpoint]')) {
      Object.assign(root, { getAccessToken: async () => token });
    }
  }, token);

const sees = ({ page }: Opened, text: string) => page.getByText(text).first().waitFor();

/** What snippets are tried by: a heading, and what those below it are written in. */
const trials: Record<string, () => Promise<void>> = {
  async 'Logto Account Elements: sh'() {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    assert.deepEqual(missingScripts(readmeSnippet('Logto Account Elements', 'sh'), scripts), []);
  },

  async 'One tag: html'() {
    const integrity = JSON.parse(read('dist/cdn/integrity.json')) as Integrity;
    const opened = await open(here(filled(readmeSnippet('One tag', 'html'), integrity)));
    const { page, faults, scripts } = opened;
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('button', { name: 'Ann Archer' }).click();
    await sees(opened, 'ann@example.com');
    assert.ok(scripts.includes('/logto-account-elements.js'));
    assert.equal(await page.locator('script').first().getAttribute('crossorigin'), '');
    assert.deepEqual(faults, []);
  },

  async 'Single elements: js html'() {
    const opened = await open(
      script('Single elements') + here(readmeSnippet('Single elements', 'html')),
    );
    await signIn(opened);
    await sees(opened, 'ann@example.com');
    await sees(opened, 'Authenticator app');
    assert.deepEqual(opened.faults, []);
  },

  async 'Your own sign-in: js'() {
    const markup = `<logto-account endpoint="${tenant.origin}"><logto-username-field></logto-username-field></logto-account>`;
    const opened = await open(markup + script('Your own sign-in'));
    // The client that was set first has nobody; the function goes second.
    await sees(opened, 'You are signed out');
    await opened.page.evaluate((token) => {
      const root = document.querySelector('logto-account')!;
      Object.assign(window, { token });
      Object.assign(root, { client: undefined });
    }, token);
    await sees(opened, 'ann');
    assert.deepEqual(opened.faults, []);
  },

  async 'Frameworks: tsx vue tsx'() {
    // The projects of test/frameworks are built of them.
    const used = new Set(Object.values(fromReadme).map(({ index }) => index));
    assert.deepEqual([...used].sort(), [...frameworkSnippets.keys()]);
  },

  async "The owner's settings: sh html"() {
    const [, program, ...parameters] = readmeSnippet("The owner's settings", 'sh')
      .trim()
      .replace('https://auth.example.com', tenant.origin)
      .replace('public/account-settings.json', snapshot)
      .split(' ');
    const { bin } = JSON.parse(read('package.json')) as { bin: string };
    assert.equal(program, 'logto-account-elements');
    await promisify(execFile)(process.execPath, [at(bin), ...parameters]);
    const { accountCenter } = JSON.parse(readFileSync(snapshot, 'utf8')) as {
      accountCenter: { fields: Record<string, string> };
    };
    assert.equal(accountCenter.fields['username'], 'ReadOnly');

    const opened = await open(tag + here(readmeSnippet("The owner's settings", 'html')));
    await signIn(opened);
    await opened.page.getByRole('link', { name: 'Security', exact: true }).click();
    const username = opened.page.getByRole('group', { name: 'Username' });
    await username.getByText('ann').waitFor();
    // Only the snapshot told that it may not be changed.
    assert.equal(await username.getByRole('button').count(), 0);
    assert.deepEqual(opened.faults, []);
  },

  async 'Your own layer: js html'() {
    const free = await listen(0, () => undefined);
    await free.close();
    gateway = `http://localhost:${free.port}`;
    const file = `${folder}/gateway.mjs`;
    const server = readmeSnippet('Your own layer', 'js')
      .replace('https://auth.example.com', tenant.origin)
      .replace('machine-id', tenant.machine.id)
      .replace('machine-secret', tenant.machine.secret)
      .replace('listen(3000)', `listen(${free.port})`);
    writeFileSync(file, server);
    const running = spawn(process.execPath, [file], { stdio: 'inherit' });
    try {
      await answers(`${gateway}/account-api/settings`);
      const opened = await open(tag + here(readmeSnippet('Your own layer', 'html')));
      await signIn(opened);
      await opened.page.getByRole('link', { name: 'Your data' }).click();
      await sees(opened, 'Access tokens');
      assert.deepEqual(opened.faults, []);
    } finally {
      running.kill();
    }
  },

  // The end-to-end tests run under it.
  async 'Strict policies: http'() {
    const policy = readmeSnippet('Strict policies', 'http');
    assert.match(policy, /^Content-Security-Policy: default-src 'none'; script-src 'self';/);
  },

  async 'Try and test without a tenant: js'() {
    const opened = await open(
      `<logto-account-settings></logto-account-settings>${script('Try and test without a tenant')}`,
    );
    await sees(opened, 'bob');
    assert.deepEqual(opened.faults, []);
  },
};

/** The scripts that commands name and nobody wrote. */
function missingScripts(commands: string, scripts: Record<string, string>): string[] {
  const named = [...commands.matchAll(/npm (?:run )?([\w:-]+)/g)].map(([, name]) => name!);
  assert.ok(named.length > 0, 'names a script');
  return named.filter((name) => name !== 'ci' && !scripts[name]);
}

async function answers(url: string): Promise<void> {
  for (const end = performance.now() + 10_000; performance.now() < end;) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  assert.fail(`${url} does not answer`);
}

test('every snippet is tried', () => {
  const tried = Object.keys(trials).flatMap((name) => {
    const [heading, languages = ''] = name.split(': ');
    return languages.split(' ').map((language) => `${heading} ${language}`);
  });
  assert.deepEqual(
    tried,
    readmeSnippets.map(({ heading, language }) => `${heading} ${language}`),
  );
});

for (const [name, trial] of Object.entries(trials)) {
  test(`runs ${name}`, trial);
}

test('the modules are sound to a compiler, and others would not be', () => {
  const sources = Object.fromEntries(
    Object.entries(around).map(([heading, { types = '' }]) => [
      nameOf(heading),
      `${types}\n${readmeSnippet(heading, 'js')}\nexport {};`,
    ]),
  );
  const wrong = `document.querySelector('logto-account').clients = 1;
    import { testAcount } from 'logto-account-elements/testing';`;
  const faults = compile({ ...sources, wrong }, { types: ['node'], strict: false, sound: true });
  assert.equal(faults.length, 2);
  assert.match(faults.join(), /'clients' does not exist.*testAcount/);
});

test('a broken snippet would be found', async () => {
  const html = readmeSnippet("The owner's settings", 'html');
  const { faults } = await open(tag + here(html.replace('settings=', 'setting=')));
  assert.deepEqual(faults, ['<logto-account-settings> has no setting']);
  assert.deepEqual(missingScripts('npm ci && npm run begin', { start: 'vite' }), ['begin']);
});

test('what the README says of the folders is so', () => {
  const [, tree = ''] = /## Where things go\n\n```\n([^]+?)```/.exec(read('README.md')) ?? [];
  let room = '';
  const paths = tree.split('\n').flatMap((line) => {
    const [, indent = '', names = ''] = /^( *)((?:[\w./-]+ ?)+)/.exec(line) ?? [];
    const found = names.split(' ').filter((name) => /[/.]/.test(name));
    if (indent === '' && found[0]) room = found[0];
    return found.map((name) => (indent === '' ? name : room + name));
  });
  assert.ok(paths.length > 12);
  assert.deepEqual(
    paths.filter((path) => !existsSync(at(path))),
    [],
  );
});
