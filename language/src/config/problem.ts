/** What is wrong with a config, at its place. */
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

export interface ConfigProblem extends ConfigPlace {
  readonly message: string;
}
