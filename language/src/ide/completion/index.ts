/** Completion: what may stand at a place of a text. */
export { type CompletionOptions, completionsAt } from './completion.ts';
export type { CompletionItem, CompletionKind, Completions } from './item.ts';
