/** The recorded requests and answers of a real Logto, one JSON line each. They lie outside the project. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export interface Recording {
  scenario: string;
  seq: number;
  name: string;
  request: {
    method: string;
    path: string;
    headers: Record<string, string>;
    body: unknown;
  };
  response: { status: number; headers: Record<string, string>; body: unknown };
}

const folder = fileURLToPath(new URL('../../../shared/logto/capture/', import.meta.url));
const ours = /^\/api\/(my-account|verifications|\.well-known\/(account-center|sign-in-exp))\b/;

export function recordingsPresent(): boolean {
  return existsSync(folder);
}

/** What was sent to the routes the sandbox answers, by scenario. */
export function readRecordings(): Map<string, Recording[]> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  const scenarios = files.sort().map((file): [string, Recording[]] => {
    const lines = readFileSync(folder + file, 'utf8')
      .split('\n')
      .filter(Boolean);
    const rows = lines.map((line) => JSON.parse(line) as Recording);
    // Some lines note what happened beside the wire and hold no request.
    const sent = rows.filter((row) => row.request !== undefined && ours.test(row.request.path));
    return [file.replace('.json', ''), sent];
  });
  return new Map(scenarios.filter(([, sent]) => sent.length > 0));
}
