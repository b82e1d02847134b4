/** Gaps of a fix: what only people can say, left for them to write. */

/** Writes a gap: what an editor that steps through gaps stops at, with a hint that is no value by itself. */
export type WriteGap = (number: number, hint?: string) => string;

/** An editor that knows no gaps leaves them empty: what is missing is then said where it is missing. */
export const EMPTY: WriteGap = () => '';

/** Gaps as the snippets of editors write them. */
export const SNIPPET_GAP: WriteGap = (number, hint) => (hint === undefined ? `$${number}` : `$\{${number}:${hint}}`);
