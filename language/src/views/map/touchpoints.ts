/** One touchpoint as a column of a journey map. */
import { compareDurations } from '../../engine/expressions/amounts.ts';
import type { Element } from '../../model/model.ts';
import { numberOf, referencesOf, saysYes, valuesOf, wordOf } from '../../model/read.ts';
import { partsOf } from '../../model/values.ts';
import { allSaid, partText, saidOf } from '../parts/attributes.ts';
import type { ViewContext } from '../parts/context.ts';
import { emotionsOf, meanFeeling } from '../parts/emotions.ts';
import { flowOf } from '../parts/flow.ts';
import { imagesOf } from '../parts/images.ts';
import { kpisOf } from '../parts/kpis.ts';
import { laneOf } from '../parts/lanes.ts';
import { listeningOf } from '../parts/listening.ts';
import { gainsOf, opportunitiesOf, painsOf } from '../parts/pains.ts';
import { ownersOf } from '../parts/people.ts';
import type { TimeView, ViewPlace } from '../parts/schema.ts';
import type { AccessView, ChannelView, CriticalView, FailView, TouchpointView } from './schema.ts';

export function touchpointView(element: Element, reusedAt: ViewPlace | null, context: ViewContext): TouchpointView {
  const named = context.named(element);
  const emotions = emotionsOf(element, context);
  const mentioned = (attribute: string) => context.mentions(referencesOf(element, attribute), element.file);
  return {
    type: 'touchpoint',
    id: element.id,
    title: named.title,
    place: named.place,
    status: wordOf(element, 'status') ?? null,
    reusedAt,
    contact: wordOf(element, 'contact') !== 'none',
    customer: saidOf(element, 'customer', context),
    thinks: saidOf(element, 'thinks', context),
    feels: saidOf(element, 'feels', context),
    quotes: allSaid(element, 'quotes', context),
    emotions,
    emotion: meanFeeling(emotions),
    importance: numberOf(element, 'importance') ?? null,
    critical: criticalOf(element, context),
    channels: channelsOf(element, context),
    ...accessOf(element, context),
    owners: ownersOf(element, context),
    responsible: mentioned('responsible'),
    consulted: mentioned('consulted'),
    informed: mentioned('informed'),
    frontstage: laneOf(element, 'frontstage', context),
    artefacts: laneOf(element, 'artefacts', context),
    backstage: laneOf(element, 'backstage', context),
    support: laneOf(element, 'relies', context),
    knowledge: mentioned('knowledge'),
    offers: mentioned('offers'),
    fails: failsOf(element, context),
    kpis: kpisOf(element, context),
    claims: context.claims.of(element),
    listening: listeningOf(element, context),
    pains: painsOf(element, context),
    gains: gainsOf(element, context),
    opportunities: opportunitiesOf(element, context),
    images: imagesOf(element, context),
    duration: timeOf(element, 'duration', context),
    wait: timeOf(element, 'wait', context),
    fee: saidOf(element, 'fee', context),
    cost: saidOf(element, 'cost', context),
    flow: flowOf(element, context),
    mark: context.marks.of(element.id),
  };
}

export function timeOf(element: Element, attribute: string, context: ViewContext): TimeView | null {
  const said = saidOf(element, attribute, context);
  const [value] = valuesOf(element, attribute);
  if (said === null || value?.type !== 'duration') {
    return null;
  }
  const [limit] = partsOf(value, 'acceptable');
  const over = limit?.type === 'duration' && (compareDurations(value, limit) ?? 0) > 0;
  return { ...said, acceptable: partText(value, 'acceptable'), over };
}

function channelsOf(element: Element, context: ViewContext): ChannelView[] {
  return referencesOf(element, 'channels').map(value => {
    const channel = context.target(value);
    return {
      ...context.mentioned(value, element.file),
      type: channel === undefined ? null : (wordOf(channel, 'type') ?? null),
      ...accessOf(channel, context),
    };
  });
}

/** Nothing of what is not there. */
function accessOf(element: Element | undefined, context: ViewContext): AccessView {
  const all = (attribute: string) => (element === undefined ? [] : allSaid(element, attribute, context));
  return { languages: all('languages'), accessibility: all('accessibility'), hours: all('hours') };
}

function criticalOf(element: Element, context: ViewContext): CriticalView | null {
  const [value] = valuesOf(element, 'critical');
  if (value === undefined || !saysYes(element, 'critical')) {
    return null;
  }
  return {
    because: partText(value, 'because'),
    from: context.mentions(partsOf(value, 'from'), element.file),
    place: context.place(element.file, value.span),
  };
}

function failsOf(element: Element, context: ViewContext): FailView[] {
  return valuesOf(element, 'fails').flatMap(value => {
    if (value.type !== 'text') {
      return [];
    }
    return [
      {
        id: null,
        kind: '',
        title: value.text,
        place: context.place(element.file, value.span),
        recovers: partText(value, 'recovers'),
        within: partText(value, 'in'),
      },
    ];
  });
}
