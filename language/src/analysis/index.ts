/** Analysis: findings → numbers, each with the reasons behind it. */
export * from './coverage.ts';
export { coverageDocument, type Location } from './coverage-json.ts';
export { type Due, type DueReason, dueUntil } from './due.ts';
export * from './gap-owners.ts';
export * from './gaps.ts';
export { gapsDocument } from './gaps-json.ts';
export * from './maturity.ts';
export { maturityDocument, type TitleOf } from './maturity-json.ts';
export * from './maturity-words.ts';
export { noShare, openWord, openWords } from './open-words.ts';
export { planWords, targetWords } from './plan-words.ts';
export { type Dated, dayAt, oldestFirst, PERIODS, type Period, sampled } from './sampling.ts';
export { type SparklineOptions, sparkline } from './sparkline.ts';
export { type StillToWrite, type ToldTogether, toldTogether, withoutConditions } from './still-to-write.ts';
export * from './trend.ts';
export { unplannedBelow } from './unplanned.ts';
export { type WaivedRule, type WaivedType, waivedByRule } from './waived.ts';
