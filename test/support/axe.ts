import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type axe from 'axe-core';
import type { RunOptions } from 'axe-core';

/** As small as it comes: each page that is looked at has to parse it. */
const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const options = {
  light: { resultTypes: ['violations'] },
  // What is not about colour is the same in the dark.
  dark: { resultTypes: ['violations'], runOnly: { type: 'rule', values: ['color-contrast'] } },
} satisfies Record<string, RunOptions>;

/** A fault of a page: the rule, and each place with what would mend it. */
export interface Fault {
  id: string;
  at: string[];
}

/**
 * What axe objects to in the page as it is, in light and dark. Its code is put into each document once: with every
 * scan, as its builder for Playwright does, it took longer than all else of a test.
 */
export async function findFaults(page: Page): Promise<Record<keyof typeof options, Fault[]>> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const scan = async (colorScheme: keyof typeof options) => {
    await page.emulateMedia({ colorScheme });
    const { violations } = await page.evaluate(
      (run: RunOptions) => (window as unknown as { axe: typeof axe }).axe.run(document, run),
      options[colorScheme],
    );
    return violations.map(({ id, nodes }) => ({
      id,
      at: nodes.map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary}`),
    }));
  };
  const faults = { light: await scan('light'), dark: await scan('dark') };
  await page.emulateMedia({ colorScheme: null });
  return faults;
}
