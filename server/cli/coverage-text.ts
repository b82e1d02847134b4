/** Coverage as a table that people read in a terminal or a log. */
import {
  type AspectCoverage,
  type Coverage,
  type Grouping,
  noShare,
  type OpenObligation,
  openWord,
  openWords,
  type Tally,
  type ThresholdCoverage,
} from '../../language/src/analysis/index.ts';
import type { Place } from '../../language/src/index.ts';
import { type Printer, styled } from './printer.ts';
import type { ReportedPlace } from './report.ts';
import { percent, shareStyle } from './share-text.ts';
import { widthOfText } from './width.ts';

export interface CoverageTextOptions {
  readonly today: string;
  readonly by: readonly Grouping[];
  readonly withOpen: boolean;
  /** Whether only some rules were asked for, or some left out. */
  readonly isRestricted: boolean;
  readonly placeOf: (place: Place) => ReportedPlace;
}

/** Rules that are named of those open in a group; the others are counted. */
const NAMED = 3;
const WIDEST = 44;
const NOTHING = noShare({ judged: true });
/** How wide the words are in which an open obligation says how it stands. */
const STANDING = 'still to write, partial'.length + 2;

export function printCoverage(printer: Printer, coverage: Coverage, options: CoverageTextOptions): void {
  const rows = [...coverage.aspects.map(({ id }) => id), ...coverage.groups.map(({ title }) => title)];
  const width = Math.min(WIDEST, Math.max(...rows.map(widthOfText)));
  const failed = new Set(coverage.thresholds.filter(({ ok }) => !ok).map(({ id }) => id));
  printer.line(styled(`Coverage as of ${options.today}`, 'bold'));
  printRow(printer, 'total', coverage.total, width, failed.has('total'));
  printer.line();
  printer.line(styled('By aspect', 'bold'));
  for (const aspect of coverage.aspects) {
    printRow(printer, aspect.id, aspect, width, failed.has(aspect.id), nothingOf(aspect, options));
  }
  for (const grouping of options.by.filter(by => by !== 'aspect')) {
    printer.line();
    printer.line(styled(`By ${grouping}`, 'bold'));
    const groups = coverage.groups.filter(({ by }) => by === grouping);
    if (groups.length === 0) {
      printer.line(`  There is no ${grouping}.`);
    }
    for (const group of groups) {
      printRow(printer, group.title, group, width, false);
      if (options.withOpen) {
        printOpen(printer, group.open, options);
      } else {
        printMissing(printer, group.open, width);
      }
    }
  }
  if (coverage.thresholds.length > 0) {
    printer.line();
  }
  for (const threshold of coverage.thresholds) {
    const aspect = coverage.aspects.find(({ id }) => id === threshold.id);
    printThreshold(printer, threshold, aspect === undefined ? NOTHING : nothingOf(aspect, options));
  }
}

/** Why an aspect has no share. */
function nothingOf(aspect: AspectCoverage, { isRestricted }: CoverageTextOptions): string {
  return !aspect.judged && isRestricted ? 'not judged by the rules asked for' : noShare(aspect);
}

function printRow(
  printer: Printer,
  title: string,
  tally: Tally,
  width: number,
  isBelow: boolean,
  ifNothing = NOTHING,
): void {
  const judged = tally.applicable - tally.waived;
  const padding = ' '.repeat(Math.max(0, width - widthOfText(cut(title))));
  if (tally.ratio === null) {
    printer.line(`  ${cut(title)}${padding}`, styled(`    –  ${ifNothing}`, 'dim'));
    return;
  }
  const among = listed([
    tally.partial > 0 ? `${tally.partial} partial` : '',
    tally.stale > 0 ? `${tally.stale} stale` : '',
  ]);
  const open = openWords(tally) + (among === '' ? '' : ` (${among})`);
  const aside = listed([open, tally.waived > 0 ? `${tally.waived} waived` : '']);
  printer.line(
    `  ${cut(title)}${padding}  `,
    styled(percent(tally.ratio).padStart(5), isBelow ? 'red' : shareStyle(tally.ratio)),
    `  ${tally.met} of ${judged}`,
    aside === '' ? '' : `, ${aside}`,
  );
}

function listed(parts: readonly string[]): string {
  return parts.filter(part => part !== '').join(', ');
}

/** Which rules are open, the most frequent first. */
function printMissing(printer: Printer, open: readonly OpenObligation[], width: number): void {
  if (open.length === 0) {
    return;
  }
  const counts = new Map<string, number>();
  for (const { rule } of open) {
    counts.set(rule, (counts.get(rule) ?? 0) + 1);
  }
  const sorted = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const named = sorted.slice(0, NAMED).map(([rule, count]) => `${rule} ${count}`);
  const more = sorted.length > NAMED ? [`${sorted.length - NAMED} more rules`] : [];
  printer.line(`  ${' '.repeat(width)}         `, styled(`open: ${[...named, ...more].join(', ')}`, 'dim'));
}

function printOpen(printer: Printer, open: readonly OpenObligation[], { placeOf }: CoverageTextOptions): void {
  for (const obligation of open) {
    const { rule, state, element, place } = obligation;
    const { file, line, column } = placeOf(place);
    const standing = openWord(obligation) + (state === 'missing' ? '' : `, ${state}`);
    printer.line(`    ${standing.padEnd(STANDING)}${rule}  ${element}  `, styled(`${file}:${line}:${column}`, 'dim'));
  }
}

function printThreshold(printer: Printer, { id, min, ratio, ok }: ThresholdCoverage, ifNothing: string): void {
  const nothing = ifNothing === NOTHING ? 'nothing is applicable' : `it is ${ifNothing}`;
  const is = ratio === null ? nothing : `it is ${percent(ratio)}`;
  printer.line(styled(ok ? 'met    ' : 'failed ', ok ? 'green' : 'red'), `${id} must be at least ${min} %, and ${is}`);
}

function cut(title: string): string {
  const letters = [...title];
  return letters.length <= WIDEST ? title : `${letters.slice(0, WIDEST - 1).join('')}…`;
}
