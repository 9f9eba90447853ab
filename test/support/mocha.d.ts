/** The words of the test framework that we use. `only` and `skip` are left out on purpose: neither may be committed. */
type TestBody = (this: { timeout(milliseconds: number): void }) => void | Promise<void>;

declare function describe(title: string, suite: () => void): void;
declare function it(title: string, test: TestBody): void;
declare function before(hook: TestBody): void;
declare function beforeEach(hook: TestBody): void;
declare function after(hook: TestBody): void;
declare function afterEach(hook: TestBody): void;
