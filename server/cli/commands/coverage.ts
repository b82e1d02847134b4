/** `cx coverage`: how much of what is asked for is held, with n of m, and what is missing. */
import {
  coverage as computeCoverage,
  coverageDocument,
  GROUPINGS,
  type Grouping,
} from '../../../language/src/analysis/index.ts';
import type { Place } from '../../../language/src/index.ts';
import type { Arguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { printCoverage } from '../coverage-text.ts';
import { evaluateOne, NORM_FLAGS, restrictionOf } from '../evaluate-workspace.ts';
import { CLEAN, type ExitCode, FAILED, FOUND } from '../exit-codes.ts';
import { printFailures } from '../failures.ts';
import { AS_OF, limitFlags, PROJECT_FLAGS } from '../flags.ts';
import { ANSWER_FORMAT, type Answer, outputsOf, writeAnswer } from '../formats.ts';
import { oneProject } from '../one-project.ts';
import { placeIn } from '../report.ts';
import type { Terminal } from '../terminal.ts';
import { textErrorsIn } from '../text-errors.ts';
import { asOf } from '../today.ts';

export const coverage: Command = {
  name: 'coverage',
  arguments: [{ usage: '[path]', doc: 'The project; the one around here unless given.' }],
  flags: [
    { name: 'by', value: 'WHAT', words: GROUPINGS, doc: `Groups by ${GROUPINGS.join(', ')}; may be repeated.` },
    { name: 'open', doc: 'Lists every obligation that is open, with its place.' },
    ANSWER_FORMAT,
    ...NORM_FLAGS,
    AS_OF,
    ...PROJECT_FLAGS,
  ],
  about: `Counts obligations: each rule with an aspect, and each standard, on each element that it applies to.
What is open is still to write where only silence keeps it open, and not met where something that is written does.
Fails when an aspect lies below its threshold in the config.`,
  run: runCoverage,
};

async function runCoverage(args: Arguments, terminal: Terminal): Promise<ExitCode> {
  const outputs = outputsOf(args);
  const today = asOf(args, terminal);
  const { project, failures: unread } = await oneProject(args, args.positionals, limitFlags(args), terminal);
  const { evaluation, failures: unjudged } = await evaluateOne(project, { today, ...restrictionOf(args) }, terminal);
  const textErrors = textErrorsIn(project, evaluation);
  const asked = args.has('by') ? (args.values('by') as Grouping[]) : undefined;
  const thresholds = new Map([...project.source.config.thresholds].map(([id, min]) => [id, min.value]));
  const coverageBy = (by: readonly Grouping[]) =>
    computeCoverage(evaluation.table, evaluation.model, { by, today, thresholds });
  const placeOf = (place: Place) => placeIn(project, place.file, place.span);
  const answer: Answer = {
    print: printer => {
      const by = asked ?? ['journey'];
      const isRestricted = args.has('only') || args.has('skip');
      printCoverage(printer, coverageBy(by), { today, by, withOpen: args.has('open'), isRestricted, placeOf });
    },
    json: () => ({ ...coverageDocument(coverageBy(asked ?? GROUPINGS), today, placeOf), textErrors: textErrors.count }),
  };
  writeAnswer(answer, outputs, args, terminal);
  const failures = [...unread, ...unjudged];
  printFailures(terminal, [...textErrors.notes, ...failures]);
  if (failures.length > 0) {
    return FAILED;
  }
  return coverageBy([]).thresholds.every(threshold => threshold.ok) ? CLEAN : FOUND;
}
