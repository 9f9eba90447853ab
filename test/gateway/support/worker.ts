/** Runs the cases in a worker of the browser: neither Node nor a document, as on the edge. */
import { cases } from '../suite/index.ts';

export interface Outcome {
  name: string;
  error: string | undefined;
}

const outcomes: Outcome[] = [];
for (const { name, run } of cases) {
  const error = await run().then(
    () => undefined,
    (thrown: unknown) => String((thrown as Error).stack ?? thrown),
  );
  outcomes.push({ name, error });
}
postMessage({ outcomes, globals: { process: 'process' in self, document: 'document' in self } });
