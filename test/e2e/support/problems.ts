import type { Page } from '@playwright/test';

/**
 * Whatever a page complains about: console errors, exceptions nobody caught, refused policies. A test in which one is
 * left over fails.
 */
export class Problems {
  readonly #found: string[] = [];
  readonly #expected: RegExp[] = [
    // The browser's own line for every refusal of the account server; the tests look at what the page makes of them.
    /^Failed to load resource: .*\/api\//,
    // Lit's advice to whoever reads the console of a development build.
    /^Lit is in dev mode/,
  ];

  watch(page: Page): void {
    page.on('console', (message) => {
      if (message.type() !== 'error') return;
      this.#found.push(`${message.text()} ${message.location().url}`);
    });
    page.on('pageerror', (error) => this.#found.push(error.stack ?? error.message));
  }

  /** Says that this test provokes a complaint. */
  expect(pattern: RegExp): void {
    this.#expected.push(pattern);
  }

  get unexpected(): string[] {
    return this.#found.filter((text) => !this.#expected.some((pattern) => pattern.test(text)));
  }
}
