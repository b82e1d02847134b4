/** Gaps for people in a terminal: those that nothing closes first, each with what is missing, where, and who must act. */
import { type Gap, gapsByOwner, planWords, sharesOf, type TitleOf } from '../../language/src/analysis/index.ts';
import type { OpenSubject } from '../../language/src/engine/levels/index.ts';
import type { CxModel, Place } from '../../language/src/index.ts';
import { countOf, distinct, gapParts, messageOf, mustActWords, ownerTitle, wayWords } from './gap-parts.ts';
import { type Printer, styled } from './printer.ts';
import type { ReportedPlace } from './report.ts';
import { COLUMNS, wrapped } from './width.ts';

export interface GapsTextOptions {
  readonly model: CxModel;
  /** ISO date. */
  readonly today: string;
  readonly titleOf: TitleOf;
  /** Whether each open subject is listed. */
  readonly withAll: boolean;
  readonly placeOf: (place: Place) => ReportedPlace;
  /** Whether the programme has a target at all, in the frameworks that are asked for. */
  readonly hasTargets: boolean;
  /** How one is written. */
  readonly adoption: string;
}

/** Subjects of a rule that are listed; the others are counted. */
const LISTED = 3;

export function printGaps(printer: Printer, gaps: readonly Gap[], options: GapsTextOptions): void {
  printer.line(styled(`Gaps as of ${options.today}`, 'bold'), headline(gaps, options));
  if (!options.hasTargets) {
    printer.line(`  ${options.adoption}`);
  }
  for (const [isPlanned, heading, advice] of [
    [false, 'Nothing closes these yet', ': write an `initiative` that `closes` the practice, with `owner` and `due`'],
    [true, 'Something is to close these', ''],
  ] as const) {
    const found = gaps.filter(gap => gap.isPlanned === isPlanned);
    if (found.length > 0) {
      printer.line();
      printer.line(styled(heading, 'bold'), styled(advice, 'dim'));
      for (const gap of found) {
        printGap(printer, gap, gap.open, options);
        printOwners(printer, gap, options.model);
      }
    }
  }
}

/** Under each role what it must act on. */
export function printGapsByOwner(printer: Printer, gaps: readonly Gap[], options: GapsTextOptions): void {
  const { model } = options;
  printer.line(styled(`Gaps as of ${options.today} by who must act`, 'bold'), headline(gaps, options));
  if (!options.hasTargets) {
    printer.line(`  ${options.adoption}`);
  }
  for (const { owner, gaps: ofOwner } of gapsByOwner(gaps)) {
    const subjects = distinct(ofOwner.flatMap(({ open }) => open));
    const count = subjects.length === 0 ? '' : `: ${countOf(subjects)}`;
    printer.line();
    const title = owner === undefined ? 'Nobody is named' : ownerTitle(owner, model);
    printer.line(styled(title, 'bold'), ` in ${gapsIn(ofOwner.length)}${count}`);
    for (const { gap, open } of ofOwner) {
      printGap(printer, gap, open, options);
    }
  }
}

function headline(gaps: readonly Gap[], { hasTargets }: GapsTextOptions): string {
  if (!hasTargets) {
    return ': none, since nothing says how far to come. Write in the programme, for instance:';
  }
  const unplanned = gaps.filter(({ isPlanned }) => !isPlanned).length;
  if (gaps.length === 0) {
    return ': none, each practice reaches its target';
  }
  const open = distinct(gaps.flatMap(gap => gap.open));
  const unwritten = open.filter(({ isUnwritten }) => isUnwritten).length;
  return `: ${gapsIn(gaps.length)}, ${unplanned} of them without a plan; ${unwritten} of ${open.length} open are only still to write`;
}

function gapsIn(count: number): string {
  return `${count} gap${count === 1 ? '' : 's'}`;
}

function printGap(printer: Printer, gap: Gap, open: readonly OpenSubject[], options: GapsTextOptions): void {
  const { standing, lifts, closedBy } = gap;
  const { titleOf, model } = options;
  const lifting = lifts > 1 ? `; lifts ${lifts} practices` : '';
  printer.line();
  printer.line('  ', styled(titleOf(standing.practice), 'bold'));
  printer.line(
    styled(`    ${standing.framework.name} › ${standing.practice.name}  `, 'dim'),
    styled(wayWords(gap), 'red'),
    lifting,
  );
  for (const plan of closedBy) {
    printer.line('    closed by ', styled(planWords(plan, model), plan.isLate || plan.isStopped ? 'yellow' : 'green'));
  }
  for (const { words, count, subjects } of gapParts({ ...gap, open }, model)) {
    printWrapped(printer, '    - ', words);
    if (count !== '') {
      printer.line('      ', styled(count, 'dim'));
    }
    printSubjects(printer, subjects, options);
  }
}

function printOwners(printer: Printer, gap: Gap, model: CxModel): void {
  const owners = mustActWords(sharesOf(gap), model);
  if (owners !== '') {
    printWrapped(printer, '    ', `must act: ${owners}`);
  }
}

function printSubjects(
  printer: Printer,
  subjects: readonly OpenSubject[],
  { withAll, placeOf }: GapsTextOptions,
): void {
  const listed = withAll ? subjects : subjects.slice(0, LISTED);
  for (const subject of listed) {
    const { file, line, column } = placeOf(subject.place);
    printer.line('        ', styled(`${file}:${line}:${column}`, 'cyan'));
    printWrapped(printer, '          ', messageOf(subject));
  }
  if (listed.length < subjects.length) {
    printer.line('        ', styled(`and ${subjects.length - listed.length} more`, 'dim'));
  }
}

/** Below a bullet the lines stand where its words begin. */
function printWrapped(printer: Printer, before: string, words: string): void {
  for (const [index, line] of wrapped(words, COLUMNS - before.length).entries()) {
    printer.line(index === 0 ? before : ' '.repeat(before.length), line);
  }
}
