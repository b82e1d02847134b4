/** What others may use of the formatter. */
export type { FormatOptions } from './arrange.ts';
export { type FormatEdit, formatEdits } from './edits.ts';
export { type Formatted, formatText } from './format.ts';
