/**
 * Selections that have a name: facts, and the scopes of standards. Each is checked and compiled once and evaluated when
 * an expression first asks for its members.
 */
import { signatureOf } from '../../model/attributes.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Selection } from '../../model/expression.ts';
import { inOrder, knots } from '../../model/knots.ts';
import type { Element } from '../../model/model.ts';
import type { NameResolver } from '../../model/names.ts';
import { attributeOf, firstValue, isRetired } from '../../model/read.ts';
import type { Span } from '../../model/values.ts';
import { type AskedName, AskedNames } from './asked-names.ts';
import { type CheckedNorm, checkNorm } from './check-norm.ts';
import { asList, compileValue } from './compile.ts';
import { compileCondition } from './compile-conditions.ts';
import { EvaluationError, type Holds, newRun, type ValueOf, weightOf } from './evaluation.ts';
import type { EvaluationContext, NamedSelections } from './evaluation-context.ts';
import { factsNamed } from './facts-named.ts';
import { nodesOf, type ResolvedNode } from './resolved.ts';
import { isElement, type List } from './runtime-value.ts';
import type { Scope } from './scope.ts';
import { type Type, UNKNOWN } from './types.ts';

/** The attribute that holds the selection. */
const ATTRIBUTE: Readonly<Record<string, string>> = { fact: 'is', standard: 'for' };

/** Properties that ask what standards bind: what they bind cannot depend on it. */
const ABOUT_SCOPES: ReadonlySet<string> = new Set(['subjects', 'bound-by']);

interface NamedSelection {
  readonly checked: CheckedNorm;
  readonly asked: readonly AskedName[];
  /** Apart from cycles. */
  readonly problems: readonly Diagnostic[];
  readonly span: Span;
  readonly collection: ValueOf;
  readonly where: Holds;
  /** Steps that it takes to look at one candidate. */
  readonly weight: number;
}

/** The elements of a list: the very list where it holds nothing else, so that nobody looks through it again. */
function elementsIn(list: List): readonly Element[] {
  return list.every(isElement) ? (list as readonly Element[]) : list.filter(isElement);
}

export interface SelectionPlan {
  readonly candidates: readonly Element[];
  readonly holds: (candidate: Element) => boolean;
  /** Whether all candidates could be asked; where one could not, nothing is selected. */
  readonly isSound: () => boolean;
}

/** So many facts that name each other in a circle are checked one within the other. */
const DEEPEST = 64;

function selectionOf(element: Element): Selection | undefined {
  const value = firstValue(element, ATTRIBUTE[element.kind] ?? '');
  return value?.type === 'selection' ? value.selection : undefined;
}

const NO_PLAN: SelectionPlan = { candidates: [], holds: () => false, isSound: () => true };

export class Selections implements NamedSelections {
  readonly #names: NameResolver;
  /** By the element and not by its identity, which two may share by mistake: each is told of its own faults. */
  readonly #compiled = new Map<Element, NamedSelection | undefined>();
  /** What is being checked: each rests on the next. */
  readonly #checking: Element[] = [];
  /** The facts that each selection asks the type of. */
  readonly #rests = new Map<Element, Set<Element>>();
  readonly #signatures = new Map<Element, string>();
  readonly #cyclic = new Set<Element>();
  /** What went wrong while members were found, by identity of the fact or standard. */
  readonly failures = new Map<string, EvaluationError>();

  constructor(names: NameResolver) {
    this.#names = names;
  }

  /** The type of the members of a fact. */
  factType(fact: Element): Type {
    const checking = this.#checking;
    const asking = checking[checking.length - 1];
    if (asking !== undefined) {
      this.#rests.get(asking)!.add(fact);
    }
    // What it rests on was checked before it: only facts that name each other in a circle are not.
    if (checking.includes(fact) || (checking.length > DEEPEST && !this.#compiled.has(fact))) {
      return UNKNOWN;
    }
    const type = this.#of(fact)?.checked.subjectType ?? UNKNOWN;
    return this.#cyclic.has(fact) ? UNKNOWN : type;
  }

  restsOn(id: string, context: EvaluationContext): Iterable<string> {
    const element = context.model.element(id);
    const rests = element === undefined || this.#of(element) === undefined ? [] : [...this.#rests.get(element)!];
    return rests.map(fact => fact.id);
  }

  /** What is wrong with the selection of a fact or a standard. */
  problems(element: Element): readonly Diagnostic[] {
    const selection = this.#of(element);
    return selection === undefined ? [] : [...selection.problems, ...this.#cycleProblems(element, selection)];
  }

  /**
   * What a selection says, wherever it says it, and what its names mean: of two versions that agree on it, each candidate
   * that looks the same is selected by both or by neither.
   */
  signature(id: string, context: EvaluationContext): string {
    const element = context.model.element(id);
    const selection = element && this.#of(element);
    if (element === undefined || selection === undefined) {
      return '';
    }
    let signature = this.#signatures.get(element);
    if (signature === undefined) {
      signature = JSON.stringify([
        element.kind,
        signatureOf(attributeOf(element, ATTRIBUTE[element.kind]!)!),
        selection.asked.map(({ name, answer }) => [name, answer]),
        [...this.#rests.get(element)!].map(fact => [fact.id, this.factType(fact)]),
      ]);
      this.#signatures.set(element, signature);
    }
    return signature;
  }

  members(id: string, context: EvaluationContext): readonly Element[] {
    const { candidates, holds, isSound } = this.plan(id, context);
    const members = candidates.filter(holds);
    return isSound() ? members : [];
  }

  /** How the members are found, for who must ask candidates one by one. */
  plan(id: string, context: EvaluationContext): SelectionPlan {
    const element = context.model.element(id);
    const selection = element && this.#of(element);
    this.failures.delete(id);
    if (element === undefined || selection?.checked.sound !== true || this.problems(element).length > 0) {
      return NO_PLAN;
    }
    const run = newRun(context, selection.checked.slots);
    const guarded = <T>(look: () => T, otherwise: T): T => {
      run.steps = 0;
      let found = otherwise;
      try {
        found = look();
      } catch (error) {
        if (!(error instanceof EvaluationError)) {
          throw error;
        }
        this.failures.set(id, error);
      }
      context.meter.spend(run.steps + selection.weight);
      return found;
    };
    return {
      candidates: guarded(() => elementsIn(asList(selection.collection(run))), []),
      holds: candidate =>
        guarded(() => {
          run.slots[0] = candidate;
          return selection.where(run) === true && isBindable(element, candidate, context);
        }, false),
      isSound: () => !this.failures.has(id),
    };
  }

  /** The checked selection of a fact or a standard; absent where it has none. */
  #of(element: Element): NamedSelection | undefined {
    if (!this.#compiled.has(element)) {
      if (this.#checking.length > 0) {
        this.#compile(element);
      } else {
        this.#compileAll(this.#inOrder(element));
      }
    }
    return this.#compiled.get(element);
  }

  /** What was there before rests on none of them, so that a circle is among themselves. */
  #compileAll(elements: readonly Element[]): void {
    const fresh = new Set(elements);
    this.#compileMissing(elements);
    const targetsOf = (one: Element) => [...(this.#rests.get(one) ?? [])].filter(target => fresh.has(target));
    const circles = knots(fresh, targetsOf).flat();
    if (circles.length > 0) {
      for (const element of circles) {
        this.#cyclic.add(element);
      }
      // Where a circle was entered decided on types: now nothing of it has one.
      for (const element of fresh) {
        this.#compiled.delete(element);
      }
      this.#compileMissing(elements);
    }
  }

  #compileMissing(elements: readonly Element[]): void {
    for (const element of elements) {
      if (!this.#compiled.has(element)) {
        this.#compile(element);
      }
    }
  }

  /** What is not compiled of all that a selection rests on, what each rests on before it, and the selection itself last. */
  #inOrder(element: Element): Element[] {
    const named = (each: Element) => {
      const selection = selectionOf(each);
      return selection === undefined ? [] : factsNamed(selection, each, this.#names);
    };
    return inOrder(element, named, each => this.#compiled.has(each));
  }

  #compile(element: Element): void {
    const selection = selectionOf(element);
    this.#compiled.set(element, selection && this.#compiledOf(element, selection));
  }

  #compiledOf(element: Element, selection: Selection): NamedSelection {
    this.#checking.push(element);
    this.#rests.set(element, new Set());
    const names = new AskedNames(this.#names);
    const scope: Scope = {
      names,
      from: element,
      settings: undefined,
      factType: fact => this.factType(fact),
    };
    const checked = checkNorm({ selection, requires: [], paths: [] }, scope);
    this.#checking.pop();
    const resolved = checked.selection!;
    const parts: ResolvedNode[] =
      resolved.where === undefined ? [resolved.collection] : [resolved.collection, resolved.where];
    return {
      checked,
      asked: names.asked,
      problems: [...checked.problems, ...scopeProblems(parts)],
      span: selection.collection.span,
      collection: compileValue(resolved.collection),
      where: resolved.where === undefined ? () => true : compileCondition(resolved.where),
      weight: weightOf(resolved.where),
    };
  }

  #cycleProblems(element: Element, { span }: NamedSelection): Diagnostic[] {
    return this.#cyclic.has(element)
      ? [
          {
            rule: 'type-error',
            span,
            message: `\`${element.name}\` selects from itself: a fact must rest on the model.`,
          },
        ]
      : [];
  }
}

function scopeProblems(parts: readonly ResolvedNode[]): Diagnostic[] {
  return parts.flatMap(part =>
    [...nodesOf(part)].flatMap((node): Diagnostic[] =>
      node.node === 'property' && ABOUT_SCOPES.has(node.name)
        ? [
            {
              rule: 'type-error',
              span: node.span,
              message: `What a selection holds cannot depend on what standards bind: \`${node.name}\` may stand in \`require\` only.`,
            },
          ]
        : [],
    ),
  );
}

/**
 * A moment of life without contact is outside every standard: nobody is there to keep it. What is retired is outside
 * every norm, also where a path leads to it.
 */
function isBindable(selecting: Element, member: Element, context: EvaluationContext): boolean {
  return (
    selecting.kind !== 'standard' ||
    !(isRetired(member) || (member.kind === 'touchpoint' && context.values(member, 'contact')[0] === 'none'))
  );
}
