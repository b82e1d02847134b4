/** Formatting of a text or a part of it, as small edits. A text that cannot be read is left alone. */

import type { Span } from '../model/values.ts';
import type { Project } from '../project/workspace/project.ts';
import { type FormatEdit, formatEdits } from '../syntax/format/index.ts';

/** The edits that write the file as everybody writes it, or those of them that lie in the range; in source order. */
export function formattingIn(project: Project, file: string, range?: Span): FormatEdit[] {
  const edits = formatEdits(project.text(file) ?? '');
  return range === undefined
    ? edits
    : edits.filter(({ start, end }) => range.start <= start && start < range.end && end <= range.end);
}
