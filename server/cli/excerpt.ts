/** The line that a finding stands in, with carets under the words that it means, cut to the width of the terminal. */
import { escapeForTerminal } from './escape.ts';
import type { ReportedFinding } from './report.ts';
import { widthOfText } from './width.ts';

export interface Excerpt {
  readonly line: string;
  readonly padding: string;
  readonly carets: string;
}

/** What stands before and behind the marked words when not all of the line fits. */
const CONTEXT = 24;

export function excerptOf(entry: ReportedFinding, columns: number): Excerpt | undefined {
  const { source, range } = entry;
  const line = source.line(range.start.line);
  if (line.trim() === '' || isAnswer(entry)) {
    return undefined;
  }
  // The marks are counted without the byte-order mark; the line still has it.
  const text = line.startsWith('\uFEFF') ? line.slice(1) : line;
  const start = Math.min(range.start.character, text.length);
  const end = range.end.line > range.start.line ? text.trimEnd().length : Math.min(range.end.character, text.length);
  const before = fitting(text.slice(0, start), text, columns, 'end');
  const marked = fitting(text.slice(start, Math.max(start, end)), text, columns, 'start');
  const after = fitting(text.slice(Math.max(start, end)), text, columns, 'start');
  return {
    line: shown(before + marked + after),
    padding: ' '.repeat(widthOfText(shown(before))),
    carets: '^'.repeat(Math.max(1, widthOfText(shown(marked)))),
  };
}

/** Whether it stands where people say what they think of their company: such a line is theirs, and no log repeats it. */
function isAnswer({ finding, model }: ReportedFinding): boolean {
  const element = finding.element === undefined ? undefined : model.element(finding.element);
  return element?.kind === 'assessment' && element.file !== finding.file;
}

/** Tabs have no width of their own, so they are shown as two spaces. */
function shown(text: string): string {
  return escapeForTerminal(text.replaceAll('\t', '  '));
}

/** A part of a line that is too long keeps the end that is next to the marks. */
function fitting(part: string, line: string, columns: number, keep: 'start' | 'end'): string {
  if (line.length <= columns || part.length <= CONTEXT) {
    return part;
  }
  const most = Math.max(CONTEXT, Math.floor((columns - CONTEXT) / 2));
  const letters = [...part.slice(...(keep === 'start' ? [0, most * 2] : [Math.max(0, part.length - most * 2)]))];
  if (letters.length <= most && letters.join('').length === part.length) {
    return part;
  }
  return keep === 'start' ? `${letters.slice(0, most).join('')}…` : `…${letters.slice(-most).join('')}`;
}
