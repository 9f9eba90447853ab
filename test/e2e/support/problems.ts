import type { BrowserContext, Page } from '@playwright/test';

/**
 * Whatever a page complains about: console errors, exceptions nobody caught, violations of its content policy, even
 * those which code tries out in silence. A test in which one is left over fails.
 */
export class Problems {
  readonly #found: string[] = [];
  readonly #expected: RegExp[] = [
    // The browser's own line for every refusal of the account server; the tests look at what the page makes of them.
    /^Failed to load resource: .*\/api\//,
    // Lit's advice to whoever reads the console of a development build.
    /^Lit is in dev mode/,
  ];

  /** Watches every page of a browser, from before its first script. */
  async watchAll(context: BrowserContext): Promise<void> {
    await context.addInitScript(() => {
      addEventListener('securitypolicyviolation', (event) => {
        const { effectiveDirective, blockedURI, sourceFile, lineNumber, sample } = event;
        console.error('Policy:', effectiveDirective, blockedURI, sample, sourceFile, lineNumber);
      });
    });
    context.on('page', (page) => this.#watch(page));
  }

  #watch(page: Page): void {
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
