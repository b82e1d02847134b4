/** Fixes: from what a rule says puts it right to edits of the text. None of them states a fact that nobody stated. */
export { creationsFor } from './create-missing.ts';
export { SNIPPET_GAP, type WriteGap } from './gap.ts';
export { type FixContext, placeholderFor, remediesFor } from './remedies.ts';
export { waiverFor } from './waive.ts';
