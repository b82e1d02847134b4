/** Evaluation: a project, its config and a day → findings, coverage's table, KPIs. */
export { type Evaluation, Evaluator, evaluate, evaluateInSteps } from './evaluation.ts';
export { textFindings } from './found-in-files.ts';
export { type RunOptions, type RunSettings, settingsOf } from './settings.ts';
