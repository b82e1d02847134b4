/** Norms: rules, standards and waivers over a model → one table of findings. */
export { type OptionProblem, optionProblems } from './effective.ts';
export { type ExampleResult, runExamples } from './examples.ts';
export { compareFindings, whoMustAct } from './findings.ts';
export { fingerprint, lastingIdentity } from './fingerprint.ts';
export type { Failure, Judge, JudgeContext } from './judge.ts';
export { evaluateNorms, NormSession } from './session.ts';
export type { NormSettings, OptionValue, Override, Preset, RuleSetting } from './settings.ts';
export type { NormColumn, NormSummary, NormTable, NormTiming, State } from './table.ts';
