/**
 * "Did you mean": the words of a list nearest to a misspelt one, by the optimal string alignment distance
 * (insertions, deletions, substitutions and swaps of neighbours).
 */

/** Distance up to `most`, and `most + 1` for anything farther. */
function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) {
    return most + 1;
  }
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let value = Math.min(row[j - 1]! + 1, last[j]! + 1, last[j - 1]! + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        value = Math.min(value, beforeLast[j - 2]! + 1);
      }
      row.push(value);
      least = Math.min(least, value);
    }
    if (least > most) {
      return most + 1;
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length]!;
}

/** Names longer than this are compared by nobody, and a hostile one must not cost time. */
const LONGEST = 64;

/** At most `count` of the candidates, nearest first, then in the order of code units; none that is a different word. */
export function nearest(word: string, candidates: Iterable<string>, count = 3): string[] {
  if (word.length > LONGEST) {
    return [];
  }
  const wanted = word.toLowerCase();
  const most = Math.max(1, Math.floor(word.length / 3));
  const found: { candidate: string; distance: number }[] = [];
  for (const candidate of candidates) {
    if (candidate.length <= LONGEST && candidate !== word) {
      const lower = candidate.toLowerCase();
      const apart = Math.min(distance(wanted, lower, most), startsAlike(wanted, lower) ? most : most + 1);
      if (apart <= most) {
        found.push({ candidate, distance: apart });
      }
    }
  }
  found.sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : a.candidate > b.candidate ? 1 : 0));
  return found.slice(0, count).map(entry => entry.candidate);
}

/** One begins with the other: `channel` for `channels`, `Pay` for `PayAtCounter`. */
function startsAlike(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  return shorter >= 3 && (a.startsWith(b) || b.startsWith(a));
}

/** ` Did you mean `a` or `b`?`, or nothing. */
export function didYouMean(names: readonly string[]): string {
  if (names.length === 0) {
    return '';
  }
  const quoted = names.map(name => `\`${name}\``);
  const last = quoted.pop()!;
  return ` Did you mean ${quoted.length > 0 ? `${quoted.join(', ')} or ${last}` : last}?`;
}
