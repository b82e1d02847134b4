/** What formatting changes, as small edits within lines: an editor keeps its cursors, and may take those of a range only. */
import { arrange, type FormatOptions } from './arrange.ts';
import { startOfText } from './pieces.ts';

export interface FormatEdit {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** In source order, none touching what another removes; none at all for a text that cannot be read. */
export function formatEdits(text: string, options: FormatOptions = {}): FormatEdit[] {
  const arranged = arrange(text, options);
  if ('problems' in arranged) {
    return [];
  }
  const { pieces, gaps, images, lineBreak } = arranged;
  let end = startOfText(text);
  const within = pieces.map((piece, index) => {
    const edits = [
      ...editsBetween(text, end, piece.start, gaps[index]!),
      ...editsBetween(text, piece.start, piece.end, images[index]!),
    ];
    end = piece.end;
    return edits;
  });
  return [...within.flat(), ...editsBetween(text, end, text.length, pieces.length === 0 ? '' : lineBreak)];
}

/** Line by line where there are as many lines as before: what changes in a long text is its indentation. */
function editsBetween(text: string, start: number, end: number, newText: string): FormatEdit[] {
  const old = text.slice(start, end);
  if (old === newText) {
    return [];
  }
  const [before, after] = [linesWithEnds(old), linesWithEnds(newText)];
  if (before.length !== after.length) {
    return [smallest(old, newText, start)];
  }
  const edits: FormatEdit[] = [];
  let at = start;
  before.forEach((line, index) => {
    if (line !== after[index]) {
      edits.push(smallest(line, after[index]!, at));
    }
    at += line.length;
  });
  return edits;
}

function linesWithEnds(text: string): string[] {
  return text.split(/(?<=\r\n|\r(?!\n)|(?<!\r)\n)/);
}

/** Without what the two begin and end with alike; a CRLF is never cut in two, for an editor has no such place. */
function smallest(old: string, newText: string, at: number): FormatEdit {
  const most = Math.min(old.length, newText.length);
  let same = 0;
  while (same < most && old[same] === newText[same]) {
    same++;
  }
  if (old[same - 1] === '\r') {
    same--;
  }
  let tail = 0;
  while (tail < most - same && old[old.length - 1 - tail] === newText[newText.length - 1 - tail]) {
    tail++;
  }
  if (old[old.length - tail] === '\n') {
    tail--;
  }
  return { start: at + same, end: at + old.length - tail, newText: newText.slice(same, newText.length - tail) };
}
