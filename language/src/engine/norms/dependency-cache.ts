/**
 * What a session remembers of judging candidates: for each the outcome and what it rests on, written relative to the
 * candidate where it looked at nothing else, so that thousands of candidates share one record.
 */
import type { Element } from '../../model/model.ts';
import type { Changes } from './changes.ts';
import { ANYWHERE, type DependencyKeys } from './dependency-keys.ts';
import type { RecordingContext } from './recording-context.ts';

/** What a session knows beside the version itself. */
export interface Tracking {
  readonly context: RecordingContext;
  readonly keys: DependencyKeys;
  readonly changes: Changes;
}

export interface CachedResult<T> {
  readonly outcome: T;
  /** Keys and columns; what is own to a candidate is the slot alone. */
  readonly dependencies: readonly number[];
  /** Whether it rests on the candidate alone. */
  readonly isOwn: boolean;
}

/** Whom changes concern, as of so many slots that changed. */
interface Concern {
  readonly changes: Changes;
  readonly count: number;
  readonly anywhere: boolean;
  readonly elsewhere: boolean;
}

export class DependencyCache<T> {
  /** Slots that any judgement looked at: a change elsewhere cannot matter. */
  readonly #slots = new Set<number>();
  /** Those of other elements than the candidate itself. */
  readonly #foreignSlots = new Set<number>();
  readonly #shared = new Map<string, CachedResult<T>>();
  #lastConcern: Concern | undefined;
  readonly #shareKey: (outcome: T) => string | undefined;

  /** `shareKey` tells outcomes apart that candidates may share; undefined for one that is a candidate's own. */
  constructor(shareKey: (outcome: T) => string | undefined) {
    this.#shareKey = shareKey;
  }

  inherit(former: DependencyCache<T>): void {
    for (const slot of former.#slots) {
      this.#slots.add(slot);
    }
    for (const slot of former.#foreignSlots) {
      this.#foreignSlots.add(slot);
    }
    for (const [key, record] of former.#shared) {
      this.#shared.set(key, record);
    }
  }

  /** Whether any judgement looked at something like what changed. */
  isConcernedBy(changes: Changes): boolean {
    return this.#concern(changes).anywhere;
  }

  /** Whether any judgement looked at something like what changed in another element than its candidate. */
  isConcernedElsewhere(changes: Changes): boolean {
    return this.#concern(changes).elsewhere;
  }

  /** Found out once for all candidates, and again when more has changed: what is judged meanwhile has taken in the changes. */
  #concern(changes: Changes): Concern {
    const { all, slots } = changes;
    let concern = this.#lastConcern;
    if (concern?.changes !== changes || concern.count !== slots.size) {
      const anywhere = all || intersects(this.#slots, slots);
      const elsewhere = all || (anywhere && intersects(this.#foreignSlots, slots));
      concern = { changes, count: slots.size, anywhere, elsewhere };
      this.#lastConcern = concern;
    }
    return concern;
  }

  record(candidate: Element, evaluate: (candidate: Element) => T, { context, keys }: Tracking): CachedResult<T> {
    const { value: outcome, dependencies } = context.record(() => evaluate(candidate));
    const ordinal = keys.ordinal(candidate.id, candidate.kind);
    keys.locate(ordinal, candidate.file);
    const row = keys.cell(ordinal, 0);
    const relative: number[] = [];
    let isOwn = true;
    for (const dependency of dependencies) {
      this.#slots.add(keys.slotOf(dependency));
      const slot = dependency - row;
      const isOwnSlot = slot >= 0 && keys.isOwn(slot);
      relative.push(isOwnSlot ? slot : dependency);
      if (!isOwnSlot) {
        isOwn = false;
        this.#foreignSlots.add(keys.slotOf(dependency));
      }
    }
    const record = { outcome, dependencies: relative, isOwn };
    const key = isOwn ? this.#shareKey(outcome) : undefined;
    if (key === undefined) {
      return record;
    }
    const whole = `${key} ${relative.join()}`;
    const same = this.#shared.get(whole);
    if (same === undefined) {
      this.#shared.set(whole, record);
    }
    return same ?? record;
  }

  /** Whether a change can concern what was found of the candidate. */
  isTouched(record: CachedResult<T>, candidate: Element, { changes, keys }: Tracking): boolean {
    if (!mayTouch(changes, candidate.file) && (record.isOwn || !this.isConcernedElsewhere(changes))) {
      return false;
    }
    const ordinal = keys.ordinal(candidate.id, candidate.kind);
    return record.dependencies.some(dependency =>
      changes.keys.has(keys.isOwn(dependency) ? keys.cell(ordinal, dependency) : dependency),
    );
  }
}

/** Whether an element of the file may be among what changed. */
export function mayTouch({ touchedFiles }: Changes, file: string): boolean {
  return touchedFiles.has(file) || touchedFiles.has(ANYWHERE);
}

/**
 * Finds the record of a candidate in a former list: by its place where nothing moved, else by identity. Of two elements
 * of one identity nobody can tell which is which.
 */
export function recordFinder<T>(
  former: readonly Element[],
  records: readonly CachedResult<T>[],
  candidates: readonly Element[],
): (index: number) => CachedResult<T> | undefined {
  if (former === candidates) {
    return index => records[index];
  }
  const isInPlace = (each: Element, index: number) => each === former[index] || each.id === former[index]!.id;
  if (former.length === candidates.length && candidates.every(isInPlace)) {
    return index => records[index];
  }
  const byId = new Map(former.map((each, index) => [each.id, records[index]!]));
  const isUnique = byId.size === former.length && new Set(candidates.map(each => each.id)).size === candidates.length;
  return index => (isUnique ? byId.get(candidates[index]!.id) : undefined);
}

function intersects(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  for (const each of small) {
    if (large.has(each)) {
      return true;
    }
  }
  return false;
}
