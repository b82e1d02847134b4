/** What a journey or stage holds, in the order of the text, with the touchpoints that are written elsewhere. */
import { type Element, withDescendants } from '../../model/model.ts';
import { isRetired, referencesOf } from '../../model/read.ts';
import type { ViewContext } from './context.ts';
import type { ViewPlace } from './schema.ts';

/** A stage, touchpoint or milestone. */
export interface Entry {
  readonly element: Element;
  /** Where a line of `reuses` names it; null for what is written here. */
  readonly reusedAt: ViewPlace | null;
}

const KINDS: ReadonlySet<string> = new Set(['stage', 'touchpoint', 'milestone']);

/** A line of `reuses` stands for its touchpoints where it is written. */
export function entriesOf(container: Element, context: ViewContext): Entry[] {
  const written = container.children
    .filter(({ kind }) => KINDS.has(kind))
    .map(element => ({ at: element.span.start, element, reusedAt: null }));
  const reused = referencesOf(container, 'reuses').flatMap(value => {
    const element = context.target(value);
    return element?.kind === 'touchpoint'
      ? [{ at: value.span.start, element, reusedAt: context.place(container.file, value.span) }]
      : [];
  });
  return [...written, ...reused]
    .filter(({ element }) => !isRetired(element))
    .sort((a, b) => a.at - b.at)
    .map(({ element, reusedAt }) => ({ element, reusedAt }));
}

/** The touchpoints of a journey in their order; one that is met twice comes twice. */
export function touchpointsOf(container: Element, context: ViewContext): Element[] {
  return entriesOf(container, context).flatMap(({ element }) => {
    switch (element.kind) {
      case 'touchpoint':
        return [element];
      case 'stage':
        return touchpointsOf(element, context);
      default:
        return [];
    }
  });
}

/** The journey with all that lies in it, and with the touchpoints written elsewhere that it meets. */
export function elementsWithin(journey: Element, context: ViewContext): Element[] {
  const met = [journey, ...touchpointsOf(journey, context)].flatMap(element => withDescendants(element));
  return [...new Set(met)].filter(element => !isRetired(element));
}
