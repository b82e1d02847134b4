/** What KPIs measured: from their readings, or from the data file that the export names. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { later, seconds } from './days.ts';
import { type Element, first, has, isBefore, type Programme, part, type Value, values } from './programme.ts';

const EXAMPLE = join(import.meta.dirname, '..', '..', '..', 'examples', 'northline-rail');

type Row = Readonly<Record<string, string>>;

interface Reading {
  readonly on: string;
  readonly value: number;
}

type Standing = 'no-data' | 'stale' | 'on-target' | 'warn' | 'off-target';

/** No value, one that is too old, or how the latest one stands against the target; nothing for a number without a unit. */
export function standing(programme: Programme, kpi: Element): Standing | undefined {
  const latest = latestReading(kpi, programme.today);
  if (latest === undefined) return 'no-data';
  if (isTooOld(kpi, latest.on, programme.today)) return 'stale';
  if (has(kpi, 'data') && programme.ofMetric(kpi, 'unit') === undefined) return undefined;
  if (reaches(latest.value, values(kpi, 'target')[0])) return 'on-target';
  return reaches(latest.value, values(kpi, 'warn')[0]) ? 'warn' : 'off-target';
}

/** How the KPIs stand whose target has had its day, and whose value can be held against it. */
export function atTheirDay(programme: Programme): { readonly kpi: Element; readonly isReached: boolean }[] {
  return programme.all('kpi').flatMap(kpi => {
    const at = standing(programme, kpi);
    const isOver = isBefore(part(values(kpi, 'target')[0], 'by'), programme.today);
    const isJudged = at === 'on-target' || at === 'warn' || at === 'off-target';
    return isOver && isJudged ? [{ kpi, isReached: at === 'on-target' }] : [];
  });
}

/** Where nobody said how often it is looked at, no value is too old. */
function isTooOld(kpi: Element, on: string, today: string): boolean {
  const cadence = first(kpi, 'reviewed');
  return cadence !== undefined && later(on, String(cadence), 2) < today;
}

function latestReading(kpi: Element, today: string): Reading | undefined {
  const written = values(kpi, 'readings').map(each => ({ on: String(part(each, 'on')), value: amount(each) }));
  const readings = written.length > 0 ? written : fromFile(kpi);
  return readings.filter(({ on }) => on <= today).sort((a, b) => (a.on < b.on ? 1 : -1))[0];
}

const amount = (value: Value): number => (value.type === 'duration' ? seconds(value) : Number(value.value));

function reaches(value: number, bound: Value | undefined): boolean {
  if (bound === undefined) return false;
  return part(bound, 'op') === '<=' ? value <= amount(bound) : value >= amount(bound);
}

/** The rows of all customers: those of a segment are parts of them. Counts are nothing until a metric says of what. */
function fromFile(kpi: Element): Reading[] {
  const rows = rowsOf(kpi).filter(row => !row['segment'] && (row['value'] !== undefined || has(kpi, 'metric')));
  const days = [...new Set(rows.map(row => row['date']!))];
  return days.map(on => ({ on, value: meanOf(rows.filter(row => row['date'] === on)) }));
}

function meanOf(rows: readonly Row[]): number {
  const [row] = rows;
  if (row!['promoters'] !== undefined) {
    const { promoted, detracted, all } = answersOfNps(row!);
    return ((promoted - detracted) / all) * 100;
  }
  if (row!['score'] === undefined) return Number(row!['value']!.replace(',', '.'));
  const sum = (of: (row: Row) => number) => rows.reduce((total, each) => total + of(each), 0);
  return sum(each => Number(each['score']) * Number(each['count'])) / sum(each => Number(each['count']));
}

/** Of the latest row, at 95 %, in points; nothing without the counts of answers. */
export function marginOfNps(kpi: Element): number | undefined {
  const latest = rowsOf(kpi).at(-1);
  if (latest?.['promoters'] === undefined || !has(kpi, 'metric')) return undefined;
  const { promoted, detracted, all } = answersOfNps(latest);
  const net = (promoted - detracted) / all;
  return 1.96 * Math.sqrt(((promoted + detracted) / all - net * net) / all) * 100;
}

function answersOfNps(row: Row): { readonly promoted: number; readonly detracted: number; readonly all: number } {
  const [promoted, passive, detracted] = ['promoters', 'passives', 'detractors'].map(name => Number(row[name]));
  return { promoted: promoted!, detracted: detracted!, all: promoted! + passive! + detracted! };
}

function rowsOf(kpi: Element): Row[] {
  const data = first(kpi, 'data');
  if (data === undefined) return [];
  const text = readFileSync(join(EXAMPLE, dirname(kpi.file), String(data)), 'utf8');
  const [header, ...lines] = text.trim().split(/\r?\n/);
  const separator = header!.includes(';') ? ';' : ',';
  const names = header!.split(separator);
  return lines.map(line => Object.fromEntries(line.split(separator).map((cell, index) => [names[index]!, cell])));
}
