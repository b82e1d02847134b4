/**
 * What changed between two versions of a model, in keys: the attributes that say something else now, the containers
 * whose children are others, the elements that something else refers to.
 *
 * Places do not count: text that moved says the same.
 */
import { type CxModel, type Fragment, visibleElements } from '../../model/model.ts';
import { Collector, eachTarget } from './change-collector.ts';
import type { DependencyKeys } from './dependency-keys.ts';

export interface Changes {
  /** Everything must be judged again. */
  readonly all: boolean;
  readonly keys: ReadonlySet<number>;
  readonly slots: ReadonlySet<number>;
  /** Files whose elements are other objects now, or whose references were linked anew. */
  readonly files: ReadonlySet<string>;
  /** Files that hold an element of which some cell changed; with `ANYWHERE` among them it may be any. */
  readonly touchedFiles: ReadonlySet<string>;
  /** Whether a name came or went, so that the names in norms may mean something else. */
  readonly names: boolean;
  /** Whether a file that holds facts or standards came, went or says something else. */
  readonly selections: boolean;
}

/** Changes to which the session adds what follows from them: facts that have other members now, findings that are others. */
export interface GrowingChanges extends Changes {
  readonly keys: Set<number>;
  readonly slots: Set<number>;
  /** Something that was asked of the day, or of what was found, has another answer now. */
  answer(question: string): void;
}

/** Several changes as one. */
export function unionOf(changes: readonly Changes[]): Changes {
  const join = <T>(sets: readonly ReadonlySet<T>[]) => new Set(sets.flatMap(set => [...set]));
  return {
    all: changes.some(each => each.all),
    names: changes.some(each => each.names),
    selections: changes.some(each => each.selections),
    keys: join(changes.map(each => each.keys)),
    slots: join(changes.map(each => each.slots)),
    files: join(changes.map(each => each.files)),
    touchedFiles: join(changes.map(each => each.touchedFiles)),
  };
}

/** The targets of all references of a fragment, in order: linking writes new ones into the same objects. */
function targetsOf(fragment: Fragment): (string | undefined)[] {
  const targets: (string | undefined)[] = [];
  for (const element of visibleElements(fragment.elements)) {
    for (const attribute of element.attributes.values()) {
      eachTarget(attribute.values, target => targets.push(target));
    }
  }
  return targets;
}

interface RememberedFile {
  readonly fragment: Fragment;
  /** What its names stood for. */
  targets: (string | undefined)[];
}

/** Remembers a version, and tells how the next one differs. */
export class ChangeTracker {
  readonly #keys: DependencyKeys;
  readonly #fragments = new Map<string, RememberedFile>();
  readonly #holders = new Holders();
  #library: readonly Fragment[] | undefined;

  constructor(keys: DependencyKeys) {
    this.#keys = keys;
  }

  /** `changed` names the files that were read or linked again and the data files that are others now; absent for any. */
  next(model: CxModel, changed: ReadonlySet<string> | undefined): GrowingChanges {
    const collector = new Collector(this.#keys);
    if (this.#library !== model.library) {
      this.#library = model.library;
      collector.all = true;
      this.#remember(model);
      return collector;
    }
    const files = new Set(model.fragments.map(fragment => fragment.file));
    for (const [file, before] of this.#fragments) {
      if (!files.has(file)) {
        this.#exchange(before, undefined, collector);
        this.#fragments.delete(file);
      }
    }
    for (const fragment of model.fragments) {
      const before = this.#fragments.get(fragment.file);
      if (before?.fragment !== fragment) {
        this.#exchange(before, fragment, collector);
        this.#fragments.set(fragment.file, { fragment, targets: targetsOf(fragment) });
      } else if (changed === undefined || changed.has(fragment.file)) {
        relink(before, collector);
      }
    }
    if (changed === undefined) {
      // Nobody says what the data files hold now.
      collector.all = true;
    }
    for (const file of changed ?? []) {
      if (!files.has(file)) {
        collector.data(file);
      }
    }
    const shared = this.#holders.takeShared();
    if (collector.moved.some(id => shared.has(id))) {
      // What the identity stands for now is another element, whatever was looked at in the one before.
      collector.all = true;
    }
    return collector;
  }

  #exchange(before: RememberedFile | undefined, after: Fragment | undefined, collector: Collector): void {
    if (before !== undefined) {
      // Of several edits at once, one may have linked its names anew before another replaced it or took it away.
      relink(before, collector);
    }
    collector.exchanged(before?.fragment, after);
    this.#holders.exchange(before?.fragment, after);
  }

  #remember(model: CxModel): void {
    this.#fragments.clear();
    this.#holders.clear();
    for (const fragment of model.library) {
      this.#holders.exchange(undefined, fragment);
    }
    for (const fragment of model.fragments) {
      this.#fragments.set(fragment.file, { fragment, targets: targetsOf(fragment) });
      this.#holders.exchange(undefined, fragment);
    }
    this.#holders.takeShared();
  }
}

/** Takes in what the names of a file stand for now, which may be something else than when it was remembered. */
function relink(file: RememberedFile, collector: Collector): void {
  const targets = targetsOf(file.fragment);
  collector.relinked(file.fragment, file.targets, targets);
  file.targets = targets;
}

/** How many elements have an identity: more than one is a mistake, and the first of them is what it stands for. */
class Holders {
  readonly #counts = new Map<string, number>();
  #shared = new Set<string>();

  clear(): void {
    this.#counts.clear();
  }

  exchange(before: Fragment | undefined, after: Fragment | undefined): void {
    for (const { id } of visibleElements(before?.elements ?? [])) {
      this.#count(id, -1);
    }
    for (const { id } of visibleElements(after?.elements ?? [])) {
      this.#count(id, 1);
    }
  }

  /** Identities that several elements had at some time since this was last asked. */
  takeShared(): ReadonlySet<string> {
    const shared = this.#shared;
    this.#shared = new Set();
    return shared;
  }

  #count(id: string, by: 1 | -1): void {
    const count = (this.#counts.get(id) ?? 0) + by;
    if (count === 0) {
      this.#counts.delete(id);
    } else {
      this.#counts.set(id, count);
    }
    if (Math.max(count, count - by) > 1) {
      this.#shared.add(id);
    }
  }
}
