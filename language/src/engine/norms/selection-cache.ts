/** Facts and scopes of standards through the versions of a session: a candidate is asked again only when it must be. */

import type { Element } from '../../model/model.ts';
import type { NamedSelections, Selections, World } from '../expressions/index.ts';
import type { Cells } from './cells.ts';
import type { GrowingChanges } from './changes.ts';
import { Memory, type Remembered, recordFinder, type Tracking } from './memory.ts';
import type { TrackingWorld } from './tracking.ts';

interface Entry {
  readonly candidates: readonly Element[];
  readonly remembered: readonly Remembered<boolean>[];
  readonly members: readonly Element[];
}

export class SelectionCache implements NamedSelections {
  private readonly cells: Cells;
  private selections: Selections;
  /** In the order in which they were found, so that what a selection rests on comes before it. */
  private entries = new Map<string, Entry>();
  private former = new Map<string, Entry>();
  private readonly memories = new Map<string, Memory<boolean>>();
  private changes: GrowingChanges | undefined;

  constructor(cells: Cells, selections: Selections) {
    this.cells = cells;
    this.selections = selections;
  }

  members(id: string, world: World): readonly Element[] {
    let entry = this.entries.get(id);
    if (entry === undefined) {
      entry = this.find(id, world as TrackingWorld);
      this.entries.set(id, entry);
    }
    return entry.members;
  }

  restsOn(id: string, world: World): Iterable<string> {
    return this.selections.restsOn(id, world);
  }

  /** Prepares for the next version; `selections` are other ones when the text of any changed. */
  startVersion(selections: Selections, changes: GrowingChanges): void {
    this.changes = changes;
    this.former = this.entries;
    this.entries = new Map();
    if (selections !== this.selections) {
      this.selections = selections;
      this.memories.clear();
    }
  }

  /** Finds the selections again, and notes those that have other members now. */
  refresh(world: TrackingWorld, changes: GrowingChanges): void {
    const { cells } = this;
    for (const [id, before] of this.former) {
      const now = world.selection(id);
      if (now === before.members) {
        continue;
      }
      if (now.length !== before.members.length || now.some((each, index) => each.id !== before.members[index]!.id)) {
        const cell = cells.selection(id);
        changes.cells.add(cell).add(cells.columnOfCell(cell)!);
        changes.slots.add(cells.slotOf(cell));
      }
    }
    this.former = new Map();
  }

  private find(id: string, world: TrackingWorld): Entry {
    const plan = this.selections.plan(id, world);
    const before = this.former.get(id);
    const known = this.memories.get(id);
    const memory = known ?? new Memory<boolean>(String);
    this.memories.set(id, memory);
    const tracking: Tracking = { world, cells: this.cells, changes: this.changes! };
    const { candidates } = plan;
    const isReusable = known !== undefined && before !== undefined && !this.changes!.all;
    const find = isReusable ? recordFinder(before.candidates, before.remembered, candidates) : () => undefined;
    const isConcerned = memory.isConcernedBy(this.changes!);
    const remembered = candidates.map((candidate, index) => {
      const record = find(index);
      return record !== undefined && !(isConcerned && memory.isTouched(record, candidate, tracking))
        ? record
        : memory.judge(candidate, plan.holds, tracking);
    });
    if (!plan.isSound()) {
      // What failed must fail again in every version, or nobody would hear of it twice.
      this.memories.delete(id);
    }
    if (before?.candidates === candidates && remembered.every((record, index) => record === before.remembered[index])) {
      return before;
    }
    const members = plan.isSound() ? candidates.filter((_, index) => remembered[index]!.outcome) : [];
    return { candidates, remembered, members };
  }
}
