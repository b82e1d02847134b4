/** A table of a Markdown page: whatever comes from a programme stands in its cells, escaped. */
import { escapeMarkdown } from './markdown.ts';

/** A sentence where there would be no rows. */
export function markdownTable(
  heads: readonly string[],
  rows: readonly (readonly (string | number)[])[],
  otherwise = 'None.',
): string {
  if (rows.length === 0) {
    return `${otherwise}\n`;
  }
  const line = (cells: readonly (string | number)[]) =>
    `| ${cells.map(cell => escapeMarkdown(String(cell))).join(' | ')} |\n`;
  return `${line(heads)}|${' --- |'.repeat(heads.length)}\n${rows.map(line).join('')}`;
}
