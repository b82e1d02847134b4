/** Files that other elements than KPIs bring along: the open items of a listening post, the responses of an assessment. */

import { dayOf } from '../../model/dates.ts';
import type { PlacedDiagnostic } from '../../model/diagnostic.ts';
import type { Element } from '../../model/model.ts';
import { quote } from '../../model/quote.ts';
import { firstValue } from '../../model/read.ts';
import { type DataAttribute, dataPathOf, inlineText } from './data-path.ts';
import { type DataTexts, noText } from './data-texts.ts';
import { readDay } from './days.ts';
import { Reporter } from './report.ts';
import { type DataLimits, type Row, readTable, type TableShape } from './table.ts';

/** The attribute that names a data file, by kind. */
export const DATA_ATTRIBUTES: Readonly<Record<string, DataAttribute>> = {
  kpi: 'data',
  listening: 'items',
  assessment: 'responses',
};

export interface AttachedTable {
  /** Without the rows that cannot be read. */
  readonly rows: readonly Row[];
  readonly problems: readonly PlacedDiagnostic[];
}

const NOTHING: AttachedTable = { rows: [], problems: [] };

const SHAPES: Readonly<Record<string, TableShape>> = {
  items: shape(['id', 'received', 'answered', 'detractor'], ['id', 'received']),
  responses: shape(
    ['respondent', 'function', 'seniority', 'practice', 'level', 'evidence', 'comment'],
    ['respondent', 'practice', 'level'],
  ),
};

function shape(columns: readonly string[], needed: readonly string[]): TableShape {
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

export function readAttached(element: Element, texts: DataTexts, limits: DataLimits): AttachedTable {
  const attribute = DATA_ATTRIBUTES[element.kind];
  const value = attribute === undefined ? undefined : firstValue(element, attribute);
  if (attribute === undefined || value?.type !== 'text') {
    return NOTHING;
  }
  const inline = inlineText(element, attribute);
  const data = inline === undefined ? dataPathOf(element, attribute) : { path: element.file };
  if (data === undefined || 'rule' in data) {
    return data === undefined ? NOTHING : { rows: [], problems: [data] };
  }
  const text = inline ?? texts(data.path);
  if (typeof text !== 'string') {
    return { rows: [], problems: [noText(element, data.path, value, text, attribute)] };
  }
  const reporter = new Reporter(data.path, element.id);
  const rows: Row[] = [];
  readTable(data.path, text, SHAPES[attribute]!, limits, reporter, row => {
    if (attribute !== 'items' || hasReadableDays(row, reporter)) {
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
