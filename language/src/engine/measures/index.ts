/** What KPIs measure: data files and readings in, values, margins of error and standings out. */

export { compareQuantities, inSameUnit } from './amounts.ts';
export { DataCache, type Recomputed } from './data-cache.ts';
export type { Difference } from './data-file.ts';
export { dataPathOf } from './data-path.ts';
export type { DataTexts, RefusedText } from './data-texts.ts';
export { momentOf } from './items.ts';
export {
  createKpiReader,
  dataFilesOf,
  type MeasureReader,
  type ReaderOptions,
} from './reader.ts';
export type { SegmentStanding } from './segments.ts';
export type { KpiPoint, Sampled, SegmentPoint } from './series.ts';
export { answersNeeded, differenceMargin, netAnswersNeeded } from './statistics.ts';
export { DATA_LIMITS, type DataLimits, type Row } from './table.ts';
export { withoutPlace } from './text-readings.ts';
