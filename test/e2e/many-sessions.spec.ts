import { expect, password, test } from './fixtures.ts';
import { userAgents } from '../support/user-agents.ts';
import { proveByPassword } from './support/step-up.ts';

const ann = { username: 'ann', name: 'Ann Archer', password };
const sessions = '<logto-session-list></logto-session-list>';

/** So many sessions as Logto sends them, from all kinds of browsers and places. */
function manySessions(count: number): object[] {
  const agents = Object.values(userAgents);
  const seconds = Math.floor(Date.now() / 1000);
  return Array.from({ length: count }, (_, index) => ({
    payload: {
      exp: seconds + 1_209_600,
      iat: seconds - index * 3600,
      jti: `cookie-${index}`,
      uid: `session-${index}`,
      kind: 'Session',
      loginTs: seconds - index * 3600,
      accountId: 'ann',
      authorizations: { app: { sid: `sid-${index}`, grantId: `grant-${index}` } },
    },
    lastSubmission: {
      interactionEvent: 'SignIn',
      userId: 'ann',
      verificationRecords: [{ id: `record-${index}`, type: 'Password', verified: true }],
      signInContext: {
        ip: `203.0.113.${index}`,
        userAgent: `${agents[index % agents.length]} Build/${index}`,
        country: 'GB',
        city: 'London',
      },
    },
    clientId: 'app',
    accountId: 'ann',
    expiresAt: (seconds + 1_209_600 - index * 3600) * 1000,
    isCurrent: index === 0,
  }));
}

test('two hundred sessions never hold the page up, though it runs at a quarter of its speed', async ({
  tenant,
  open,
  page,
}) => {
  test.setTimeout(90_000);
  const person = await tenant.person(ann);
  await tenant.fault({
    method: 'GET',
    path: '/api/my-account/sessions',
    times: 3,
    status: 200,
    body: { sessions: manySessions(200) },
  });
  await open(sessions, { person });
  const client = await page.context().newCDPSession(page);
  // Other work on the same computer can hold anything up, so the best of three counts.
  const worst: number[] = [];
  for (let attempt = 0; attempt < 3 && Math.min(...worst, Infinity) > 50; attempt += 1) {
    if (attempt > 0) await page.reload();
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await page.evaluate(() => {
      const seen: number[] = ((globalThis as { longTasks?: number[] }).longTasks = []);
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) seen.push(duration);
      }).observe({ entryTypes: ['longtask'] });
    });
    await client.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await proveByPassword(page, person);
    await expect(page.getByRole('listitem')).toHaveCount(20);
    for (let shown = 40; shown <= 200; shown += 20) {
      await page.getByRole('button', { name: 'Show 20 more' }).click();
      await expect(page.getByRole('listitem')).toHaveCount(shown);
    }
    const tasks = await page.evaluate(
      () => (globalThis as unknown as { longTasks: number[] }).longTasks,
    );
    worst.push(Math.max(0, ...tasks));
    await client.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  }
  console.log(worst);
  expect(Math.min(...worst), 'the longest task, in milliseconds').toBeLessThanOrEqual(50);
});

test('nothing of what is behind a session’s cookie stays in memory', async ({
  tenant,
  open,
  page,
}) => {
  const person = await tenant.person(ann);
  await tenant.tokens(person, { userAgent: userAgents.windows });
  await open(sessions, { person });
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  const answer = page.waitForResponse(
    (response) => response.url().endsWith('/api/my-account/sessions') && response.ok(),
  );
  await proveByPassword(page, person);
  const { sessions: sent } = (await (await answer).json()) as {
    sessions: { payload: { jti: string; uid: string } }[];
  };
  await expect(page.getByRole('listitem')).toHaveCount(2);

  const client = await page.context().newCDPSession(page);
  await client.send('HeapProfiler.enable');
  await client.send('HeapProfiler.collectGarbage');
  let memory = '';
  client.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => (memory += chunk));
  await client.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  for (const { payload } of sent) {
    expect(memory.includes(payload.uid), 'the snapshot holds what the page knows').toBe(true);
    expect(memory.includes(payload.jti), 'and nothing of the cookie').toBe(false);
  }
});
