/**
 * Attributes whose use depends on more than their own row of the table. A row that stands here and need not is reported by
 * the walk, so that this list stays as short as it can be.
 */
import type { Sample } from './programmes.ts';

/** What else the element must say so that this value is right. */
type Beside = (sample: Sample) => Readonly<Record<string, string>>;

const UNITS: Readonly<Record<string, string>> = { percent: 'percent', duration: 'duration', money: 'money' };

/** A value of a KPI is in the unit of the KPI, and lies on the better side. */
const inUnitOfKpi: Beside = ({ means, written }) => ({
  unit: UNITS[String(means['type'])] ?? 'points',
  better: written.startsWith('<') ? 'lower' : 'higher',
});

export const SPECIAL: Readonly<Record<string, Beside>> = {
  'kpi.baseline': inUnitOfKpi,
  'kpi.target': inUnitOfKpi,
  'kpi.warn': inUnitOfKpi,
  'kpi.readings': inUnitOfKpi,
  'kpi.max-moe': inUnitOfKpi,
};

/** Of several values one is for the whole, and each other for segments of its own. */
export const ONCE_FOR_THE_WHOLE: ReadonlySet<string> = new Set(['kpi.target', 'kpi.warn']);

/** Attributes that are never written as such: the element is called by what they name. */
export const WRITTEN_AS_NAME: ReadonlySet<string> = new Set(['adopt.framework', 'goal.practice', 'answer.practice']);
