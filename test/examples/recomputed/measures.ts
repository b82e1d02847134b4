/** What KPIs measured, from their readings or their data file, and how that stands against the target. */
import { measuredRows, numberIn, type Row } from './data-files.ts';
import { later, seconds } from './days.ts';
import { type Element, first, has, isBefore, type Programme, part, type Value, values } from './programme.ts';
import { type Sample, sampleOfCounts } from './samples.ts';

type Standing = 'no-data' | 'stale' | 'on-target' | 'warn' | 'off-target';

/** No value, one that is too old, or how the latest one stands against the target; nothing for a number without a unit. */
export function standing(programme: Programme, kpi: Element): Standing | undefined {
  const latest = latestSample(kpi, programme.today);
  if (latest === undefined) {
    return 'no-data';
  }
  if (isTooOld(kpi, latest.on, programme.today)) {
    return 'stale';
  }
  if (has(kpi, 'data') && programme.ofMetric(kpi, 'unit') === undefined) {
    return undefined;
  }
  if (reaches(latest.value, values(kpi, 'target')[0])) {
    return 'on-target';
  }
  return reaches(latest.value, values(kpi, 'warn')[0]) ? 'warn' : 'off-target';
}

/** The KPIs whose target has had its day, and whose value is short of it. */
export function missed(programme: Programme): Element[] {
  return programme.all('kpi').filter(kpi => {
    const at = standing(programme, kpi);
    const isOver = isBefore(part(values(kpi, 'target')[0], 'by'), programme.today);
    return isOver && (at === 'warn' || at === 'off-target');
  });
}

/** Where nobody said how often it is looked at, no value is too old. */
function isTooOld(kpi: Element, on: string, today: string): boolean {
  const cadence = first(kpi, 'reviewed');
  return cadence !== undefined && later(on, String(cadence), 2) < today;
}

export function latestSample(kpi: Element, today: string): Sample | undefined {
  const written = values(kpi, 'readings').map(sampleOf);
  const samples = written.length > 0 ? written : fromFile(kpi);
  return samples.filter(({ on }) => on <= today).sort((a, b) => (a.on < b.on ? 1 : -1))[0];
}

/** A reading or a baseline; the share of a count has a margin, and no other value without the counts has one. */
export function sampleOf(value: Value): Sample {
  const n = part(value, 'n');
  const share = amount(value) / 100;
  const margin = value.type === 'percent' && n !== undefined ? marginOfShare(share, Number(n)) : undefined;
  return { on: String(part(value, 'on')), value: amount(value), margin };
}

const marginOfShare = (share: number, n: number): number => 196 * Math.sqrt((share * (1 - share)) / n);

export const amount = (value: Value): number => (value.type === 'duration' ? seconds(value) : Number(value.value));

function reaches(value: number, bound: Value | undefined): boolean {
  if (bound === undefined) {
    return false;
  }
  return part(bound, 'op') === '<=' ? value <= amount(bound) : value >= amount(bound);
}

function fromFile(kpi: Element): Sample[] {
  const rows = measuredRows(kpi);
  const days = [...new Set(rows.map(row => row['date']!))];
  return days.map(on =>
    sampleOfRows(
      on,
      rows.filter(row => row['date'] === on),
    ),
  );
}

/** The two files of values without counts hold percentages. */
function sampleOfRows(on: string, rows: readonly Row[]): Sample {
  const [row] = rows;
  if (row!['value'] === undefined) {
    return sampleOfCounts(on, rows);
  }
  const value = numberIn(row!, 'value');
  return { on, value, margin: marginOfShare(value / 100, numberIn(row!, 'n')) };
}
