/** Fixes: from what a rule says puts it right to edits of the text. None of them states a fact that nobody stated. */
export { creationsFor } from './create-missing.ts';
export { type FixAllRequest, type FixedAll, fixAllInSteps, type MadeFix } from './fix-all.ts';
export { SNIPPET_GAP, type WriteGap } from './gap.ts';
export { type FixMode, fixToMake, ownFixesOf } from './own-fixes.ts';
export { type Plan, planFor } from './plan.ts';
export { type FixContext, placeholderFor, remediesFor } from './remedies.ts';
export { waiverFor } from './waive.ts';
