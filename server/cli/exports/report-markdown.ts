/**
 * A report in Markdown, for a wiki or a repository. Whatever comes from the programme stands in cells of tables; all else is
 * ours.
 */
import { type Report, tablesOf } from '../../../language/src/views/index.ts';
import { markdownTable } from '../escapes/markdown-table.ts';

export function reportMarkdown({ views, incomplete }: Report): string {
  return [
    '# Customer experience report\n',
    ...(incomplete === null ? [] : [`> **${incomplete}**\n`]),
    ...tablesOf(views).flatMap(table => [
      ...(table.heading === null ? [] : [`## ${table.heading}\n`]),
      markdownTable(table.heads, table.rows),
    ]),
  ].join('\n');
}
