/**
 * Which lines of one text became which of another: the shortest way by Eugene Myers's greedy algorithm
 * (http://www.xmailserver.org/diff2.pdf), as long as the texts have something in common.
 */

/** Lines `[oldStart, oldEnd)` of one text give way to lines `[newStart, newEnd)` of the other. */
export interface LineChange {
  readonly oldStart: number;
  readonly oldEnd: number;
  readonly newStart: number;
  readonly newEnd: number;
}

/** Beyond this many differences nobody reads them one by one, and the search would take long. */
const MOST_STEPS = 1000;

export function lineChanges(before: readonly string[], after: readonly string[]): LineChange[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) {
    start++;
  }
  let [oldEnd, newEnd] = [before.length, after.length];
  while (oldEnd > start && newEnd > start && before[oldEnd - 1] === after[newEnd - 1]) {
    oldEnd--;
    newEnd--;
  }
  if (start === oldEnd && start === newEnd) {
    return [];
  }
  const whole: LineChange = { oldStart: start, oldEnd, newStart: start, newEnd };
  const steps = shortestWay(before.slice(start, oldEnd), after.slice(start, newEnd));
  return steps === undefined ? [whole] : changesAlong(steps, start, oldEnd - start, newEnd - start);
}

/** For each number of differences, how far each diagonal got; nothing when there are too many. */
function shortestWay(before: readonly string[], after: readonly string[]): Map<number, number>[] | undefined {
  const reached: Map<number, number>[] = [];
  let last = new Map([[1, 0]]);
  for (let steps = 0; steps <= Math.min(before.length + after.length, MOST_STEPS); steps++) {
    const current = new Map<number, number>();
    for (let diagonal = -steps; diagonal <= steps; diagonal += 2) {
      const [fromAbove, fromLeft] = [last.get(diagonal + 1) ?? -1, last.get(diagonal - 1) ?? -1];
      let old = goesDown(diagonal, steps, fromAbove, fromLeft) ? fromAbove : fromLeft + 1;
      while (old < before.length && old - diagonal < after.length && before[old] === after[old - diagonal]) {
        old++;
      }
      current.set(diagonal, old);
      if (old >= before.length && old - diagonal >= after.length) {
        return [...reached, current];
      }
    }
    reached.push(current);
    last = current;
  }
  return undefined;
}

function goesDown(diagonal: number, steps: number, fromAbove: number, fromLeft: number): boolean {
  return diagonal === -steps || (diagonal !== steps && fromLeft < fromAbove);
}

/** Walks the way back from its end, and joins differences that touch each other. */
function changesAlong(reached: readonly Map<number, number>[], offset: number, length: number, newLength: number) {
  const changes: LineChange[] = [];
  let [old, now] = [length, newLength];
  for (let steps = reached.length - 1; steps > 0; steps--) {
    const last = reached[steps - 1]!;
    const diagonal = old - now;
    const [fromAbove, fromLeft] = [last.get(diagonal + 1) ?? -1, last.get(diagonal - 1) ?? -1];
    const isAddition = goesDown(diagonal, steps, fromAbove, fromLeft);
    const before = isAddition ? fromAbove : fromLeft;
    const beforeNow = before - (isAddition ? diagonal + 1 : diagonal - 1);
    // The end of the step; from there on lines are the same.
    const [stepOld, stepNow] = isAddition ? [before, beforeNow + 1] : [before + 1, beforeNow];
    const next = changes.at(-1);
    const joins = next !== undefined && next.oldStart === stepOld + offset && next.newStart === stepNow + offset;
    const change = { oldStart: before + offset, newStart: beforeNow + offset };
    if (joins) {
      changes[changes.length - 1] = { ...next, ...change };
    } else {
      changes.push({ ...change, oldEnd: stepOld + offset, newEnd: stepNow + offset });
    }
    [old, now] = [before, beforeNow];
  }
  return changes.reverse();
}
