/** Where something stands in the texts, and on which line. */
import type { Span } from '../../model/values.ts';
import type { ViewPlace } from './schema.ts';

/** The line of an offset in a file, counted from 1. */
export type LineOf = (file: string, offset: number) => number;

/** Counts lines in these texts, each read once; a file without a text has one line. */
export function lineCounter(textOf: (file: string) => string | undefined): LineOf {
  const starts = new Map<string, readonly number[]>();
  return (file, offset) => {
    let known = starts.get(file);
    if (known === undefined) {
      known = lineStarts(textOf(file) ?? '');
      starts.set(file, known);
    }
    return lineAt(known, offset);
  };
}

export function placeIn(file: string, span: Span, lineOf: LineOf): ViewPlace {
  return { file, start: span.start, end: span.end, line: lineOf(file, span.start) };
}

const LINE_BREAK = /\r\n|\r|\n/g;

function lineStarts(text: string): number[] {
  const starts = [0];
  for (const match of text.matchAll(LINE_BREAK)) {
    starts.push(match.index + match[0].length);
  }
  return starts;
}

/** How many lines start at or before the offset. */
function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= offset) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return Math.max(1, low);
}
