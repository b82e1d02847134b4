/** Where findings stand after an edit, as long as nobody has looked whether they still hold. */
import type { Finding } from '../model/finding.ts';
import type { Span } from '../model/values.ts';

/** What stood between two offsets and was replaced, and by how much the text behind it moved. */
export interface Replaced {
  readonly start: number;
  readonly end: number;
  readonly moved: number;
}

/** How two texts differ: what lies between all that they begin with and all that they end with. */
export function replacedIn(before: string, after: string): Replaced {
  const shortest = Math.min(before.length, after.length);
  let start = 0;
  while (start < shortest && before.charCodeAt(start) === after.charCodeAt(start)) {
    start++;
  }
  let end = before.length;
  const moved = after.length - before.length;
  while (end > start && end + moved > start && before.charCodeAt(end - 1) === after.charCodeAt(end + moved - 1)) {
    end--;
  }
  return { start, end, moved };
}

/** Where a span is after the edit; nowhere where the edit took in a border of it. */
export function movedSpan({ start, end }: Span, replaced: Replaced): Span | undefined {
  if (end <= replaced.start) {
    return { start, end };
  }
  if (start >= replaced.end) {
    return { start: start + replaced.moved, end: end + replaced.moved };
  }
  return start <= replaced.start && end >= replaced.end ? { start, end: end + replaced.moved } : undefined;
}

/** The text of a file; undefined where there is none, or where nobody knows it any more. */
type TextOf = (file: string) => string | undefined;

/** The findings whose place is known, there: `then` gives the texts that they were found in, `now` those of today. */
export function movedFindings(findings: readonly Finding[], then: TextOf, now: TextOf): readonly Finding[] {
  const replacedByFile = new Map<string, Replaced | undefined>();
  const replacedOf = (file: string): Replaced | undefined => {
    if (!replacedByFile.has(file)) {
      const [before, after] = [then(file), now(file)];
      const isSame = before === undefined || after === undefined || before === after;
      replacedByFile.set(file, isSame ? undefined : replacedIn(before, after));
    }
    return replacedByFile.get(file);
  };
  const placeOf = <T extends { readonly file: string; readonly span: Span }>(place: T): T[] => {
    const replaced = replacedOf(place.file);
    const span = replaced === undefined ? place.span : movedSpan(place.span, replaced);
    return span === undefined ? [] : [span === place.span ? place : { ...place, span }];
  };
  return findings.flatMap(finding =>
    placeOf(finding).map(moved =>
      moved.related.length === 0 ? moved : { ...moved, related: moved.related.flatMap(placeOf) },
    ),
  );
}
