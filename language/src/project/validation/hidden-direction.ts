/**
 * Signs that nobody sees and that show what follows in another order than it is written (“Trojan Source”, CVE-2021-42574).
 * Between the words of the language they are errors of syntax; in texts and comments they mean nothing to us and deceive
 * whoever reviews them.
 */
import type { PlacedDiagnostic } from '../../model/diagnostic.ts';
import type { Edit } from '../../model/finding.ts';
import type { Span } from '../../model/values.ts';

const CONTROLS = /[\u202a-\u202e\u2066-\u2069]/g;

/** `comments` and `errors` are in source order; one finding for each line that has such signs. */
export function checkDirections(
  file: string,
  text: string,
  comments: readonly Span[],
  errors: readonly Span[],
): PlacedDiagnostic[] {
  const found: PlacedDiagnostic[] = [];
  let lineEnd = -1;
  let edits: Edit[] = [];
  let [comment, error] = [0, 0];
  for (const { index } of text.matchAll(CONTROLS)) {
    while ((comments[comment]?.end ?? Number.POSITIVE_INFINITY) <= index) {
      comment++;
    }
    while ((errors[error]?.end ?? Number.POSITIVE_INFINITY) <= index) {
      error++;
    }
    if ((errors[error]?.start ?? Number.POSITIVE_INFINITY) <= index) {
      continue;
    }
    const isComment = (comments[comment]?.start ?? Number.POSITIVE_INFINITY) <= index;
    const code = text.charCodeAt(index).toString(16);
    const span = { start: index, end: index + 1 };
    const edit = { file, span, newText: isComment ? '' : `\\u{${code}}` };
    if (index <= lineEnd) {
      edits.push(edit);
      continue;
    }
    edits = [edit];
    lineEnd = endOfLine(text, index);
    found.push({
      rule: 'hidden-direction',
      file,
      span,
      message: `Here stands U+${code.toUpperCase()}, a sign that nobody sees and that shows what follows in another order: ${isComment ? 'take it away' : `take it away, or write it as \`\\u{${code}}\``}.`,
      discriminator: String(found.length),
      fixes: [{ title: 'Show the hidden signs of direction, and take them out of comments', safe: true, edits }],
    });
  }
  return found;
}

function endOfLine(text: string, index: number): number {
  const end = text.indexOf('\n', index);
  return end < 0 ? text.length : end;
}
