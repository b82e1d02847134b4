/** Fixes: from what a rule says puts it right to edits of the text. */
export { creationsFor } from './create-missing.ts';
export { applyEdits, type FixContext, fixesFor, remediesFor } from './fixes.ts';
export { waiverFor } from './waive.ts';
