/** Levels: how a programme stands in each practice of each framework, by evidence, by what people say, against its targets. */
export type * from '../../model/level.ts';
export { SMALLEST_GROUP } from './claims.ts';
export { EvidencedLevels, type EvidenceRequest, type EvidenceSource } from './evidenced.ts';
export { readLevels } from './levels.ts';
export { type OpenSubject, openSubjects } from './open.ts';
