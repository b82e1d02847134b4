/** Texts that have broken out of outputs of other tools, and their relatives, by the sink that they are after. */
import { cells } from './corpus/cells.ts';
import { markup } from './corpus/markup.ts';
import { names } from './corpus/names.ts';
import { placeholders } from './corpus/placeholders.ts';
import { reordering } from './corpus/reordering.ts';
import { terminals } from './corpus/terminals.ts';
import { workflows } from './corpus/workflows.ts';

export const CORPUS: readonly string[] = [
  ...new Set([...terminals, ...reordering, ...workflows, ...markup, ...placeholders, ...cells, ...names]),
];

/** Each also behind a letter, and in front of a word. */
export const hostileTexts: readonly string[] = CORPUS.flatMap(text => [text, `a${text}`, `${text} b`]);
