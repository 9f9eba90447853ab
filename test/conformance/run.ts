/**
 * Replays every recorded request to the Account API against the sandbox and compares the answers.
 * Recordings lie beside the project and are not part of it; without them there is nothing to do.
 */
import { readFileSync } from 'node:fs';
import { differences } from './compare.ts';
import { readRecordings, recordingsPresent, type Recording } from './recordings.ts';
import { scenarios } from './scenarios/index.ts';
import { World } from './world.ts';

const required = 0.98;

interface Exception {
  scenario: string;
  seq: number;
  /** Why the sandbox answers otherwise. */
  reason: string;
}

/** The differences of each recorded request, by its number. */
async function replay(name: string, recordings: Recording[]): Promise<Map<number, string[]>> {
  const scenario = scenarios[name];
  if (!scenario) throw new Error(`no scenario for the recordings of ${name}`);
  const world = new World(scenario.settings);
  await scenario.setUp?.(world);
  const found = new Map<number, string[]>();
  for (const recording of recordings) {
    await scenario.before?.[recording.seq]?.(world);
    await scenario.beforeEach?.(world, recording);
    const response = await world.send(recording);
    world.noteCode(recording);
    found.set(recording.seq, await differences(recording.response, response, world.placeholders));
  }
  return found;
}

async function run(): Promise<boolean> {
  const exceptions = JSON.parse(
    readFileSync(new URL('exceptions.json', import.meta.url), 'utf8'),
  ) as Exception[];
  let matched = 0;
  let total = 0;
  let excused = 0;
  const complaints: string[] = [];
  for (const [name, recordings] of readRecordings()) {
    const found = await replay(name, recordings);
    const right = [...found.values()].filter((differing) => differing.length === 0).length;
    matched += right;
    total += found.size;
    console.log(`${name.padEnd(24)} ${String(right).padStart(4)} / ${found.size}`);
    for (const { seq, name: title } of recordings) {
      const differing = found.get(seq) ?? [];
      const excuse = exceptions.find((entry) => entry.scenario === name && entry.seq === seq);
      if (differing.length > 0) console.log(`  ${seq} ${title}: ${differing.join('; ')}`);
      if (excuse) console.log(`    because ${excuse.reason}`);
      if (excuse && differing.length > 0) excused += 1;
      if (differing.length > 0 && !excuse) complaints.push(`${name} ${seq} has no reason`);
      if (differing.length === 0 && excuse) complaints.push(`${name} ${seq} needs no reason`);
    }
  }
  const share = total === 0 ? 0 : matched / total;
  if (share < required) complaints.push(`${(share * 100).toFixed(1)} % is below 98 %`);
  console.log(`\nMatched ${matched} of ${total}, which is ${(share * 100).toFixed(1)} %.`);
  if (excused > 0) console.log(`${excused} differ for a reason given above.`);
  for (const complaint of complaints) console.error(complaint);
  console.log(`${matched} passed, ${complaints.length} failed`);
  return complaints.length === 0;
}

if (!recordingsPresent()) {
  console.log('Skipped: the recordings of a real Logto are not beside this checkout (../shared).');
  console.log('0 passed, 0 failed');
} else if (!(await run())) {
  process.exitCode = 1;
}
