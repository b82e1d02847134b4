/** A KPI with its data, read as a project reads it. */

import {
  createKpiReader,
  type MeasureReader,
  type ReaderOptions,
} from '../../../../language/src/engine/measures/index.ts';
import type { PlacedDiagnostic } from '../../../../language/src/index.ts';
import { readFiles } from '../../../support/check.ts';

export const TODAY = '2026-11-21';
export const FILE = 'measure/kpis.cx';

export interface Measured {
  readonly reader: MeasureReader;
  readonly problems: readonly PlacedDiagnostic[];
  readonly kpi: ReturnType<ReturnType<typeof readFiles>['element']>;
}

/** The KPI `K` with these attributes; `data` is the text of the file that it names. */
export function measure(attributes: string, data?: string, path = 'data.csv', options?: ReaderOptions): Measured {
  const named = data === undefined ? '' : `  data: "${path}"`;
  const reading = readFiles({ [FILE]: `kpi K { ${attributes}${named} }\n` });
  const reader = createKpiReader(reading.model, asked => (asked === `measure/${path}` ? data : undefined), options);
  const kpi = reading.element('K');
  return { reader, kpi, problems: reader.problems() };
}

export function today(attributes: string, data?: string, path?: string) {
  const { reader, kpi } = measure(attributes, data, path);
  return reader.read(kpi, TODAY);
}

/** Each problem as its rule, the piece of the text it stands at, and its message. */
export function said(problems: readonly PlacedDiagnostic[], text: string): string[] {
  return problems.map(({ rule, span, message }) => `${rule} [${text.slice(span.start, span.end)}] ${message}`);
}

/** A table from words that are separated by blanks, a row a line. */
export function table(source: string, delimiter = ','): string {
  return source
    .trim()
    .split('\n')
    .map(line => line.trim().split(/\s+/).join(delimiter))
    .join('\n');
}

/** `date,score,count` with the counts of the scores from `low` on. */
export function scores(low: number, counts: readonly number[], day = '2026-10-31'): string {
  return ['date,score,count', ...counts.map((count, index) => `${day},${low + index},${count}`)].join('\n');
}

/** A framework of three levels with two practices and one that nobody asks about any more. */
export const FRAMEWORK = `
framework House {
  levels: low, middle, high
  dimension Floors { practice tidy  practice swept  practice waxed { status: retired } }
}
`;

/** What the assessment `A` makes of a file, each practice by its name. */
export function audit(data: string, attributes = 'against: House', programme = FRAMEWORK, path = 'audit.csv') {
  const reading = readFiles({ [FILE]: `${programme}assessment A { ${attributes}  responses: "${path}" }\n` });
  const reader = createKpiReader(reading.model, asked => (asked === `measure/${path}` ? data : undefined));
  const { practices, ...people } = reader.responsesOf(reading.element('A'));
  return {
    ...people,
    practices: new Map([...practices].map(([{ name }, counts]) => [name, counts])),
    problems: reader.problems(),
  };
}
