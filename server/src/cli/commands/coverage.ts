/** `cx coverage`: how much of what is asked for is held, with n of m, and what is missing. */
import {
  coverage as computeCoverage,
  coverageDocument,
  GROUPINGS,
  type Grouping,
} from '../../../../language/src/analysis/index.ts';
import type { Arguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { printCoverage } from '../coverage-text.ts';
import { CLEAN, type ExitCode, FAILED, FOUND } from '../exit-codes.ts';
import { printFailures } from '../failures.ts';
import { AS_OF, colorMode, limitFlags, PROJECT_FLAGS } from '../flags.ts';
import { jsonText } from '../json-text.ts';
import { judgeOne, NORM_FLAGS, restrictionOf } from '../judged.ts';
import { oneProject } from '../one-project.ts';
import { printerFor } from '../printer.ts';
import { placeIn } from '../report.ts';
import type { Terminal } from '../terminal.ts';
import { asOf } from '../today.ts';

export const coverage: Command = {
  name: 'coverage',
  arguments: [{ usage: '[path]', doc: 'The project; the one around here unless given.' }],
  flags: [
    { name: 'by', value: 'WHAT', words: GROUPINGS, doc: `Groups by ${GROUPINGS.join(', ')}; may be repeated.` },
    { name: 'open', doc: 'Lists every obligation that is open, with its place.' },
    { name: 'format', value: 'NAME', words: ['text', 'json'], doc: 'Prints as text (unless given) or json.' },
    ...NORM_FLAGS,
    AS_OF,
    ...PROJECT_FLAGS,
  ],
  about: `Counts obligations: each rule with an aspect, and each standard, on each element that it applies to.
Fails when an aspect lies below its threshold in the config.`,
  run: runCoverage,
};

async function runCoverage(args: Arguments, terminal: Terminal): Promise<ExitCode> {
  const today = asOf(args, terminal);
  const { project, failures: unread } = await oneProject(args, args.positionals, limitFlags(args), terminal);
  const { evaluation, failures: unjudged } = judgeOne(project, { today, ...restrictionOf(args) });
  const asJson = args.value('format') === 'json';
  const by = args.has('by') ? (args.values('by') as Grouping[]) : asJson ? GROUPINGS : (['journey'] as const);
  const thresholds = new Map([...project.source.config.thresholds].map(([id, min]) => [id, min.value]));
  const result = computeCoverage(evaluation.table, evaluation.model, { by, today, thresholds });
  if (asJson) {
    const document = coverageDocument(result, today, place => placeIn(project, place.file, place.span));
    terminal.out.write(jsonText(document));
  } else {
    const printer = printerFor(terminal, terminal.out, colorMode(args));
    printCoverage(printer, result, {
      today,
      by,
      withOpen: args.has('open'),
      placeOf: place => placeIn(project, place.file, place.span),
    });
    terminal.out.write(printer.text);
  }
  const failures = [...unread, ...unjudged];
  printFailures(terminal, failures);
  if (failures.length > 0) return FAILED;
  return result.thresholds.every(threshold => threshold.ok) ? CLEAN : FOUND;
}
