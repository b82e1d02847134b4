/** Norms: rules, standards and waivers over a model → one table of findings. */
export type { Failure, Judge, JudgeContext } from './judge.ts';
export type { NormSettings, OptionValue, Override, Preset, RuleSetting } from './settings.ts';
export type { NormColumn, NormSummary, NormTable, NormTiming, State } from './table.ts';
