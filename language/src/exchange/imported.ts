/** What an import gives: a programme, and for every line that it could not carry whole, what was left and why. */

export interface LostDetail {
  /** Line of the source, counted from 1. */
  readonly line: number;
  readonly message: string;
}

export interface Imported {
  /** A programme in .cx. What could not be carried stands in it as `notes`. */
  readonly text: string;
  readonly lost: readonly LostDetail[];
  /** Why nothing could be read at all; the text is then empty. */
  readonly failure?: string;
}
