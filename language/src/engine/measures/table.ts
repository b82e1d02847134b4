/** Data files as tables: rows by column, whether the text is CSV or JSON, with every row that cannot be read reported. */

import { didYouMean, nearest } from '../../model/nearest.ts';
import { quote } from '../../model/quote.ts';
import type { Span } from '../../model/values.ts';
import { type Cell, type CsvRecord, csvRecords, delimiterOf } from './csv.ts';
import { jsonRecords } from './json.ts';
import type { Reporter } from './report.ts';

export interface DataLimits {
  readonly rows: number;
  /** UTF-16 code units of one file. */
  readonly length: number;
}

export const DATA_LIMITS: DataLimits = { rows: 200_000, length: 32 * 1024 * 1024 };

export interface TableShape {
  /** All columns there may be, in lower case; others in a file are passed over. */
  readonly columns: readonly string[];
  /** What a file with only these columns lacks, as a sentence; undefined where they suffice. */
  readonly lacks: (columns: ReadonlySet<string>) => string | undefined;
}

/** The shape of a table of these columns, without some of which it says nothing. */
export function tableOf(columns: readonly string[], needed: readonly string[]): TableShape {
  return {
    columns,
    lacks: present => {
      const missing = needed.filter(column => !present.has(column)).map(column => `\`${column}\``);
      return missing.length > 0
        ? `The columns ${missing.join(', ')} are missing: name them in the first line.`
        : undefined;
    },
  };
}

export interface Row extends Span {
  /** The cells that are not empty. */
  readonly cells: ReadonlyMap<string, Cell>;
  /** Whether a comma in a number of this file is its decimal sign. */
  readonly decimalComma: boolean;
}

const WHOLE: Span = { start: 0, end: 0 };

/** Calls `visit` for each readable row; false where the file as a whole is refused, whatever was visited before. */
export function readTable(
  path: string,
  text: string,
  shape: TableShape,
  limits: DataLimits,
  reporter: Reporter,
  visit: (row: Row) => void,
): boolean {
  if (text.length > limits.length) {
    reporter.report(
      'too-large',
      WHOLE,
      `This file is larger than ${limits.length} characters: split it by time.`,
      'length',
    );
    return false;
  }
  const damage = /[\0\uFFFD]/.exec(text);
  if (damage !== null) {
    reporter.report('not-utf8', { start: damage.index, end: damage.index + 1 }, NOT_UTF8, 'encoding');
    return false;
  }
  const rows = /\.json$/i.test(path) ? jsonRows(text, shape, reporter) : csvRows(text, shape, reporter);
  let count = 0;
  for (const row of rows) {
    if (++count > limits.rows) {
      const message = `This file has more than ${limits.rows} rows, and none of them is read: split it by time.`;
      reporter.report('too-large', WHOLE, message, 'rows');
      return false;
    }
    if (row !== undefined) {
      visit(row);
    }
  }
  return true;
}

export const NOT_UTF8 = 'This file is not UTF-8: save it as “CSV UTF-8”.';

/** The rows of a CSV text; undefined for one that was reported. */
function* csvRows(text: string, shape: TableShape, reporter: Reporter): Generator<Row | undefined> {
  const delimiter = delimiterOf(text);
  let header: readonly (string | undefined)[] | undefined;
  for (const record of csvRecords(text, delimiter)) {
    if (record.problem !== undefined) {
      reporter.report('syntax', record.problem.span, record.problem.message, rowName(record));
      if (header === undefined) {
        return;
      }
      yield undefined;
    } else if (header === undefined) {
      header = readHeader(record, shape, reporter);
      if (header === undefined) {
        return;
      }
    } else {
      const cells = cellsByColumn(record, header, delimiter, reporter);
      yield cells && { cells, decimalComma: delimiter === ';', start: record.start, end: record.end };
    }
  }
  if (header === undefined) {
    reporter.report('wrong-value', WHOLE, `This file is empty: ${shape.lacks(new Set())}`, 'header');
  }
}

/** The column of each cell, undefined for what is passed over; nothing where the columns do not make a table. */
function readHeader(record: CsvRecord, shape: TableShape, reporter: Reporter): (string | undefined)[] | undefined {
  const columns = new Set<string>();
  const header = record.cells.map(cell => {
    const name = cell.text.toLowerCase();
    if (!shape.columns.includes(name)) {
      return undefined;
    }
    if (columns.has(name)) {
      reporter.report(
        'wrong-value',
        cell,
        `The column ${quote(name)} stands here twice: the first counts.`,
        `header:${name}`,
      );
      return undefined;
    }
    columns.add(name);
    return name;
  });
  const lacking = shape.lacks(columns);
  if (lacking !== undefined) {
    reporter.report('wrong-value', record, `The first line names the columns. ${lacking}`, 'header');
    return undefined;
  }
  reportMisspelt(record.cells, columns, shape, reporter);
  return header;
}

/** A column of the team's own is its business; one that looks like a column of ours is a slip. */
function reportMisspelt(
  cells: readonly Cell[],
  known: ReadonlySet<string>,
  shape: TableShape,
  reporter: Reporter,
): void {
  const missing = shape.columns.filter(column => column.length > 1 && !known.has(column));
  for (const cell of cells) {
    const name = cell.text.toLowerCase();
    const suggestions = shape.columns.includes(name) ? [] : nearest(name, missing);
    if (suggestions.length > 0) {
      const message = `${quote(cell.text)} is no column that is read.${didYouMean(suggestions)}`;
      reporter.report('wrong-value', cell, message, `header:${name}`);
    }
  }
}

function cellsByColumn(
  record: CsvRecord,
  header: readonly (string | undefined)[],
  delimiter: string,
  reporter: Reporter,
): Map<string, Cell> | undefined {
  const beyond = record.cells.slice(header.length).find(cell => cell.text !== '');
  if (beyond !== undefined) {
    const hint = delimiter === ',' ? ' A decimal comma is read only in files separated by semicolons.' : '';
    const message = `This row has more cells than the first line has columns (${header.length}).${hint}`;
    reporter.report('wrong-value', record, message, rowName(record));
    return undefined;
  }
  const cells = new Map<string, Cell>();
  for (const [index, column] of header.entries()) {
    const cell = record.cells[index];
    if (column !== undefined && cell !== undefined && cell.text !== '') {
      cells.set(column, cell);
    }
  }
  return cells;
}

function* jsonRows(text: string, shape: TableShape, reporter: Reporter): Generator<Row | undefined> {
  const misspelt = new Set<string>();
  let index = 0;
  for (const { members, problem, start, end } of jsonRecords(text)) {
    index++;
    if (problem !== undefined) {
      reporter.report('syntax', problem.span, problem.message, `row ${index}`);
      yield undefined;
      continue;
    }
    const cells = new Map<string, Cell>();
    for (const { name, value } of members) {
      const column = name.text.toLowerCase();
      if (cells.has(column)) {
        reporter.report(
          'wrong-value',
          name,
          `${quote(name.text)} stands here twice: the first counts.`,
          `row ${index}`,
        );
      } else if (shape.columns.includes(column)) {
        cells.set(column, value);
      } else if (misspelt.size < shape.columns.length && !misspelt.has(column)) {
        misspelt.add(column);
        reportMisspelt([name], new Set(members.map(member => member.name.text.toLowerCase())), shape, reporter);
      }
    }
    yield { cells, decimalComma: false, start, end };
  }
}

/** What tells a row from others: how it begins. */
function rowName(record: CsvRecord): string {
  return record.cells
    .map(cell => cell.text.slice(0, 40))
    .join('|')
    .slice(0, 120);
}
