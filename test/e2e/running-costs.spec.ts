/** What the settings cost while they run: room that shifts, memory, and what is left of them once they are gone. */
import type { CDPSession, Page } from '@playwright/test';
import { expect, test, password } from './fixtures.ts';

const settings = '<logto-account-settings></logto-account-settings>';
const ann = { name: 'Ann Archer', username: 'ann', primaryEmail: 'ann@example.com', password };

interface Held {
  /** Bytes of the JavaScript heap. */
  heap: number;
  nodes: number;
  listeners: number;
  /** Elements of ours that are still somewhere in memory. */
  elements: number;
}

/** What a page holds after everything that can go has gone. */
async function held(page: Page, client: CDPSession): Promise<Held> {
  for (let round = 0; round < 2; round += 1) {
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
    await client.send('HeapProfiler.collectGarbage');
  }
  const { metrics } = await client.send('Performance.getMetrics');
  const metric = (name: string) => metrics.find((one) => one.name === name)?.value ?? NaN;
  const heap = metric('JSHeapUsedSize');
  const [nodes, listeners] = [metric('Nodes'), metric('JSEventListeners')];
  const { result } = await client.send('Runtime.evaluate', { expression: 'HTMLElement.prototype' });
  const { objects } = await client.send('Runtime.queryObjects', {
    prototypeObjectId: result.objectId!,
  });
  const counted = await client.send('Runtime.callFunctionOn', {
    objectId: objects.objectId!,
    functionDeclaration: `function () {
      return this.filter((one) => Object.hasOwn(one, 'renderRoot')).length;
    }`,
    returnByValue: true,
  });
  await client.send('Runtime.releaseObject', { objectId: objects.objectId! });
  return { heap, nodes, listeners, elements: counted.result.value as number };
}

test('nothing is left of what was on the page, however often', async ({ tenant, open, page }) => {
  await open('<logto-account></logto-account>', { person: await tenant.person(ann) });
  const client = await page.context().newCDPSession(page);
  await client.send('Performance.enable');
  const cycles = (count: number) =>
    page.evaluate(async (times) => {
      const root = document.querySelector('logto-account')!;
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      for (let time = 0; time < times; time += 1) {
        // One that takes the account from around it, and one that is a root itself.
        const inside = document.createElement('logto-account-settings');
        const alone = document.createElement('logto-account-settings');
        alone.account = root.account;
        root.append(inside);
        root.after(alone);
        await frame();
        await frame();
        inside.remove();
        alone.remove();
      }
    }, count);
  await cycles(20);
  const before = await held(page, client);
  const times = 60;
  await cycles(times);
  const after = await held(page, client);
  // The last pair may still be about to go; what stays of every one would be counted in hundreds.
  const few = times / 5;
  expect(after.elements - before.elements, 'elements').toBeLessThan(few);
  expect(after.listeners - before.listeners, 'listeners').toBeLessThan(times);
  expect((after.nodes - before.nodes) / times, 'nodes a time').toBeLessThan(few);
  expect((after.heap - before.heap) / times, 'bytes a time').toBeLessThan(2000);
});

test('the settings take little memory, and nothing of the page shifts', async ({
  tenant,
  open,
  page,
  site,
}) => {
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      const entries = list.getEntries() as (PerformanceEntry & { value: number })[];
      for (const { value } of entries) globalThis.shifted = (globalThis.shifted ?? 0) + value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  const client = await page.context().newCDPSession(page);
  await client.send('Performance.enable');
  await page.goto(`${site.origin}/icon.svg`);
  const without = await held(page, client);
  await open(settings, { person: await tenant.person(ann) });
  await expect(page.getByText('Ann Archer').first()).toBeVisible();
  await page.waitForLoadState('networkidle');
  const { heap } = await held(page, client);
  expect((heap - without.heap) / 1e6, 'megabytes').toBeLessThanOrEqual(2);
  expect(await page.evaluate(() => globalThis.shifted ?? 0), 'layout shift').toBeLessThanOrEqual(
    0.01,
  );
});

declare global {
  var shifted: number | undefined;
}
