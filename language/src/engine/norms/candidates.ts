/** Whom a norm checks: what its selection holds, and of a standard also whoever claims it. */

import type { Element } from '../../model/model.ts';
import { isRetired } from '../../model/read.ts';
import { type EvaluationContext, EvaluationError, isElement, type Run, type Single } from '../expressions/index.ts';
import type { Norm } from './norm.ts';
import type { NormEvaluator } from './norm-evaluator.ts';

type ByFile = ReadonlyMap<string, readonly Element[]>;

const CLAIMS = { attributes: ['standards'] } as const;
const NONE: ByFile = new Map();

export class Candidates {
  readonly #norm: Norm;
  readonly #evaluator: NormEvaluator;
  /** The scope of a standard as it was last found, and the same file by file. */
  #scope: readonly Element[] = [];
  #bound: ReadonlySet<Element> = new Set();
  #boundByFile: ByFile = NONE;

  constructor(norm: Norm, evaluator: NormEvaluator) {
    this.#norm = norm;
    this.#evaluator = evaluator;
  }

  /** Whether they are found all at once, since an edit anywhere may change who is among them. */
  get areFoundTogether(): boolean {
    const { by } = this.#norm.domain;
    return by === 'list' || by === 'scope';
  }

  /** Those of one file, in source order, unless they are found together. */
  inFile(file: string, context: EvaluationContext): readonly Element[] {
    const { domain } = this.#norm;
    if (domain.by === 'kinds') {
      return context.index.ofKindsIn(domain.kinds, file);
    }
    return this.#claimants(context)
      .filter(claimant => claimant.file === file)
      .sort(bySource);
  }

  byFile(context: EvaluationContext): ByFile {
    const { domain } = this.#norm;
    switch (domain.by) {
      case 'kinds':
        return context.index.ofKindsByFile(domain.kinds);
      case 'list':
        return byFile(this.#listed(domain.list));
      case 'scope':
        return this.#ofScope(context);
      case 'nothing':
        return byFile(this.#claimants(context));
    }
  }

  /** Whom the standard binds, and whoever claims it all the same. */
  #ofScope(context: EvaluationContext): ByFile {
    const scope = context.selection(this.#norm.id);
    if (scope !== this.#scope) {
      const bound = new Set(scope);
      this.#scope = scope;
      this.#bound = bound;
      this.#boundByFile = byFile(scope);
      this.#evaluator.isBound = candidate => bound.has(candidate);
    }
    const others = byFile(this.#claimants(context).filter(claimant => !this.#bound.has(claimant)));
    if (others.size === 0) {
      return this.#boundByFile;
    }
    const all = new Map(this.#boundByFile);
    for (const [file, claimants] of others) {
      all.set(file, [...(all.get(file) ?? []), ...claimants].sort(bySource));
    }
    return all;
  }

  #claimants(context: EvaluationContext): readonly Element[] {
    return context.index.referring(this.#norm.id, CLAIMS);
  }

  #listed(list: (run: Run) => readonly Single[]): Element[] {
    const { run } = this.#evaluator;
    const found = this.#membersOf(list, run);
    run.context.meter.spend(run.steps + found.length);
    return found;
  }

  #membersOf(list: (run: Run) => readonly Single[], run: Run): Element[] {
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
