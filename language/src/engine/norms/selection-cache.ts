/** Facts and scopes of standards through the versions of a session: a candidate is asked again only when it must be. */

import type { Element } from '../../model/model.ts';
import type { EvaluationContext, NamedSelections, Selections } from '../expressions/index.ts';
import type { GrowingChanges } from './changes.ts';
import { type CachedResult, DependencyCache, recordFinder, type Tracking } from './dependency-cache.ts';
import type { DependencyKeys } from './dependency-keys.ts';
import type { RecordingContext } from './recording-context.ts';

interface Entry {
  /** What the selection said. */
  readonly signature: string;
  readonly candidates: readonly Element[];
  readonly cached: readonly CachedResult<boolean>[];
  readonly members: readonly Element[];
}

export class SelectionCache implements NamedSelections {
  readonly #keys: DependencyKeys;
  #selections: Selections;
  /** In the order in which they were found, so that what a selection rests on comes before it. */
  #entries = new Map<string, Entry>();
  #former = new Map<string, Entry>();
  readonly #caches = new Map<string, DependencyCache<boolean>>();
  #changes: GrowingChanges | undefined;

  constructor(keys: DependencyKeys, selections: Selections) {
    this.#keys = keys;
    this.#selections = selections;
  }

  members(id: string, context: EvaluationContext): readonly Element[] {
    let entry = this.#entries.get(id);
    if (entry === undefined) {
      entry = this.#find(id, context as RecordingContext);
      this.#entries.set(id, entry);
    }
    return entry.members;
  }

  restsOn(id: string, context: EvaluationContext): Iterable<string> {
    return this.#selections.restsOn(id, context);
  }

  /** Prepares for the next version; `selections` are others where a text or a name may have changed what any of them says. */
  startVersion(selections: Selections, changes: GrowingChanges): void {
    this.#changes = changes;
    this.#former = this.#entries;
    this.#entries = new Map();
    this.#selections = selections;
  }

  /** Finds the selections again, and notes those that have other members now. */
  refresh(context: RecordingContext, changes: GrowingChanges): void {
    const keys = this.#keys;
    for (const [id, before] of this.#former) {
      const now = context.selection(id);
      if (now === before.members) {
        continue;
      }
      if (now.length !== before.members.length || now.some((each, index) => each.id !== before.members[index]!.id)) {
        const cell = keys.selection(id);
        changes.keys.add(cell).add(keys.columnOfCell(cell)!);
        changes.slots.add(keys.slotOf(cell));
      }
    }
    this.#former = new Map();
  }

  #find(id: string, context: RecordingContext): Entry {
    const plan = this.#selections.plan(id, context);
    const signature = this.#selections.signature(id, context);
    const before = this.#former.get(id);
    const known = before?.signature === signature ? this.#caches.get(id) : undefined;
    const cache = known ?? new DependencyCache<boolean>(String);
    this.#caches.set(id, cache);
    const tracking: Tracking = { context, keys: this.#keys, changes: this.#changes! };
    const { candidates } = plan;
    const isReusable = known !== undefined && before !== undefined && !this.#changes!.all;
    const isConcerned = cache.isConcernedBy(this.#changes!);
    if (isReusable && !isConcerned && before.candidates === candidates) {
      return before;
    }
    const find = isReusable ? recordFinder(before.candidates, before.cached, candidates) : () => undefined;
    const cached = candidates.map((candidate, index) => {
      const record = find(index);
      return record !== undefined && !(isConcerned && cache.isTouched(record, candidate, tracking))
        ? record
        : cache.record(candidate, plan.holds, tracking);
    });
    if (!plan.isSound()) {
      // What failed must fail again in every version, or nobody would hear of it twice.
      this.#caches.delete(id);
    }
    if (
      before?.signature === signature &&
      before.candidates === candidates &&
      cached.every((record, index) => record === before.cached[index])
    ) {
      return before;
    }
    const members = plan.isSound() ? candidates.filter((_, index) => cached[index]!.outcome) : [];
    return { signature, candidates, cached, members };
  }
}
