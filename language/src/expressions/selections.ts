/**
 * Selections that have a name: facts, and the scopes of standards. Each is checked and compiled once and evaluated when
 * an expression first asks for its members.
 */
import type { Selection } from '../model/expression.ts';
import type { Element } from '../model/model.ts';
import type { NameResolver } from '../model/names.ts';
import { type CheckedNorm, checkNorm } from './check-norm.ts';
import { asList, compileValue } from './compile.ts';
import { compileCondition } from './compile-conditions.ts';
import { isElement, type List } from './datum.ts';
import { EvaluationError, type Holds, newRun, type ValueOf } from './evaluation.ts';
import { isRetired } from './model-index.ts';
import { nodesOf, type ResolvedNode } from './resolved.ts';
import type { Issue, Scope } from './scope.ts';
import { type Type, UNKNOWN } from './types.ts';
import type { NamedSelections, World } from './world.ts';

/** The attribute that holds the selection. */
const ATTRIBUTE: Readonly<Record<string, string>> = { fact: 'is', standard: 'for' };

/** Properties that ask what standards bind: what they bind cannot depend on it. */
const ABOUT_SCOPES: ReadonlySet<string> = new Set(['subjects', 'bound-by']);

interface NamedSelection {
  readonly checked: CheckedNorm;
  readonly issues: readonly Issue[];
  readonly collection: ValueOf;
  readonly where: Holds;
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

const NO_PLAN: SelectionPlan = { candidates: [], holds: () => false, isSound: () => true };

export class Selections implements NamedSelections {
  private readonly names: NameResolver;
  private readonly compiled = new Map<string, NamedSelection | undefined>();
  private readonly checking: string[] = [];
  private readonly cyclic = new Set<string>();
  /** What went wrong while members were found, by identity of the fact or standard. */
  readonly failures = new Map<string, EvaluationError>();

  constructor(names: NameResolver) {
    this.names = names;
  }

  /** The type of the members of a fact. */
  factType(fact: Element): Type {
    if (this.checking.includes(fact.id)) {
      for (const id of this.checking.slice(this.checking.indexOf(fact.id))) {
        this.cyclic.add(id);
      }
      return UNKNOWN;
    }
    return this.of(fact)?.checked.subjectType ?? UNKNOWN;
  }

  /** What is wrong with the selection of a fact or a standard. */
  issues(element: Element): readonly Issue[] {
    return this.of(element)?.issues ?? [];
  }

  members(id: string, world: World): readonly Element[] {
    const { candidates, holds, isSound } = this.plan(id, world);
    const members = candidates.filter(holds);
    return isSound() ? members : [];
  }

  /** How the members are found, for who must ask candidates one by one. */
  plan(id: string, world: World): SelectionPlan {
    const element = world.model.element(id);
    const selection = element && this.of(element);
    this.failures.delete(id);
    if (element === undefined || selection === undefined || !selection.checked.sound || selection.issues.length > 0) {
      return NO_PLAN;
    }
    const run = newRun(world, selection.checked.slots);
    const guarded = <T>(look: () => T, otherwise: T): T => {
      run.steps = 0;
      try {
        return look();
      } catch (error) {
        if (!(error instanceof EvaluationError)) {
          throw error;
        }
        this.failures.set(id, error);
        return otherwise;
      }
    };
    return {
      candidates: guarded(() => elementsIn(asList(selection.collection(run))), []),
      holds: candidate =>
        guarded(() => {
          run.slots[0] = candidate;
          return selection.where(run) === true && isBindable(element, candidate, world);
        }, false),
      isSound: () => !this.failures.has(id),
    };
  }

  /** The checked selection of a fact or a standard; absent where it has none. */
  private of(element: Element): NamedSelection | undefined {
    if (!this.compiled.has(element.id)) {
      const value = element.attributes.get(ATTRIBUTE[element.kind] ?? '')?.values[0];
      const selection = value?.type === 'selection' ? value.selection : undefined;
      this.compiled.set(element.id, selection && this.compile(element, selection));
    }
    return this.compiled.get(element.id);
  }

  private compile(element: Element, selection: Selection): NamedSelection {
    this.checking.push(element.id);
    const scope: Scope = {
      names: this.names,
      from: element,
      settings: undefined,
      factType: fact => this.factType(fact),
    };
    const checked = checkNorm({ selection, requires: [], paths: [] }, scope);
    this.checking.pop();
    const resolved = checked.selection!;
    const parts: ResolvedNode[] =
      resolved.where === undefined ? [resolved.collection] : [resolved.collection, resolved.where];
    return {
      checked,
      issues: [...checked.issues, ...this.cycleIssues(element, selection), ...scopeIssues(parts)],
      collection: compileValue(resolved.collection),
      where: resolved.where === undefined ? () => true : compileCondition(resolved.where),
    };
  }

  private cycleIssues(element: Element, selection: Selection): Issue[] {
    return this.cyclic.has(element.id)
      ? [
          {
            rule: 'type-error',
            span: selection.collection.span,
            message: `\`${element.name}\` selects from itself: a fact must rest on the model.`,
          },
        ]
      : [];
  }
}

function scopeIssues(parts: readonly ResolvedNode[]): Issue[] {
  return parts.flatMap(part =>
    [...nodesOf(part)].flatMap((node): Issue[] =>
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
function isBindable(selecting: Element, member: Element, world: World): boolean {
  return (
    selecting.kind !== 'standard' ||
    !(isRetired(member) || (member.kind === 'touchpoint' && world.values(member, 'contact')[0] === 'none'))
  );
}
