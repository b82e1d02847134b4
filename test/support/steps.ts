/**
 * How much a program does, counted by V8 and not by the clock: the same on every machine, however busy it is. Only code that
 * is loaded after this module is counted block by block.
 */
import { Session } from 'node:inspector';

interface Coverage {
  readonly result: readonly {
    readonly functions: readonly { readonly ranges: readonly { readonly count: number }[] }[];
  }[];
}

const session = new Session();
session.connect();
session.post('Profiler.enable');
session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });

/** How often the blocks of code run that the work consists of, those of functions of the engine not counted. */
export function stepsOf(work: () => void): number {
  take();
  work();
  return take();
}

/** The steps since they were taken last. */
function take(): number {
  let steps = 0;
  session.post('Profiler.takePreciseCoverage', (error, coverage) => {
    if (error !== null) {
      throw error;
    }
    for (const { functions } of (coverage as unknown as Coverage).result) {
      for (const { ranges } of functions) {
        steps += ranges.reduce((sum, { count }) => sum + count, 0);
      }
    }
  });
  return steps;
}
