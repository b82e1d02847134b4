/** What hurts, and the chances to make it better. */
import { isRetired } from '../engine/expressions/index.ts';
import type { Element } from '../model/model.ts';
import { numberOf, referencesOf, textOf, wordOf } from './attributes.ts';
import type { Named, ViewContext } from './context.ts';
import type { Mark, Marks } from './findings.ts';

export interface PainView extends Named {
  /** `low`, `medium`, `high` or `critical`. */
  readonly severity: string | null;
  readonly frequency: string | null;
  /** The opportunities and initiatives that address it. */
  readonly addressedBy: readonly Named[];
  readonly mark: Mark;
}

export interface OpportunityView extends Named {
  readonly addresses: readonly Named[];
  /** From 1 to 5. */
  readonly value: number | null;
  readonly effort: number | null;
  readonly reach: string | null;
  readonly status: string | null;
  readonly mark: Mark;
}

/** Pains and opportunities written directly in the element. */
export function painsOf(element: Element, context: ViewContext, marks: Marks): PainView[] {
  return childrenOf(element, 'pain').map(pain => ({
    ...context.named(pain),
    severity: wordOf(pain, 'severity'),
    frequency: textOf(pain, 'frequency'),
    addressedBy: context.addressing(pain.id).map(answer => context.named(answer)),
    mark: marks.of(pain.id),
  }));
}

export function opportunitiesOf(element: Element, context: ViewContext, marks: Marks): OpportunityView[] {
  return childrenOf(element, 'opportunity').map(opportunity => ({
    ...context.named(opportunity),
    addresses: context.mentions(referencesOf(opportunity, 'addresses'), opportunity.file),
    value: numberOf(opportunity, 'value'),
    effort: numberOf(opportunity, 'effort'),
    reach: textOf(opportunity, 'reach'),
    status: wordOf(opportunity, 'status'),
    mark: marks.of(opportunity.id),
  }));
}

function childrenOf(element: Element, kind: string): Element[] {
  return element.children.filter(child => child.kind === kind && !isRetired(child));
}
