/** What `npm test` does, cheap things first. Every step is a script of package.json and may be run alone. */

export interface Step {
  script: string;
  /** What is said while it runs. */
  title: string;
  /** A script that has to pass before. */
  after?: string;
  /** Takes the whole machine; others share it two by two. */
  alone?: true;
  /** Finds the counts of its tests in what it printed. */
  counts?: (output: string) => Counts;
}

export interface Counts {
  passed: number;
  failed: number;
  /** Said though all is well. */
  note?: string | undefined;
}

/** What runs in a page without a server. */
export const browserTests = [
  'test/{account,api,elements,lazy,locales,ui}/**/*.test.ts',
  'test/gateway/in-worker.test.ts',
];

export const steps: readonly Step[] = [
  { script: 'types', title: 'Types' },
  { script: 'test:format', title: 'Format' },
  { script: 'lint', title: 'Lint' },
  { script: 'build', title: 'Build' },
  { script: 'test:unit', title: 'Sandbox, architecture', counts: ofNode },
  { script: 'test:conformance', title: 'Recordings of a real Logto', counts: lastLine },
  { script: 'size', title: 'Size', counts: lastLine },
  { script: 'test:package', title: 'Package', after: 'build', counts: ofNode },
  { script: 'test:frameworks', title: 'Frameworks', after: 'build', counts: lastLine },
  { script: 'test:elements', title: 'Elements', counts: ofWebTestRunner },
  { script: 'test:costs', title: 'Running costs', alone: true, counts: ofPlaywright },
  { script: 'test:e2e', title: 'End to end', alone: true, counts: ofPlaywright },
];

/** `12 passed, 0 failed` */
function lastLine(output: string): Counts {
  const [, passed, failed] = last(output, /^(\d+) passed, (\d+) failed$/gm);
  return { passed: Number(passed), failed: Number(failed) };
}

/** `ℹ pass 12` and so on; a cancelled test did not pass. */
function ofNode(output: string): Counts {
  const count = (word: string) => Number(last(output, new RegExp(`^. ${word} (\\d+)$`, 'gm'))[1]);
  return { passed: count('pass'), failed: count('fail') + count('cancelled') };
}

/** `Chrome: |███| 3/3 test files | 12 passed, 0 failed`, written over and over. */
function ofWebTestRunner(output: string): Counts {
  const [, passed, failed] = last(output, /test files \| (\d+) passed, (\d+) failed/g);
  return { passed: Number(passed), failed: Number(failed) };
}

/** `  12 passed (3.4s)`, and a line for anything else there was. What passed at a second try is named. */
function ofPlaywright(output: string): Counts {
  const count = (word: string) => Number(last(output, new RegExp(`^ +(\\d+) ${word}\\b`, 'gm'))[1]);
  const wrong = ['failed', 'interrupted', 'did not run', 'skipped'];
  return {
    passed: count('passed') + count('flaky'),
    failed: wrong.reduce((sum, word) => sum + count(word), 0),
    note: /^ +\d+ flaky\n(?: {4}.+\n)+/m.exec(output)?.[0].trimEnd(),
  };
}

/** The last match; where there is none, zeros. */
function last(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].at(-1) ?? ['', '0', '0'];
}
