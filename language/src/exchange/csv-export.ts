/** Touchpoints → CSV, one row each, with the headings that the import reads back. */
import { imagesOf } from '../model/images.ts';
import { type CxModel, containerOfKind, type Element } from '../model/model.ts';
import { meanEmotion, titleOf, valuesOf } from '../model/read.ts';
import { partsOf, textIn, type Value, wordIn } from '../model/values.ts';
import { csvCell } from './csv-cell.ts';
import { COLUMNS, type Column } from './csv-columns.ts';

/** Columns of sentences, which may hold any sign: one stands on a line. */
const LISTED: ReadonlySet<Column> = new Set([
  'quote',
  'pain',
  'opportunity',
  'backstage',
  'gain',
  'accessibility',
  'hours',
  'image',
]);

export function exportCsv(model: CxModel): string {
  const rows = model.index.written('touchpoint').map(touchpoint => row(touchpoint, model));
  return [COLUMNS.join(','), ...rows].map(line => `${line}\r\n`).join('');
}

function row(touchpoint: Element, model: CxModel): string {
  const titles = (...attributes: string[]) =>
    attributes.flatMap(attribute => valuesOf(touchpoint, attribute)).map(value => shown(value, model));
  const children = (kind: string) => touchpoint.children.filter(child => child.kind === kind).map(titleOf);
  const emotions = valuesOf(touchpoint, 'emotion');
  const emotion = meanEmotion(touchpoint);
  const cells: Record<Column, readonly string[]> = {
    journey: [containerOfKind(touchpoint, 'journey')].filter(element => element !== undefined).map(titleOf),
    stage: [containerOfKind(touchpoint, 'stage')].filter(element => element !== undefined).map(titleOf),
    touchpoint: [titleOf(touchpoint)],
    channel: titles('channels'),
    owner: titles('owner'),
    persona: [...new Set(emotions.flatMap(each => partsOf(each, 'for')).map(value => shown(value, model)))],
    customer: titles('customer'),
    thinks: titles('thinks'),
    feels: titles('feels'),
    quote: titles('quotes'),
    // A number of our own making, so it is written as one.
    emotion: emotion === undefined ? [] : [String(Number(emotion.toFixed(2)))],
    pain: children('pain'),
    opportunity: children('opportunity'),
    backstage: titles('backstage'),
    system: titles('relies'),
    notes: titles('notes'),
    gain: children('gain'),
    language: titles('languages'),
    accessibility: titles('accessibility'),
    hours: titles('hours'),
    // A table lies nowhere in particular: the way to an image begins at the project.
    image: imagesOf(touchpoint).map(({ path }) => path),
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

function shown(value: Value, model: CxModel): string {
  if (value.type === 'reference') {
    const target = value.target === undefined ? undefined : model.element(value.target);
    return target === undefined ? value.text : titleOf(target);
  }
  return textIn(value) ?? wordIn(value) ?? '';
}
