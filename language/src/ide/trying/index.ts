/** Trying: what edits would do to a project, before anybody makes them. */
export { accepts } from './accepts.ts';
export { applyEdits, asIf, type LinkedProject, textsAfter } from './as-if.ts';
export type { ChangedFinding, Differences, FindingDifferences, TextDifferences } from './differences.ts';
export { type Numbers, numbersOn } from './numbers.ts';
export { ProjectSession } from './project-session.ts';
export { type Trial, type TrialRequest, type TryableProject, tryEdits, tryInSteps } from './trying.ts';
