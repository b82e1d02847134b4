/** Norms: rules, standards and waivers over a model → one table of findings. */
export { type Budget, DEFAULT_BUDGET, grouped } from '../expressions/index.ts';
export {
  Baseline,
  type BaselineEntry,
  type BaselineRequest,
  type NextBaseline,
  nextBaseline,
  staleEntries,
  withBaseline,
} from './baseline.ts';
export { BASELINE_NAME, baselineText, readBaseline } from './baseline-lines.ts';
export type { BuiltinCheck, CheckFailure, CheckIn, CheckInput, Measures } from './builtin-check.ts';
export { type ExampleResult, runExamples } from './examples.ts';
export { type AddedExemption, addedExemptions, Excused } from './exemption-changes.ts';
export { compareFindings, isByComment } from './findings.ts';
export { fingerprint, fingerprintsOf } from './fingerprint.ts';
export { type FindingsByFile, joined, keepSame, put } from './found-by-file.ts';
export { type Length, lengthIn } from './lengths.ts';
export { type EvaluatedVersion, type NewFindings, newFindings } from './new-findings.ts';
export { evaluateNorms, evaluateNormsInSteps, NormSession } from './norm-session.ts';
export type { LookedAt, Remembered } from './remembered.ts';
export type {
  JudgedVersion,
  NormSettings,
  OptionValue,
  Override,
  Preset,
  ReadLevels,
  RuleSetting,
  SessionSettings,
} from './settings.ts';
export { AD_HOC_UP_TO } from './settings.ts';
export { shareIn } from './shares.ts';
export type { Excess, NormColumn, NormSummary, NormTable, NormTiming, State } from './table.ts';
export { isGranted, waivesOn } from './waivers.ts';
