/**
 * Uses the package as its users do: packs it, installs it in projects outside the repository, checks their types, builds
 * them, and goes through their pages in a browser. `npm run test:frameworks` takes those that most people have,
 * `… -- --all` every one, `… -- vue` these.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { addPerson } from '../../demo/sandbox/memory-tenant.ts';
import { startSandbox, type Sandbox } from '../../demo/sandbox/server.ts';
import { launchBrowser } from '../support/browser.ts';
import { install, script } from './projects.ts';
import { answers, files, program, type Open } from './sites.ts';
import { person, trips } from './trips.ts';

interface Project {
  /** Scripts that have to pass before its pages are there. */
  scripts: readonly string[];
  open: Open;
  trips: readonly (keyof typeof trips)[];
  /** Only where all are asked for. */
  seldom?: true;
  /** Has other versions of what the others have. */
  alone?: true;
}

const built = { scripts: ['types', 'build'], open: files('dist') };

const projects: Record<string, Project> = {
  plain: { scripts: ['build'], open: files('public'), trips: ['signingIn'] },
  'react-19': { ...built, trips: ['settings', 'hostClient'] },
  vue: { ...built, trips: ['settings', 'hostClient'] },
  server: {
    ...built,
    open: answers('dist/client', 'dist/server/server.js'),
    trips: ['rendered', 'renderedOthers'],
  },
  'react-18': { ...built, trips: ['settings', 'hostClient'], seldom: true, alone: true },
  next: { ...built, open: program, trips: ['rendered'], seldom: true },
  svelte: { ...built, trips: ['settings'], seldom: true },
  solid: { ...built, trips: ['settings'], seldom: true },
  preact: { ...built, trips: ['settings'], seldom: true },
  angular: { ...built, trips: ['settings'], seldom: true },
};

let passed = 0;
let failed = 0;

/** One line of what is printed. Tells whether the work was done. */
async function report(what: string, work: () => Promise<unknown>): Promise<boolean> {
  const started = performance.now();
  const line = (mark: string) => {
    const seconds = (performance.now() - started) / 1000;
    console.log(`${mark} ${what.padEnd(32)}${seconds.toFixed(1).padStart(6)} s`);
  };
  try {
    await work();
    passed += 1;
    line('✓');
    return true;
  } catch (error) {
    failed += 1;
    line('✗');
    console.log(error instanceof Error ? error.message : error);
    return false;
  }
}

/** Checks types and builds, two at a time. Gives the projects where all went well. */
async function prepare(names: readonly string[], folder: string): Promise<string[]> {
  const broken = new Set<string>();
  const queue = names.flatMap((name) =>
    projects[name]!.scripts.map((each) => [name, each] as const),
  );
  const lane = async () => {
    for (let job = queue.shift(); job; job = queue.shift()) {
      const [name, each] = job;
      const ok = await report(`${name}: ${each}`, () => script(join(folder, name), each));
      if (!ok) broken.add(name);
    }
  };
  await Promise.all([lane(), lane()]);
  return names.filter((name) => !broken.has(name));
}

/** One trip through the pages of a project, which have a tenant of their own. */
async function travel(
  name: string,
  trip: keyof typeof trips,
  folder: string,
  { browser, sandbox }: { browser: Browser; sandbox: Sandbox },
): Promise<void> {
  const tenant = await sandbox.createTenant({ appId: 'your-app-id' });
  addPerson(tenant.tenant, person);
  const { origin: endpoint, appId } = tenant;
  const site = await projects[name]!.open(folder, { endpoint, appId });
  const context = await browser.newContext();
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  try {
    await trips[trip](page, { origin: site.origin, tenant });
    if (complaints.length > 0) throw new Error(complaints.join('\n'));
  } finally {
    await context.close();
    await Promise.all([site.close(), tenant.close()]);
  }
}

const wanted = process.argv.slice(2);
const isChosen = (name: string) =>
  wanted.includes('--all') || (wanted.length > 0 ? wanted.includes(name) : !projects[name]!.seldom);
const chosen = Object.keys(projects).filter(isChosen);
const together = chosen.filter((name) => !projects[name]!.alone);
const alone = chosen.filter((name) => projects[name]!.alone);

const sandbox = await startSandbox();
const browser = await launchBrowser();
for (const names of [together, ...alone.map((name) => [name])]) {
  if (names.length === 0) continue;
  const folder = mkdtempSync(join(tmpdir(), 'logto-frameworks-'));
  const installed = await report(`install ${names.join(', ')}`, () => install(folder, names));
  for (const name of installed ? await prepare(names, folder) : []) {
    for (const trip of projects[name]!.trips) {
      const walk = () => travel(name, trip, join(folder, name), { browser, sandbox });
      await report(`${name}: ${trip}`, walk);
    }
  }
  rmSync(folder, { recursive: true, force: true });
}
await browser.close();
await sandbox.close();

console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
