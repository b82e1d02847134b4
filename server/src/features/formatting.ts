/** Formatting: from the first difference to the last, so that an editor has little to move around. */
import type { TextEdit } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { rangeOf } from '../convert/positions.ts';

/** The edit that makes the document's text the formatted one; none when it is already. */
export function formattingEdits(document: TextDocument, formatted: string): TextEdit[] {
  const text = document.getText();
  if (text === formatted) return [];
  let start = 0;
  while (start < text.length && text[start] === formatted[start]) start++;
  let end = 0;
  const longest = Math.min(text.length, formatted.length) - start;
  while (end < longest && text.at(-1 - end) === formatted.at(-1 - end)) end++;
  // A surrogate pair or a line break is never cut in two: positions inside one mean another place to the editor.
  while (start > 0 && cutsPair(text, start)) start--;
  while (end > 0 && cutsPair(text, text.length - end)) end--;
  const range = rangeOf(document, { start, end: text.length - end });
  return [{ range, newText: formatted.slice(start, formatted.length - end) }];
}

function cutsPair(text: string, at: number): boolean {
  const before = text[at - 1];
  const behind = text[at];
  return (
    (before === '\r' && behind === '\n') ||
    (/[\uD800-\uDBFF]/.test(before ?? '') && /[\uDC00-\uDFFF]/.test(behind ?? ''))
  );
}
