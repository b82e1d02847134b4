/** Facts and scopes of standards through the versions of a session: evaluated again only when what they rest on changed. */
import type { NamedSelections, Selections, World } from '../expressions/index.ts';
import type { Element } from '../model/model.ts';
import type { Cells } from './cells.ts';
import type { GrowingChanges } from './changes.ts';
import type { TrackingWorld } from './tracking.ts';

interface Entry {
  members: readonly Element[];
  readonly dependencies: ReadonlySet<number>;
}

export class SelectionCache implements NamedSelections {
  private readonly cells: Cells;
  private selections: Selections;
  /** In the order in which they were found, so that what a selection rests on comes before it. */
  private entries = new Map<string, Entry>();
  private stale: Map<string, Entry> = new Map();

  constructor(cells: Cells, selections: Selections) {
    this.cells = cells;
    this.selections = selections;
  }

  members(id: string, world: World): readonly Element[] {
    let entry = this.entries.get(id);
    if (entry === undefined) {
      const found = (world as TrackingWorld).record(() => this.selections.members(id, world));
      entry = { members: found.value, dependencies: found.dependencies };
      this.entries.set(id, entry);
    }
    return entry.members;
  }

  /** Prepares for the next version; `selections` are other ones when the text of any changed. */
  startVersion(selections: Selections): void {
    this.stale = this.entries;
    this.entries = new Map();
    if (selections !== this.selections) {
      this.selections = selections;
      for (const [id, { members }] of this.stale) {
        this.stale.set(id, { members, dependencies: new Set([ANYTHING]) });
      }
    }
  }

  /** Finds again what may have other members now, and notes whose members did change. */
  refresh(world: TrackingWorld, changes: GrowingChanges): void {
    const { cells } = this;
    for (const [id, before] of this.stale) {
      const isTouched = changes.all || touches(before.dependencies, changes.cells);
      const members = isTouched ? undefined : current(before.members, world, changes.files);
      if (members !== undefined) {
        this.entries.set(id, { ...before, members });
        continue;
      }
      const now = world.selection(id);
      if (
        now.length !== before.members.length ||
        now.some((member, index) => member.id !== before.members[index]!.id)
      ) {
        const cell = cells.selection(id);
        changes.cells.add(cell).add(cells.columnOfCell(cell)!);
        changes.slots.add(cells.slotOf(cell));
      }
    }
    this.stale = new Map();
  }
}

/** A dependency that counts as changed always. */
const ANYTHING = -1;

function touches(dependencies: ReadonlySet<number>, changed: ReadonlySet<number>): boolean {
  for (const dependency of dependencies) {
    if (dependency === ANYTHING || changed.has(dependency)) {
      return true;
    }
  }
  return false;
}

/** The same elements as they are in this version; absent where that cannot be told for each. */
function current(
  members: readonly Element[],
  world: World,
  changedFiles: ReadonlySet<string>,
): readonly Element[] | undefined {
  if (!members.some(member => changedFiles.has(member.file))) {
    return members;
  }
  const found: Element[] = [];
  for (const member of members) {
    const same = changedFiles.has(member.file)
      ? world.index.ofKindIn(member.kind, member.file).filter(element => element.id === member.id)
      : [member];
    if (same.length !== 1) {
      return undefined;
    }
    found.push(same[0]!);
  }
  return found;
}
