/** Fixes: from what a rule says puts it right to edits of the text. */
export { applyEdits, type FixContext, fixesFor } from './fixes.ts';
