/** Relations that may not lead back to where they began; each cycle is one finding, at its first element in source order. */
import type { Problem } from '../model/finding.ts';
import { type CxModel, type Element, visibleElements } from '../model/model.ts';
import { problemAt } from './report.ts';

export const ACYCLIC = ['refines', 'relies', 'requires', 'supports', 'parent', 'follows', 'drives'] as const;

/** The elements of a fragment that have such a relation: few, so that cycles are cheap to look for again. */
export function relatedElements(elements: readonly Element[]): Element[] {
  return visibleElements(elements).filter(element => ACYCLIC.some(attribute => element.attributes.has(attribute)));
}

export function checkCycles(elements: readonly Element[], model: CxModel): Problem[] {
  return ACYCLIC.flatMap(attribute => {
    const related = elements.filter(element => element.attributes.has(attribute));
    const targetsOf = (element: Element) => targets(element, attribute, model);
    return components(related, targetsOf).map(knot => problem(wayBack(knot, targetsOf), attribute));
  });
}

function problem(cycle: readonly Element[], attribute: string): Problem {
  const [first, ...others] = cycle;
  const names = cycle.slice(0, 5).map(element => `\`${element.name}\``);
  const path =
    cycle.length === 1
      ? `${names[0]} ${attribute} itself`
      : `${names.join(' → ')}${cycle.length > 5 ? ' → …' : ''} → ${names[0]}`;
  return problemAt(
    'dependency-cycle',
    first!,
    first!.nameSpan,
    `\`${attribute}\` leads back to where it began: ${path}.`,
    {
      related: others
        .slice(0, 10)
        .map(element => ({ message: `${element.id} is part of it.`, file: element.file, span: element.nameSpan })),
      discriminator: attribute,
    },
  );
}

function targets(element: Element, attribute: string, model: CxModel): Element[] {
  return (element.attributes.get(attribute)?.values ?? []).flatMap(value => {
    const target = value.type === 'reference' && value.target !== undefined ? model.element(value.target) : undefined;
    return target?.attributes.has(attribute) === true ? [target] : [];
  });
}

/** The shortest way from the first element of a knot back to it: what people are shown of the knot. */
function wayBack(knot: readonly Element[], targetsOf: (element: Element) => readonly Element[]): Element[] {
  const [first] = knot;
  const members = new Set(knot);
  const cameFrom = new Map<Element, Element>();
  const queue = [first!];
  for (const element of queue) {
    for (const target of targetsOf(element)) {
      if (target === first) {
        const way = [element];
        for (let at = element; at !== first; way.push(at)) {
          at = cameFrom.get(at)!;
        }
        return way.reverse();
      }
      if (members.has(target) && !cameFrom.has(target)) {
        cameFrom.set(target, element);
        queue.push(target);
      }
    }
  }
  return [first!];
}

interface Visit {
  readonly element: Element;
  readonly targets: readonly Element[];
  next: number;
  low: number;
}

/** Strongly connected components with a cycle (Tarjan 1972), without recursion: a chain may be as long as the model. */
function components(elements: readonly Element[], targetsOf: (element: Element) => readonly Element[]): Element[][] {
  const order = new Map<Element, number>();
  const onStack = new Set<Element>();
  const stack: Element[] = [];
  const found: Element[][] = [];
  for (const root of elements) {
    if (order.has(root)) {
      continue;
    }
    const visits: Visit[] = [];
    const enter = (element: Element) => {
      order.set(element, order.size);
      stack.push(element);
      onStack.add(element);
      visits.push({ element, targets: targetsOf(element), next: 0, low: order.get(element)! });
    };
    enter(root);
    while (visits.length > 0) {
      const visit = visits[visits.length - 1]!;
      const target = visit.targets[visit.next++];
      if (target !== undefined) {
        if (!order.has(target)) {
          enter(target);
        } else if (onStack.has(target)) {
          visit.low = Math.min(visit.low, order.get(target)!);
        }
        continue;
      }
      visits.pop();
      const parent = visits[visits.length - 1];
      if (parent !== undefined) {
        parent.low = Math.min(parent.low, visit.low);
      }
      if (visit.low === order.get(visit.element)) {
        const component = stack.splice(stack.lastIndexOf(visit.element));
        for (const element of component) {
          onStack.delete(element);
        }
        if (component.length > 1 || visit.targets.includes(visit.element)) {
          found.push(component.sort(bySource));
        }
      }
    }
  }
  return found.sort((a, b) => bySource(a[0]!, b[0]!));
}

function bySource(a: Element, b: Element): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : a.span.start - b.span.start;
}
