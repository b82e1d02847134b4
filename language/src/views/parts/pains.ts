/** What hurts, what delights, and the chances to make it better. */
import type { Element } from '../../model/model.ts';
import { isRetired, numberOf, opportunityValue, referencesOf, wordOf } from '../../model/read.ts';
import { shownOf } from './attributes.ts';
import type { ViewContext } from './context.ts';
import { imagesOf } from './images.ts';
import type { GainView, OpportunityView, PainView } from './schema.ts';

/** Pains, gains and opportunities written directly in the element. */
export function painsOf(element: Element, context: ViewContext): PainView[] {
  return childrenOf(element, 'pain').map(pain => ({
    ...context.named(pain),
    severity: wordOf(pain, 'severity') ?? null,
    frequency: shownOf(pain, 'frequency'),
    addressedBy: context.addressing(pain.id).map(answer => context.named(answer)),
    images: imagesOf(pain, context),
    mark: context.marks.of(pain.id),
  }));
}

export function gainsOf(element: Element, context: ViewContext): GainView[] {
  return childrenOf(element, 'gain').map(gain => ({
    ...context.named(gain),
    value: wordOf(gain, 'value') ?? null,
    frequency: shownOf(gain, 'frequency'),
    images: imagesOf(gain, context),
    mark: context.marks.of(gain.id),
  }));
}

export function opportunitiesOf(element: Element, context: ViewContext): OpportunityView[] {
  return childrenOf(element, 'opportunity').map(opportunity => ({
    ...context.named(opportunity),
    addresses: context.mentions(referencesOf(opportunity, 'addresses'), opportunity.file),
    value: opportunityValue(opportunity) ?? null,
    customerValue: numberOf(opportunity, 'customer-value') ?? null,
    businessValue: numberOf(opportunity, 'business-value') ?? null,
    effort: numberOf(opportunity, 'effort') ?? null,
    reach: shownOf(opportunity, 'reach'),
    status: wordOf(opportunity, 'status') ?? null,
    images: imagesOf(opportunity, context),
    mark: context.marks.of(opportunity.id),
  }));
}

function childrenOf(element: Element, kind: string): Element[] {
  return element.children.filter(child => child.kind === kind && !isRetired(child));
}
