/** `--watch`: checks again whenever something changes. A run that fails ends nothing; only an interruption does. */

import { JobFailure } from '../host/index.ts';
import type { Arguments } from './arguments.ts';
import { checkOnce } from './check-run.ts';
import { printFailures, sentences } from './failures.ts';
import { existing } from './targets.ts';
import { Interrupted, type Terminal } from './terminal.ts';

const CLEAR = '\u001b[2J\u001b[3J\u001b[H';

export async function watchAndCheck(args: Arguments, terminal: Terminal): Promise<never> {
  // A command line that means nothing fails before anything is watched.
  let { roots } = await checkOnce(args, terminal);
  for (;;) {
    const named = args.positionals.map(path => existing(terminal.host, path));
    await terminal.nextChange(roots.length + named.length > 0 ? [...roots, ...named] : [terminal.host.cwd]);
    if (terminal.out.isTerminal) {
      terminal.out.write(CLEAR);
    }
    try {
      ({ roots } = await checkOnce(args, terminal));
    } catch (error) {
      if (error instanceof Interrupted || !(error instanceof JobFailure)) {
        throw error;
      }
      printFailures(terminal, sentences(error, terminal.host));
    }
  }
}
