/** The data files that the export names, each row as the texts of its cells. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Element, first } from './programme.ts';

const EXAMPLE = join(import.meta.dirname, '..', '..', '..', 'examples', 'northline-rail');

export type Row = Readonly<Record<string, string>>;

export function rowsOf(element: Element, attribute: 'data' | 'items' | 'responses'): Row[] {
  const file = first(element, attribute);
  if (file === undefined) {
    return [];
  }
  const text = readFileSync(join(EXAMPLE, dirname(element.file), String(file)), 'utf8');
  const [header, ...lines] = text.trim().split(/\r?\n/);
  const separator = header!.includes(';') ? ';' : ',';
  const names = header!.split(separator);
  return lines.map(line => Object.fromEntries(cellsOf(line, separator).map((cell, index) => [names[index]!, cell])));
}

/** A cell in quotes may hold the separator, and a quote written twice. */
function cellsOf(line: string, separator: string): string[] {
  const cells = line.match(new RegExp(`("([^"]|"")*"|[^${separator}]*)(${separator}|$)`, 'g')) ?? [];
  return cells.map(cell => {
    const text = cell.endsWith(separator) ? cell.slice(0, -1) : cell;
    return text.startsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : text;
  });
}

/** The rows of all customers: those of a segment are parts of them. Counts are nothing until a metric says of what. */
export function measuredRows(kpi: Element): Row[] {
  return rowsOf(kpi, 'data').filter(row => !row['segment'] && (row['value'] !== undefined || first(kpi, 'metric')));
}

export const numberIn = (row: Row, name: string): number => Number(row[name]!.replace(',', '.'));
