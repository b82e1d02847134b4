/**
 * The formatter: the same programme with white space, quotes and the line breaks of lists as everybody writes them.
 *
 * It never reorders, keeps every comment where it is and the lines in the groups that blank lines make of them, and leaves
 * a text that it cannot read alone. Formatting a text twice is formatting it once.
 */
import type { Diagnostic } from '../../model/diagnostic.ts';
import { arrange, type FormatOptions } from './arrange.ts';
import { startOfText } from './pieces.ts';

export type Formatted = { readonly text: string } | { readonly problems: readonly Diagnostic[] };

export function formatText(text: string, options: FormatOptions = {}): Formatted {
  const arranged = arrange(text, options);
  if ('problems' in arranged) {
    return arranged;
  }
  const { gaps, images, lineBreak } = arranged;
  const parts = [text.slice(0, startOfText(text))];
  for (let index = 0; index < images.length; index++) {
    parts.push(gaps[index]!, images[index]!);
  }
  if (images.length > 0) {
    parts.push(lineBreak);
  }
  return { text: parts.join('') };
}
