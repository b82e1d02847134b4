/** What is wrong with a config, at its place. */
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Span } from '../model/values.ts';

export interface ConfigText {
  /** Absolute path. */
  readonly path: string;
  /** How people know the file: its path as it is printed. */
  readonly file: string;
  readonly text: string;
}

export interface ConfigPlace {
  readonly source: ConfigText;
  readonly span: Span;
}

/** A diagnostic in the text of a config. */
export interface ConfigDiagnostic extends Diagnostic, ConfigPlace {}

const LONGEST_QUOTE = 80;

/** A word of the config in a sentence: as much of it as can be read. */
export function quoted(word: string): string {
  // Half of a character is none.
  const shown = word.slice(0, LONGEST_QUOTE).replace(/[\ud800-\udbff]$/, '');
  return `\`${word.length > LONGEST_QUOTE ? `${shown}…` : word}\``;
}
