/** Relations that may not lead back to where they began; each cycle is one finding, at its first element in source order. */
import type { PlacedDiagnostic } from '../../model/diagnostic.ts';
import { knots } from '../../model/knots.ts';
import { type CxModel, type Element, visibleElements } from '../../model/model.ts';
import { hasAttribute, targetsOf } from '../../model/read.ts';
import { problemAt } from './report.ts';

export const ACYCLIC = ['refines', 'relies', 'requires', 'supports', 'parent', 'follows', 'drives'] as const;

export type AcyclicAttribute = (typeof ACYCLIC)[number];

/** The elements of a fragment that have such a relation: few, so that cycles are cheap to look for again. */
export function relatedElements(elements: readonly Element[]): Element[] {
  return visibleElements(elements).filter(element => ACYCLIC.some(attribute => hasAttribute(element, attribute)));
}

/** The cycles of one relation; `related` are all elements that have it. */
export function checkCycles(
  related: readonly Element[],
  attribute: AcyclicAttribute,
  model: CxModel,
): PlacedDiagnostic[] {
  const targetsOf = (element: Element) => targets(element, attribute, model);
  const inOrder = knots(related, targetsOf)
    .map(knot => knot.sort(bySource))
    .sort((a, b) => bySource(a[0]!, b[0]!));
  return inOrder.map(knot => problem(wayBack(knot, targetsOf), attribute));
}

function problem(cycle: readonly Element[], attribute: string): PlacedDiagnostic {
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
  return targetsOf(element, attribute).flatMap(id => {
    const target = model.element(id);
    return target !== undefined && hasAttribute(target, attribute) ? [target] : [];
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

function bySource(a: Element, b: Element): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : a.span.start - b.span.start;
}
