/** Whom a norm judges: what its selection walks over, and of a standard also whoever claims it. */
import { EvaluationError, isElement, isRetired, type Run, type Single, type World } from '../expressions/index.ts';
import type { Element } from '../model/model.ts';
import type { Bench } from './judgement.ts';
import type { Norm } from './norm.ts';

const CLAIMS = { attributes: ['standards'] } as const;

export class Candidates {
  private readonly norm: Norm;
  private readonly bench: Bench;

  constructor(norm: Norm, bench: Bench) {
    this.norm = norm;
    this.bench = bench;
  }

  /** Those of one file, of a norm that selects by kind or binds whoever claims it; in source order. */
  inFile(file: string, world: World): readonly Element[] {
    const { domain, type } = this.norm;
    const selected = domain.by === 'kind' ? world.index.ofKindIn(domain.kind, file) : [];
    if (type === 'rule') {
      return selected;
    }
    const claimants = this.claimants(world).filter(claimant => claimant.file === file);
    return claimants.length === 0 ? selected : [...selected, ...claimants].sort(bySource);
  }

  byFile(world: World): ReadonlyMap<string, readonly Element[]> {
    const { domain, type } = this.norm;
    const listed = domain.by === 'list' ? this.listed(domain.list) : [];
    const selected = domain.by === 'kind' ? world.index.ofKindByFile(domain.kind) : byFile(listed);
    if (type === 'rule') {
      return selected;
    }
    if (domain.by === 'list') {
      const members = new Set(listed);
      this.bench.isMember = candidate => members.has(candidate);
    }
    const all = new Map(selected);
    for (const [file, claimants] of byFile(this.claimants(world))) {
      all.set(file, [...(selected.get(file) ?? []), ...claimants].sort(bySource));
    }
    return all;
  }

  /** Whoever claims a standard without being selected: also that is judged. */
  private claimants(world: World): Element[] {
    return world.index.referring(this.norm.id, CLAIMS).filter(candidate => !this.bench.isMember(candidate));
  }

  private listed(list: (run: Run) => readonly Single[]): Element[] {
    const { run } = this.bench;
    run.steps = 0;
    try {
      const found = list(run).filter(
        (candidate): candidate is Element => isElement(candidate) && !isRetired(candidate),
      );
      return [...new Set(found)];
    } catch (error) {
      if (error instanceof EvaluationError) {
        return [];
      }
      throw error;
    }
  }
}

function bySource(a: Element, b: Element): number {
  return a.span.start - b.span.start || a.span.end - b.span.end;
}

function byFile(elements: readonly Element[]): Map<string, Element[]> {
  const files = new Map<string, Element[]>();
  for (const element of elements) {
    const same = files.get(element.file);
    if (same === undefined) {
      files.set(element.file, [element]);
    } else {
      same.push(element);
    }
  }
  for (const list of files.values()) {
    list.sort(bySource);
  }
  return files;
}
