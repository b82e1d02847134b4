/** What KPIs measure: data files and readings in, values, margins of error and standings out. */
export type { Difference } from './data-file.ts';
export { dataPathOf } from './data-path.ts';
export {
  createKpiReader,
  DataCache,
  type DataTexts,
  dataFilesOf,
  type MeasureReader,
  type ReaderOptions,
  type Recomputed,
  type RefusedText,
} from './reader.ts';
export type { KpiPoint, Sampled, SegmentPoint } from './series.ts';
export { answersNeeded, differenceMargin, netAnswersNeeded } from './statistics.ts';
export { DATA_LIMITS, type DataLimits } from './table.ts';
