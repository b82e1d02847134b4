/** What edits do to a text, as a unified diff. The edits say where to look, so no two texts have to be compared. */
import { TextLines } from '../host/text-lines.ts';

export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** Lines of one text that give way to lines of the other. */
interface Change {
  readonly oldStart: number;
  oldEnd: number;
  readonly newStart: number;
  newEnd: number;
}

const CONTEXT = 3;

/** The edits are in order and do not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, newText } of edits) {
    parts.push(text.slice(at, start), newText);
    at = end;
  }
  return parts.join('') + text.slice(at);
}

/** Lines without their ends, headed by the two names of the file; none where nothing changes. */
export function unifiedDiff(file: string, text: string, edits: readonly TextEdit[]): string[] {
  const changed = applyEdits(text, edits);
  const [before, after] = [linesOf(text), linesOf(changed)];
  const hunks = groups(changesOf(text, changed, edits).map(change => narrowed(change, before, after)));
  const lines = hunks.flatMap(hunk => printHunk(hunk, before, after));
  return lines.length === 0 ? [] : [`--- a/${file}`, `+++ b/${file}`, ...lines];
}

/** Every line with its end, so that a change of line ends or of the last line is a change too. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function changesOf(text: string, changed: string, edits: readonly TextEdit[]): Change[] {
  const [oldLines, newLines] = [new TextLines(text), new TextLines(changed)];
  const changes: Change[] = [];
  let shift = 0;
  for (const { start, end, newText } of edits) {
    const change: Change = {
      oldStart: oldLines.position(start).line,
      oldEnd: oldLines.position(end).line + 1,
      newStart: newLines.position(start + shift).line,
      newEnd: newLines.position(start + shift + newText.length).line + 1,
    };
    shift += newText.length - (end - start);
    const last = changes.at(-1);
    if (last !== undefined && (change.oldStart < last.oldEnd || change.newStart < last.newEnd)) {
      last.oldEnd = Math.max(last.oldEnd, change.oldEnd);
      last.newEnd = Math.max(last.newEnd, change.newEnd);
    } else {
      changes.push(change);
    }
  }
  return changes;
}

/** An edit that ends at the end of a line touches the next one without changing it. */
function narrowed(change: Change, before: readonly string[], after: readonly string[]): Change {
  let { oldStart, newStart } = change;
  let [oldEnd, newEnd] = [Math.min(change.oldEnd, before.length), Math.min(change.newEnd, after.length)];
  while (oldStart < oldEnd && newStart < newEnd && before[oldStart] === after[newStart]) {
    oldStart++;
    newStart++;
  }
  while (oldEnd > oldStart && newEnd > newStart && before[oldEnd - 1] === after[newEnd - 1]) {
    oldEnd--;
    newEnd--;
  }
  return { oldStart, oldEnd, newStart, newEnd };
}

/** Changes so near to each other that their context would meet share a hunk. */
function groups(changes: readonly Change[]): Change[][] {
  const found: Change[][] = [];
  for (const change of changes) {
    if (change.oldStart === change.oldEnd && change.newStart === change.newEnd) continue;
    const last = found.at(-1);
    if (last !== undefined && change.oldStart - last.at(-1)!.oldEnd <= 2 * CONTEXT) last.push(change);
    else found.push([change]);
  }
  return found;
}

function printHunk(changes: readonly Change[], before: readonly string[], after: readonly string[]): string[] {
  const [first, last] = [changes[0]!, changes.at(-1)!];
  const start = Math.max(0, first.oldStart - CONTEXT);
  const end = Math.min(before.length, last.oldEnd + CONTEXT);
  const newStart = first.newStart - (first.oldStart - start);
  const newEnd = last.newEnd + (end - last.oldEnd);
  const lines = [`@@ -${extent(start, end)} +${extent(newStart, newEnd)} @@`];
  let at = start;
  for (const change of changes) {
    lines.push(...marked(' ', before.slice(at, change.oldStart)));
    lines.push(...marked('-', before.slice(change.oldStart, change.oldEnd)));
    lines.push(...marked('+', after.slice(change.newStart, change.newEnd)));
    at = change.oldEnd;
  }
  lines.push(...marked(' ', before.slice(at, end)));
  return lines;
}

function extent(start: number, end: number): string {
  // An empty extent is named by the line before it.
  return end === start ? `${start},0` : `${start + 1},${end - start}`;
}

function marked(sign: string, lines: readonly string[]): string[] {
  return lines.flatMap(line => {
    const plain = sign + line.replace(/\r?\n$/, '');
    return line.endsWith('\n') ? [plain] : [plain, '\\ No newline at end of file'];
  });
}
