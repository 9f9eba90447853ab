/**
 * What forwarding costs: `npm run bench:gateway`. A hundred connections on loopback read the account from a stand-in
 * for Logto, directly and through the gateway. Each of the three runs in a process of its own, as in life. The
 * stand-in answers a canned account, so that what is measured is the gateway and not the sandbox.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { createServer, Agent, request, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { availableParallelism, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { createAccountGateway } from '../../src/gateway/index.ts';
import { toNodeListener } from '../../src/gateway/node.ts';

const connections = 100;
/** Requests per second of the paced run: what a hundred busy people make, and well below what one core can do. */
const pace = 200;
const seconds = 5;
const limit = 3;

const account = JSON.stringify({
  id: 'u1a2b3c4d5e6',
  username: 'mara',
  primaryEmail: 'mara@example.com',
  name: 'Mara Lindt',
  identities: { google: { userId: '1', details: { id: '1', name: 'Mara', email: 'm@x.example' } } },
  profile: { givenName: 'Mara', familyName: 'Lindt', locale: 'de-DE' },
  hasPassword: true,
});

function logto(_: unknown, outgoing: Parameters<RequestListener>[1]): void {
  // A real Logto takes some milliseconds; waiting costs no core.
  setTimeout(() => outgoing.setHeader('content-type', 'application/json').end(account), 5);
}

function gateway(endpoint: string): RequestListener {
  const listener = toNodeListener(
    createAccountGateway({ endpoint, getAccessToken: async () => 'token' }),
  );
  return (incoming, outgoing) => void listener(incoming, outgoing);
}

function serve(listener: RequestListener): void {
  const server = createServer({ keepAliveTimeout: 60_000 }, listener);
  server.listen(0, '127.0.0.1', () => process.send!((server.address() as AddressInfo).port));
  process.on('message', () => {
    const { user, system } = process.cpuUsage();
    process.send!(user + system);
  });
}

/** Microseconds of a core that a process has used so far: the same however busy the computer is. */
function used(child: ChildProcess): Promise<number> {
  child.send('used');
  return new Promise((resolve) => child.once('message', (micros) => resolve(Number(micros))));
}

function start(...details: string[]): Promise<[ChildProcess, string]> {
  const child = fork(fileURLToPath(import.meta.url), details);
  return new Promise((resolve) => {
    child.once('message', (port) => resolve([child, `http://127.0.0.1:${Number(port)}`]));
  });
}

const agent = new Agent({ keepAlive: true, maxSockets: connections });

function once(url: string): Promise<number> {
  const begun = performance.now();
  return new Promise((resolve, reject) => {
    request(url, { agent, headers: { authorization: 'Bearer token' } }, (answer) => {
      answer.resume().once('end', () => {
        if (answer.statusCode === 200) resolve(performance.now() - begun);
        else reject(new Error(`${url} answered ${answer.statusCode}`));
      });
    })
      .once('error', reject)
      .end();
  });
}

/** Every connection asks again as soon as it is answered: how much one core can do. */
async function full(url: string): Promise<number> {
  const end = performance.now() + seconds * 1000;
  let count = 0;
  const worker = async () => {
    while (performance.now() < end) {
      await once(url);
      count += 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, worker));
  return Math.round(count / seconds);
}

/** All connections open and in turn, at a steady pace: how long one person waits. */
async function paced(url: string): Promise<number[]> {
  await Promise.all(Array.from({ length: connections }, () => once(url)));
  const all: Promise<number>[] = [];
  const begun = performance.now();
  for (let index = 0; index < pace * seconds; index += 1) {
    const wait = begun + (index * 1000) / pace - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    all.push(once(url));
  }
  return (await Promise.all(all)).sort((a, b) => a - b);
}

const at = (times: number[], part: number) => times[Math.floor(times.length * part)] ?? 0;

async function measure(): Promise<void> {
  const busy = loadavg()[0]! > availableParallelism();
  const [server, origin] = await start('logto');
  const [proxy, front] = await start('gateway', origin);
  const direct = `${origin}/api/my-account`;
  const forwarded = `${front}/account-api/my-account`;
  try {
    // The waiting first: after a flat-out run it would be the time that this run's garbage takes to clear away.
    for (const url of [direct, forwarded]) await paced(url);
    const [without, through] = [await paced(direct), await paced(forwarded)];
    const directly = await full(direct);
    await full(forwarded);
    const before = await used(proxy);
    const rates = { direct: directly, forwarded: await full(forwarded) };
    const cost = ((await used(proxy)) - before) / (rates.forwarded * seconds);
    const added = (part: number) => at(through, part) - at(without, part);
    const show = (value: number) => `${value.toFixed(2)} ms`;
    console.log(`${connections} connections, ${availableParallelism()} cores shared by all three`);
    console.log(`requests per second   direct ${rates.direct}, forwarded ${rates.forwarded}`);
    console.log(
      `one core forwards    ${Math.round(1e6 / cost)}/s (${Math.round(cost)} µs of it each)`,
    );
    console.log(`added at ${pace}/s        median ${show(added(0.5))}, p99 ${show(added(0.99))}`);
    if (busy) {
      console.log('The computer is busy with other things: how long a request waits says nothing.');
    } else if (added(0.99) > limit) {
      console.error(`p99 is above ${limit} ms`);
      process.exitCode = 1;
    }
  } finally {
    agent.destroy();
    server.kill();
    proxy.kill();
  }
}

const [, , role, upstream = ''] = process.argv;
if (role) serve(role === 'logto' ? logto : gateway(upstream));
else await measure();
