#!/usr/bin/env node
/** The command line of the package. */
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { AccountError } from '../api/errors.ts';
import { snapshot } from './snapshot.ts';

const usage = `Usage: logto-account-elements snapshot <endpoint> [--out <file>]

Writes a tenant's public settings (fields, factors, connectors, password policy, catalogue, colours) as JSON, for the
"settings" attribute of the elements. Logto does not open them to browsers of other origins, so run this at build time.

  <endpoint>     address of the Logto server, such as https://auth.example.com
  --out <file>   where to write; standard output if absent
`;

const words: Record<string, (status: number) => string> = {
  offline: () => 'The server could not be reached.',
  unavailable: (status) => `The server answered ${status}.`,
  unreadable: () => 'The answer is not that of a Logto server.',
};

async function main(): Promise<number> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { out: { type: 'string' }, help: { type: 'boolean' } },
  });
  const [command, endpoint] = positionals;
  if (values.help) return tell(process.stdout, usage, 0);
  if (command !== 'snapshot' || !endpoint || !URL.canParse(endpoint))
    return tell(process.stderr, usage, 2);
  const text = `${JSON.stringify(await snapshot(endpoint), null, 2)}\n`;
  if (!values.out) return tell(process.stdout, text, 0);
  await writeFile(values.out, text);
  return tell(process.stderr, `Wrote ${values.out}\n`, 0);
}

function tell(stream: NodeJS.WriteStream, text: string, code: number): number {
  stream.write(text);
  return code;
}

process.exitCode = await main().catch((error: unknown) => {
  const known = error instanceof AccountError ? words[error.code]?.(error.status) : undefined;
  return tell(process.stderr, `${known ?? (error as Error).message}\n`, 1);
});
