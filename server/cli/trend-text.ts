/** The trend as people read it in a terminal: a bar chart of one line for each series, and below it a line for each point. */
import {
  followedFrameworks,
  frameworkIn,
  type Series,
  type Standing,
  seriesOf,
  sparkline,
  type TrendPoint,
} from '../../language/src/analysis/index.ts';
import { type Piece, type Printer, type Style, styled } from './printer.ts';
import { percent, shareStyle } from './share-text.ts';
import { fitted, widthOfText } from './width.ts';

/** The most signs of a chart. */
const WIDEST_CHART = 60;
/** The most signs of the name of a framework, which a project may give one. */
const WIDEST_NAME = 24;
const HASH = 8;

export function printTrend(printer: Printer, points: readonly TrendPoint[], title: string): void {
  printer.line(styled(title, 'bold'));
  printer.line();
  const series = seriesOf(points);
  const width = Math.max(...series.map(({ id }) => widthOfName(id)));
  for (const each of series) {
    printSeries(printer, each, width);
  }
  printer.line();
  printPoints(printer, points);
}

function printSeries(printer: Printer, { id, most, isGood, values }: Series, width: number): void {
  const numbers = values.filter(value => value !== null).map(Math.floor);
  const [first, last] = [numbers[0], numbers.at(-1)];
  const name = fitted(id, width);
  if (first === undefined || last === undefined) {
    printer.line(`  ${name}  `, styled('–', 'dim'));
    return;
  }
  const change = last - first;
  const isBetter = isGood ? change > 0 : change < 0;
  printer.line(
    `  ${name}  `,
    styled(sparkline(values, { most, width: WIDEST_CHART }), 'cyan'),
    `  ${shown(id, first)} → ${shown(id, last)}  `,
    change === 0 ? styled('±0', 'dim') : styled(signed(change), isBetter ? 'green' : 'red'),
  );
}

function shown(id: string, number: number): string {
  return id === 'coverage' ? `${number} %` : String(number);
}

function signed(change: number): string {
  return change > 0 ? `+${change}` : `−${-change}`;
}

function printPoints(printer: Printer, points: readonly TrendPoint[]): void {
  const ids = followedFrameworks(points);
  const heads = ['coverage', 'errors', 'warnings', ...ids.map(id => fitted(id, widthOfName(id)))];
  const rows = points.map(({ standing }) => (standing === undefined ? undefined : cellsOf(standing, ids)));
  const widths = heads.map((head, column) =>
    Math.max(widthOfText(head), ...rows.map(row => widthOfText(row?.[column]?.text ?? ''))),
  );
  const names = points.map(nameOfPoint);
  const width = Math.max('revision'.length, ...names.map(widthOfText));
  const titles = heads.map((head, column) => fitted(head, widths[column]!)).join('  ');
  printer.line(styled(`  date        ${fitted('revision', width)}  ${titles}`.trimEnd(), 'dim'));
  for (const [index, point] of points.entries()) {
    const start = `  ${point.date}  ${fitted(names[index]!, width)}  `;
    const cells = rows[index];
    if (cells === undefined) {
      printer.line(start, styled(`not judged: ${point.error}`, 'yellow'));
      continue;
    }
    const pieces = cells.flatMap(({ text, style }, column): Piece[] => {
      const isLast = column === cells.length - 1;
      const blanks = ' '.repeat(isLast ? 0 : widths[column]! - widthOfText(text) + 2);
      return [style === undefined ? text : styled(text, style), blanks];
    });
    printer.line(start, ...pieces);
  }
}

interface Cell {
  readonly text: string;
  readonly style?: Style;
}

function cellsOf(standing: Standing, ids: readonly string[]): Cell[] {
  const { coverage, findings } = standing;
  return [
    coverageCell(coverage),
    { text: String(findings.errors), ...(findings.errors > 0 ? { style: 'red' as const } : {}) },
    { text: String(findings.warnings), ...(findings.warnings > 0 ? { style: 'yellow' as const } : {}) },
    ...ids.map((id): Cell => {
      const { index = null, level = null } = frameworkIn(standing, id) ?? {};
      return index === null
        ? { text: '–', style: 'dim' }
        : { text: `${String(Math.floor(index)).padStart(3)} ${level}` };
    }),
  ];
}

function coverageCell({ met, applicable, waived, ratio }: Standing['coverage']): Cell {
  const style = ratio === null ? 'dim' : shareStyle(ratio);
  return { text: `${percentOf(ratio).padStart(5)}  ${met} of ${applicable - waived}`, style };
}

export function percentOf(ratio: number | null): string {
  return ratio === null ? '–' : percent(ratio);
}

/** A commit by the beginning of its hash, and by its tags. */
export function nameOfPoint({ revision, tags }: TrendPoint): string {
  return revision === null ? 'not committed' : [revision.slice(0, HASH), ...tags].join(' ');
}

/** How wide the name of a framework is shown. */
function widthOfName(name: string): number {
  return Math.min(WIDEST_NAME, widthOfText(name));
}
