/** Analysis: findings → numbers, each with the reasons behind it. */
export * from './coverage.ts';
export { coverageDocument, type Location } from './coverage-json.ts';
export type { RuleEvidence, WeightyEvidence } from './maturity/evidence.ts';
export {
  AD_HOC_UP_TO,
  EvidencedLevels,
  type EvidencedPractice,
  type EvidenceRequest,
  type EvidenceSource,
  evidencedLevels,
} from './maturity/evidenced.ts';
export { type OpenSubject, openSubjects } from './maturity/open.ts';
export { noShare, openWord, openWords } from './open-words.ts';
export { type StillToWrite, type ToldTogether, toldTogether, withoutConditions } from './still-to-write.ts';
export { type WaivedRule, type WaivedType, waivedByRule } from './waived.ts';
