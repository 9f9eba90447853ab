/** The same cases as in Node, in a runtime that has nothing of Node. */
import { expect } from '@open-wc/testing';
import type { Outcome } from './support/worker.ts';

interface Report {
  outcomes: Outcome[];
  globals: { process: boolean; document: boolean };
}

const report: Report = await new Promise<Report>((resolve, reject) => {
  const worker = new Worker(new URL('./support/worker.ts', import.meta.url), { type: 'module' });
  worker.onmessage = ({ data }: MessageEvent<Report>) => resolve(data);
  worker.onerror = ({ message }) => reject(new Error(message));
});

describe('the gateway in a worker', () => {
  it('has neither Node nor a document to lean on', () => {
    expect(report.globals).to.deep.equal({ process: false, document: false });
    expect(report.outcomes).to.have.length.above(50);
  });
  for (const { name, error } of report.outcomes) {
    it(name, () => {
      if (error !== undefined) throw new Error(error);
    });
  }
});
