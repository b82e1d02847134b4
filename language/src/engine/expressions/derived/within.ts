/** What lies inside an element, and which elements it lies in. */
import type { Element } from '../../../model/model.ts';
import { isRetired } from '../../../model/read.ts';
import type { EvaluationContext } from '../evaluation-context.ts';
import { isElement, type List, type Single } from '../runtime-value.ts';

const INSIDE = {};

/**
 * Everything inside an element at any depth, in source order; what a stage reuses lies inside it as if written there.
 * What is retired is not there, nor is what lies in an example of a rule.
 */
export function inside(element: Element, context: EvaluationContext): readonly Element[] {
  if (element.children.length === 0 && element.kind !== 'stage') {
    return element.children;
  }
  return charged(
    context.memo(INSIDE, element, () => {
      const found = new Set<Element>();
      addInside(element, context, found);
      return [...charged(found, context, KEPT)];
    }),
    context,
  );
}

/** An entry of a set, or of a list that stays in memory as long as the run goes on, takes as much as so many steps. */
export const KEPT = 4;

/** To ask a small set takes a part of a step. */
const ASKED = 1 / 16;

/** Counts what it takes to go through a list. */
export function charged<T extends List | ReadonlySet<Single>>(list: T, context: EvaluationContext, weight = 1): T {
  const length = Array.isArray(list) ? list.length : (list as ReadonlySet<Single>).size;
  context.meter.spend(weight < 1 ? Math.ceil(weight * length) : weight * length);
  return list;
}

function addInside(element: Element, context: EvaluationContext, found: Set<Element>): void {
  if (element.kind === 'example') {
    return;
  }
  for (const child of context.children(element)) {
    if (!isRetired(child)) {
      found.add(child);
      addInside(child, context, found);
    }
  }
  if (element.kind === 'stage') {
    for (const reused of charged(context.values(element, 'reuses'), context)) {
      if (isElement(reused) && !found.has(reused) && context.values(reused, 'status')[0] !== 'retired') {
        found.add(reused);
        addInside(reused, context, found);
      }
    }
  }
}

/** The elements of the kind that this one is written in, innermost first. */
export function containersOfKind(element: Element, kind: string): Element[] {
  const containers: Element[] = [];
  for (let container = element.container; container !== undefined; container = container.container) {
    if (container.kind === kind) {
      containers.push(container);
    }
  }
  return containers;
}

/** The elements of a set in the order of their kind's collection. */
export function inSourceOrder(
  elements: ReadonlySet<Element>,
  kind: string,
  context: EvaluationContext,
): readonly Element[] {
  return elements.size < 2
    ? [...elements]
    : charged(context.collection(kind), context, ASKED).filter(element => elements.has(element));
}
