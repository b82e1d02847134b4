/** Touchpoints → CSV, one row each, with the headings that the import reads back. */
import { type CxModel, containerOfKind, type Element, visibleElements } from '../model/model.ts';
import type { Value } from '../model/values.ts';
import { csvCell } from './csv-cell.ts';
import { COLUMNS, type Column } from './csv-columns.ts';

/** Columns of sentences, which may hold any sign: one stands on a line. */
const LISTED: ReadonlySet<Column> = new Set(['quote', 'pain', 'opportunity', 'backstage']);

export function exportCsv(model: CxModel): string {
  const rows = model.fragments
    .flatMap(fragment => visibleElements(fragment.elements))
    .filter(element => element.kind === 'touchpoint')
    .map(touchpoint => row(touchpoint, model));
  return [COLUMNS.join(','), ...rows].map(line => `${line}\r\n`).join('');
}

function row(touchpoint: Element, model: CxModel): string {
  const titles = (...attributes: string[]) =>
    attributes
      .flatMap(attribute => touchpoint.attributes.get(attribute)?.values ?? [])
      .map(value => shown(value, model));
  const children = (kind: string) => touchpoint.children.filter(child => child.kind === kind).map(titleOf);
  const emotions = touchpoint.attributes.get('emotion')?.values ?? [];
  const cells: Record<Column, readonly string[]> = {
    journey: [containerOfKind(touchpoint, 'journey')].filter(element => element !== undefined).map(titleOf),
    stage: [containerOfKind(touchpoint, 'stage')].filter(element => element !== undefined).map(titleOf),
    touchpoint: [titleOf(touchpoint)],
    channel: titles('channels'),
    owner: titles('owner'),
    persona: [...new Set(emotions.flatMap(emotion => emotion.parts?.['for'] ?? []).map(value => shown(value, model)))],
    customer: titles('customer'),
    thinks: titles('thinks'),
    feels: titles('feels'),
    quote: titles('quotes'),
    emotion: [mean(emotions)].filter(value => value !== undefined),
    pain: children('pain'),
    opportunity: children('opportunity'),
    backstage: titles('backstage'),
    system: titles('relies'),
    notes: titles('notes'),
  };
  return COLUMNS.map(column =>
    column === 'emotion'
      ? (cells.emotion[0] ?? '')
      : csvCell(LISTED.has(column) ? linesOf(cells[column]) : cells[column].join('; ')),
  ).join(',');
}

function linesOf(items: readonly string[]): string {
  return items.map(item => item.replace(/\s+/g, blanks => (/[\r\n]/.test(blanks) ? ' ' : blanks))).join('\n');
}

/** A number of our own making, so it is written as one. */
function mean(emotions: readonly Value[]): string | undefined {
  const scores = emotions.map(emotion => (emotion.type === 'number' ? emotion.number : 0));
  return scores.length === 0
    ? undefined
    : String(Number((scores.reduce((sum, score) => sum + score, 0) / scores.length).toFixed(2)));
}

function titleOf(element: Element): string {
  return element.title ?? element.name;
}

function shown(value: Value, model: CxModel): string {
  if (value.type === 'reference') {
    const target = value.target === undefined ? undefined : model.element(value.target);
    return target === undefined ? value.text : titleOf(target);
  }
  return value.type === 'text' ? value.text : value.type === 'word' ? value.word : '';
}
