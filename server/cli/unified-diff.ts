/** What becomes of a text, as a unified diff. */
import { type LineChange, lineChanges } from './line-diff.ts';

const CONTEXT = 3;

/** Lines without their ends, headed by the two names of the file; none where nothing changes. */
export function unifiedDiff(file: string, before: string, after: string): string[] {
  const [old, now] = [linesOf(before), linesOf(after)];
  const hunks = grouped(lineChanges(old, now)).flatMap(changes => printHunk(changes, old, now));
  return hunks.length === 0 ? [] : [`--- a/${file}`, `+++ b/${file}`, ...hunks];
}

/** Every line with its end, so that a change of line ends or of the last line is a change too. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** Changes so near to each other that their context would meet share a hunk. */
function grouped(changes: readonly LineChange[]): LineChange[][] {
  const groups: LineChange[][] = [];
  for (const change of changes) {
    const last = groups.at(-1);
    if (last !== undefined && change.oldStart - last.at(-1)!.oldEnd <= 2 * CONTEXT) {
      last.push(change);
    } else {
      groups.push([change]);
    }
  }
  return groups;
}

function printHunk(changes: readonly LineChange[], before: readonly string[], after: readonly string[]): string[] {
  const [first, last] = [changes[0]!, changes.at(-1)!];
  const start = Math.max(0, first.oldStart - CONTEXT);
  const end = Math.min(before.length, last.oldEnd + CONTEXT);
  const newStart = first.newStart - (first.oldStart - start);
  const newEnd = last.newEnd + (end - last.oldEnd);
  const lines = [`@@ -${extent(start, end)} +${extent(newStart, newEnd)} @@`];
  let at = start;
  for (const { oldStart, oldEnd, newStart: from, newEnd: to } of changes) {
    lines.push(...marked(' ', before.slice(at, oldStart)));
    lines.push(...marked('-', before.slice(oldStart, oldEnd)));
    lines.push(...marked('+', after.slice(from, to)));
    at = oldEnd;
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
