/**
 * What all norms found, by the file in which it stands, through the versions of a session: gathered anew only for the files
 * in which something else is found now. All others keep their very lists, so that whoever shows them sees by that what is new.
 */
import type { Finding } from '../../model/finding.ts';
import type { EvaluatedNorm } from './build-table.ts';
import { compareFindings, type NormFindings } from './findings.ts';

/** What stands in each file, in order; a file in which nothing was found is left out. */
export type FindingsByFile = ReadonlyMap<string, readonly Finding[]>;

type EvaluatedFiles = EvaluatedNorm['files'];

const NOTHING: EvaluatedFiles = [];

export class FoundByFile {
  /** What was read last of each norm: while it is the same object, it says the same. */
  #byNorm = new Map<string, EvaluatedFiles>();
  /** By the file in which it stands: a check may find in one file what is wrong in another. */
  readonly #parts = new Map<string, Map<NormFindings, readonly Finding[]>>();
  /** What stands at no subject. */
  #loose: FindingsByFile = new Map();
  readonly #lists = new Map<string, readonly Finding[]>();

  /** Takes in a version; `extra` is what was found beside the norms. */
  update(evaluated: readonly EvaluatedNorm[], extra: readonly Finding[]): FindingsByFile {
    const changed = new Set<string>();
    this.#exchange(this.#takeIn(evaluated), changed);
    const loose = Map.groupBy([...evaluated.flatMap(({ others }) => others), ...extra], finding => finding.file);
    this.#loose = keepSame(this.#loose, loose, changed);
    for (const file of changed) {
      const parts = [...(this.#parts.get(file)?.values() ?? []), this.#loose.get(file) ?? []];
      put(this.#lists, file, parts.flat().sort(compareFindings));
    }
    return new Map(this.#lists);
  }

  /** What went, and what came. */
  #takeIn(evaluated: readonly EvaluatedNorm[]): readonly [Set<NormFindings>, Set<NormFindings>] {
    const [gone, come] = [new Set<NormFindings>(), new Set<NormFindings>()];
    const former = this.#byNorm;
    this.#byNorm = new Map();
    for (const { summary, files } of evaluated) {
      const key = this.#byNorm.has(summary.id) ? `${summary.id}#${this.#byNorm.size}` : summary.id;
      const before = former.get(key) ?? NOTHING;
      former.delete(key);
      this.#byNorm.set(key, files);
      if (before !== files) {
        compare(before, files, gone, come);
      }
    }
    for (const files of former.values()) {
      compare(files, NOTHING, gone, come);
    }
    return [gone, come];
  }

  #exchange([gone, come]: readonly [Set<NormFindings>, Set<NormFindings>], changed: Set<string>): void {
    for (const found of without(gone, come)) {
      for (const file of byFileIn(found).keys()) {
        this.#parts.get(file)!.delete(found);
        changed.add(file);
      }
    }
    for (const found of without(come, gone)) {
      for (const [file, findings] of byFileIn(found)) {
        let parts = this.#parts.get(file);
        if (parts === undefined) {
          parts = new Map();
          this.#parts.set(file, parts);
        }
        parts.set(found, findings);
        changed.add(file);
      }
    }
  }
}

/** What stands at one place only; mostly the files are the same, and few of them say something else. */
function compare(
  before: EvaluatedFiles,
  after: EvaluatedFiles,
  gone: Set<NormFindings>,
  come: Set<NormFindings>,
): void {
  for (let index = 0; index < Math.max(before.length, after.length); index++) {
    const [old, now] = [before[index], after[index]];
    if (old === now) {
      continue;
    }
    if (old !== undefined && isTold(old)) {
      gone.add(old.found);
    }
    if (now !== undefined && isTold(now)) {
      come.add(now.found);
    }
  }
}

function isTold({ found, isSilent }: EvaluatedFiles[number]): boolean {
  return !isSilent && found.bySubject.size > 0;
}

/** Keeps the list of a file, and none where it is empty. */
export function put(lists: Map<string, readonly Finding[]>, file: string, list: readonly Finding[]): void {
  if (list.length === 0) {
    lists.delete(file);
  } else {
    lists.set(file, list);
  }
}

/** Files in the order of their code units. */
export function joined(byFile: FindingsByFile): Finding[] {
  return [...byFile.keys()].sort().flatMap(file => byFile.get(file)!);
}

/** The later lists, but the former ones themselves where they say the same; the files of all others are noted. */
export function keepSame(before: FindingsByFile, after: FindingsByFile, changed: Set<string>): FindingsByFile {
  const kept = new Map<string, readonly Finding[]>();
  for (const [file, list] of after) {
    const former = before.get(file);
    const isSame = former !== undefined && isSameList(former, list);
    kept.set(file, isSame ? former : list);
    if (!isSame) {
      changed.add(file);
    }
  }
  for (const file of before.keys()) {
    if (!after.has(file)) {
      changed.add(file);
    }
  }
  return kept;
}

function isSameList(a: readonly Finding[], b: readonly Finding[]): boolean {
  return a === b || (a.length === b.length && JSON.stringify(a) === JSON.stringify(b));
}

function byFileIn({ bySubject }: NormFindings): ReadonlyMap<string, readonly Finding[]> {
  return Map.groupBy([...bySubject.values()].flat(), finding => finding.file);
}

function without<T>(set: ReadonlySet<T>, others: ReadonlySet<T>): T[] {
  return [...set].filter(each => !others.has(each));
}
