/** Edits that take something out of a text and leave it as somebody would have written it. */
import { formatText, type Span } from '../../../language/src/index.ts';

export interface Edit extends Span {
  /** What stands there instead. */
  readonly text: string;
}

export function cut(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}

/** Nothing is left of a line that held nothing else. */
export function without(text: string, { start, end }: Span): Edit {
  const before = text.lastIndexOf('\n', start - 1) + 1;
  const after = text.indexOf('\n', end) + 1 || text.length;
  const isAlone = cut(text, { start: before, end: start }).trim() === '' && text.slice(end, after).trim() === '';
  return isAlone ? { start: before, end: after, text: '' } : { start, end, text: '' };
}

/** The edits come in the order of their places or in any other, and never two of one place. */
export function edited(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const { start, end, text: instead } of [...edits].sort((a, b) => a.start - b.start)) {
    if (start < done) {
      throw new Error(`Two edits of one place: ${text.slice(start, end)}`);
    }
    parts.push(text.slice(done, start), instead);
    done = end;
  }
  return [...parts, text.slice(done)].join('');
}

export function formatted(text: string): string {
  const result = formatText(text);
  if ('problems' in result) {
    throw new Error(`What is left cannot be read: ${result.problems[0]?.message}\n${text}`);
  }
  return result.text;
}
