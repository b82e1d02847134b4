/**
 * A report in Markdown, for a wiki or a repository. Whatever comes from the programme stands in cells of tables; all else is
 * ours.
 */
import { type Cell, type Report, tablesOf, type ViewTable } from '../../../language/src/views/index.ts';
import { escapeMarkdown } from '../escapes/markdown.ts';

export function reportMarkdown({ views, incomplete }: Report): string {
  return [
    '# Customer experience report\n',
    ...(incomplete === null ? [] : [`> **${incomplete}**\n`]),
    ...tablesOf(views).flatMap(table => [
      ...(table.heading === null ? [] : [`## ${table.heading}\n`]),
      tableText(table),
    ]),
  ].join('\n');
}

/** A sentence where there would be no rows. */
function tableText({ heads, rows }: ViewTable): string {
  if (rows.length === 0) {
    return 'None.\n';
  }
  const line = (cells: readonly Cell[]) => `| ${cells.map(cell => escapeMarkdown(String(cell))).join(' | ')} |\n`;
  return `${line(heads)}|${' --- |'.repeat(heads.length)}\n${rows.map(line).join('')}`;
}
