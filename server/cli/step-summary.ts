/** The page of a job in GitHub Actions: a file that is named in the environment, and that other programs write to as well. */
import type { FormatContext } from './formatters/formatter.ts';
import { markdownOf } from './formatters/markdown.ts';
import type { CheckReport } from './report.ts';
import type { Terminal } from './terminal.ts';

/** The host takes as much of a step, and refuses the whole page beyond. */
const MOST_BYTES = 1024 * 1024;

/** Of UTF-8, for a UTF-16 unit. */
const BYTES_OF_A_UNIT = 3;

/** Below this there is no room for anything worth reading. */
const LEAST_CHARACTERS = 10_000;

export function writeStepSummary(report: CheckReport, context: FormatContext, { env, host }: Terminal): void {
  const file = env['GITHUB_STEP_SUMMARY'];
  if (file === undefined || file === '') {
    return;
  }
  const before = host.typeOf(file) === undefined ? new Uint8Array() : host.read(file, MOST_BYTES);
  if ('size' in before) {
    return;
  }
  const most = Math.floor((MOST_BYTES - before.length) / BYTES_OF_A_UNIT) - 1;
  if (most < LEAST_CHARACTERS) {
    return;
  }
  const text = Buffer.from(before).toString();
  host.replace(file, `${text}${text === '' ? '' : '\n'}${markdownOf(report, context, most)}`);
}
