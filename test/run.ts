/**
 * `npm test`: runs every step, says what went wrong, and ends with one line that counts all tests.
 * `node test/run.ts lint test:unit` runs some of them.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';
import { findBrowser } from './support/browser.ts';
import { steps, type Counts, type Step } from './steps.ts';

interface Outcome extends Counts {
  step: Step;
  seconds: number;
  /** All it printed; of no interest where it passed. */
  output: string;
  ok: boolean;
}

/** No step takes this long unless something hangs. */
const limit = 15 * 60_000;
const running = new Set<ChildProcess>();

function run(step: Step): Promise<Outcome> {
  const started = performance.now();
  let output = '';
  return new Promise((resolve) => {
    const child = spawn(`npm run --silent ${step.script}`, {
      shell: true,
      // A group of its own, so that all it started ends with it.
      detached: process.platform !== 'win32',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    running.add(child);
    const timer = setTimeout(() => {
      output += `\nStopped after ${limit / 60_000} minutes.\n`;
      stop(child);
    }, limit);
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => (output += text));
    }
    child.on('close', (code) => {
      clearTimeout(timer);
      running.delete(child);
      const counts = step.counts?.(stripVTControlCharacters(output)) ?? { passed: 0, failed: 0 };
      const idle = step.counts && counts.passed === 0 && !skipped(output);
      // A step without tests that did not work is one failure, and so are tests of which none was run.
      const ok = code === 0 && counts.failed === 0 && !idle;
      const failed = ok ? 0 : Math.max(1, counts.failed);
      const seconds = (performance.now() - started) / 1000;
      resolve({ ...counts, failed, step, output, seconds, ok });
    });
  });
}

/** A step says itself, in a line of its own, when it has no reason to run here. */
const skipped = (output: string) => /^Skipped: .+/m.exec(output)?.[0];

function stop(child: ChildProcess): void {
  if (process.platform === 'win32' || child.pid === undefined) child.kill();
  else process.kill(-child.pid, 'SIGKILL');
}

function report({ step, ok, passed, seconds, output, note = skipped(output) }: Outcome): void {
  const count = step.counts ? `${passed} passed` : '';
  console.log(
    `${ok ? '✓' : '✗'} ${step.title.padEnd(28)}${count.padStart(12)}${seconds.toFixed(1).padStart(8)} s`,
  );
  if (ok && note) console.log(`  ${note}`);
  if (!ok) console.log(`\n${output.trim()}\n\n  Again, alone: npm run ${step.script}\n`);
}

/** Two at a time, since most of them use one core; what takes the whole machine comes last and alone. */
async function runAll(chosen: readonly Step[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const finished = new Map<string, Promise<Outcome>>();
  const perform = async (step: Step): Promise<Outcome> => {
    const before = step.after && (await finished.get(step.after));
    const outcome =
      before && !before.ok
        ? { step, ok: false, passed: 0, failed: 1, seconds: 0, output: `Needs: ${step.after}` }
        : await run(step);
    outcomes.push(outcome);
    report(outcome);
    return outcome;
  };
  const queue = chosen.filter(({ alone }) => !alone);
  const lane = async () => {
    for (let step = queue.shift(); step; step = queue.shift()) {
      finished.set(step.script, perform(step));
      await finished.get(step.script);
    }
  };
  await Promise.all([lane(), lane()]);
  for (const step of chosen.filter(({ alone }) => alone)) await perform(step);
  return outcomes;
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    for (const child of running) stop(child);
    process.exit(1);
  });
}

const wanted = process.argv.slice(2);
const chosen = wanted.length > 0 ? steps.filter(({ script }) => wanted.includes(script)) : steps;

let failed = 0;
try {
  // Found once, and installed where need be, before several ask for it at the same time.
  process.env['CHROME_PATH'] = findBrowser();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  failed += 1;
}
const outcomes = await runAll(chosen);
const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
failed += outcomes.reduce((sum, outcome) => sum + outcome.failed, 0);
process.exitCode = failed > 0 ? 1 : 0;
console.log(`\n${passed} passed, ${failed} failed`);
