/** Tests that belong to no runner, so that the same ones run in Node and where there is no Node. */
export interface Case {
  name: string;
  run: () => Promise<void>;
}

/** A list of tests, and what adds one to it. */
export function suite(area: string): [Case[], (name: string, run: () => Promise<void>) => void] {
  const cases: Case[] = [];
  return [cases, (name, run) => void cases.push({ name: `${area}: ${name}`, run })];
}

/** Both must be the same when written as JSON. */
export function same(actual: unknown, expected: unknown, what = 'value'): void {
  const [found, wanted] = [actual, expected].map((value) => JSON.stringify(value));
  if (found !== wanted) throw new Error(`${what}: expected ${wanted}, found ${found}`);
}

export function ok(condition: unknown, what: string): void {
  if (!condition) throw new Error(what);
}
