/** What stands behind a syntax error on its line is read as something or other: that it makes no sense is no news. */
import type { PlacedDiagnostic } from '../../model/diagnostic.ts';

export function withoutLeftovers(
  problems: readonly PlacedDiagnostic[],
  syntax: readonly PlacedDiagnostic[],
  text: string,
): PlacedDiagnostic[] {
  const breaks = syntax.length === 0 ? [] : [...text.matchAll(/\r\n|\r|\n/g)].map(match => match.index);
  const brokenFrom = new Map<number, number>();
  for (const { span } of syntax) {
    const line = lineOf(span.start, breaks);
    brokenFrom.set(line, Math.min(span.start, brokenFrom.get(line) ?? span.start));
  }
  return problems.filter(({ rule, span }) => {
    const from = rule === 'unknown-kind' ? brokenFrom.get(lineOf(span.start, breaks)) : undefined;
    return from === undefined || span.start < from;
  });
}

/** How many line breaks stand before the offset. */
function lineOf(offset: number, breaks: readonly number[]): number {
  let [low, high] = [0, breaks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (breaks[middle]! < offset) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}
