/** The file that a listening post brings along: its items, and which of them are open. */

import { dayOf } from '../../model/dates.ts';
import type { PlacedDiagnostic } from '../../model/diagnostic.ts';
import type { Element } from '../../model/model.ts';
import { quote } from '../../model/quote.ts';
import { attachedText } from './attached.ts';
import type { DataTexts } from './data-texts.ts';
import { readDay } from './days.ts';
import { Reporter } from './report.ts';
import { type DataLimits, type Row, readTable, tableOf } from './table.ts';

export interface ItemTable {
  /** Without the rows that cannot be read. */
  readonly rows: readonly Row[];
  readonly problems: readonly PlacedDiagnostic[];
}

const ITEMS_TABLE = tableOf(['id', 'received', 'answered', 'detractor'], ['id', 'received']);

export function readItems(post: Element, texts: DataTexts, limits: DataLimits): ItemTable {
  const data = attachedText(post, 'items', texts);
  if (data === undefined || 'rule' in data) {
    return { rows: [], problems: data === undefined ? [] : [data] };
  }
  const reporter = new Reporter(data.path, post.id);
  const rows: Row[] = [];
  readTable(data.path, data.text, ITEMS_TABLE, limits, reporter, row => {
    if (hasReadableDays(row, reporter)) {
      rows.push(row);
    }
  });
  return { rows, problems: reporter.problems() };
}

/** `received` and `answered` are ISO dates or date-times; an item that nobody has answered has none of the latter. */
function hasReadableDays(row: Row, reporter: Reporter): boolean {
  const name = row.cells.get('id')?.text ?? '';
  let readable = row.cells.has('received');
  if (!readable) {
    reporter.report(
      'wrong-value',
      row,
      `The item ${quote(name)} does not say when it was \`received\`.`,
      `${name}:received`,
    );
  }
  for (const column of ['received', 'answered']) {
    const cell = row.cells.get(column);
    if (cell !== undefined && momentOf(cell.text) === undefined) {
      const day = readDay(cell.text);
      const { rule, message } = typeof day === 'string' ? { rule: 'wrong-value' as const, message: '' } : day;
      reporter.report(rule, cell, message || `${quote(cell.text)} is no ISO date-time.`, `${name}:${column}`);
      readable = false;
    }
  }
  return readable;
}

/** Seconds since 1970 of an ISO date, at its beginning, or of an ISO date-time; without a zone it is UTC. */
export function momentOf(text: string): number | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/.exec(text);
  if (match === null || typeof readDay(match[1]!) !== 'string') {
    return undefined;
  }
  const [, day, hours = '00', minutes = '00', seconds = '00', zone = 'Z'] = match;
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 60) {
    return undefined;
  }
  const offset =
    zone === 'Z' ? 0 : (zone[0] === '-' ? -1 : 1) * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2)));
  return dayOf(day!) * 86_400 + Number(hours) * 3600 + (Number(minutes) - offset) * 60 + Number(seconds);
}
