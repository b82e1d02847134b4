/** One touchpoint as a column of a journey map. */
import { compareDurations } from '../engine/expressions/amounts.ts';
import type { Element } from '../model/model.ts';
import {
  allSaid,
  numberOf,
  partOf,
  partText,
  referencesOf,
  type Said,
  saidOf,
  saysYes,
  valuesOf,
  wordOf,
} from './attributes.ts';
import type { ClaimView } from './claims.ts';
import type { Named, ViewContext } from './context.ts';
import { type EmotionView, emotionsOf, meanOf } from './emotions.ts';
import type { Mark } from './findings.ts';
import { type FlowView, flowOf } from './flow.ts';
import type { Judged } from './judged.ts';
import { type KpiView, kpisOf } from './kpis.ts';
import { type FailView, failsOf, type LaneItem, laneOf } from './lanes.ts';
import { type OpportunityView, opportunitiesOf, type PainView, painsOf } from './pains.ts';
import { type OwnerView, ownersOf } from './people.ts';
import type { ViewPlace } from './places.ts';

export interface ChannelView extends Named {
  /** `web`, `phone` …; null where the channel does not say. */
  readonly type: string | null;
}

/** Why it is a moment of truth. */
export interface CriticalView {
  readonly because: string | null;
  readonly from: readonly Named[];
  readonly place: ViewPlace;
}

/** A duration beside what customers accept. */
export interface TimeView extends Said {
  readonly acceptable: string | null;
  /** Whether it takes longer than that, as far as the two can be compared. */
  readonly over: boolean;
}

export interface TouchpointView {
  readonly type: 'touchpoint';
  readonly id: string;
  readonly title: string;
  readonly place: ViewPlace;
  readonly status: string | null;
  /** Written elsewhere and met here; `place` is where it is written, this is where it is reused. */
  readonly reusedAt: ViewPlace | null;
  /** False for a moment of life without contact: then it needs no channel, owner or standard. */
  readonly contact: boolean;
  readonly customer: Said | null;
  readonly thinks: Said | null;
  readonly feels: Said | null;
  readonly quotes: readonly Said[];
  readonly emotions: readonly EmotionView[];
  /** The mean of the emotions. */
  readonly emotion: number | null;
  /** From 1 to 5. */
  readonly importance: number | null;
  readonly critical: CriticalView | null;
  readonly channels: readonly ChannelView[];
  readonly owners: readonly OwnerView[];
  readonly responsible: readonly Named[];
  readonly frontstage: readonly LaneItem[];
  readonly artefacts: readonly LaneItem[];
  readonly backstage: readonly LaneItem[];
  readonly support: readonly LaneItem[];
  readonly knowledge: readonly Named[];
  readonly offers: readonly Named[];
  readonly fails: readonly FailView[];
  readonly kpis: readonly KpiView[];
  readonly claims: readonly ClaimView[];
  readonly listening: readonly Named[];
  readonly pains: readonly PainView[];
  readonly opportunities: readonly OpportunityView[];
  readonly duration: TimeView | null;
  readonly wait: TimeView | null;
  readonly fee: Said | null;
  readonly cost: Said | null;
  readonly flow: FlowView;
  readonly mark: Mark;
}

export function touchpointView(element: Element, reusedAt: ViewPlace | null, judged: Judged): TouchpointView {
  const { context, marks, claims } = judged;
  const named = context.named(element);
  const emotions = emotionsOf(element, context);
  const mentioned = (attribute: string) => context.mentions(referencesOf(element, attribute), element.file);
  return {
    type: 'touchpoint',
    id: element.id,
    title: named.title,
    place: named.place,
    status: wordOf(element, 'status'),
    reusedAt,
    contact: wordOf(element, 'contact') !== 'none',
    customer: saidOf(element, 'customer', context),
    thinks: saidOf(element, 'thinks', context),
    feels: saidOf(element, 'feels', context),
    quotes: allSaid(element, 'quotes', context),
    emotions,
    emotion: meanOf(emotions),
    importance: numberOf(element, 'importance'),
    critical: criticalOf(element, context),
    channels: channelsOf(element, context),
    owners: ownersOf(element, context),
    responsible: mentioned('responsible'),
    frontstage: laneOf(element, 'frontstage', context),
    artefacts: laneOf(element, 'artefacts', context),
    backstage: laneOf(element, 'backstage', context),
    support: laneOf(element, 'relies', context),
    knowledge: mentioned('knowledge'),
    offers: mentioned('offers'),
    fails: failsOf(element, context),
    kpis: kpisOf(element, context),
    claims: claims.of(element),
    listening: mentioned('listening'),
    pains: painsOf(element, context, marks),
    opportunities: opportunitiesOf(element, context, marks),
    duration: timeOf(element, 'duration', context),
    wait: timeOf(element, 'wait', context),
    fee: saidOf(element, 'fee', context),
    cost: saidOf(element, 'cost', context),
    flow: flowOf(element, context),
    mark: marks.of(element.id),
  };
}

export function timeOf(element: Element, attribute: string, context: ViewContext): TimeView | null {
  const said = saidOf(element, attribute, context);
  const [value] = valuesOf(element, attribute);
  if (said === null || value?.type !== 'duration') {
    return null;
  }
  const [limit] = partOf(value, 'acceptable');
  const over = limit?.type === 'duration' && (compareDurations(value, limit) ?? 0) > 0;
  return { ...said, acceptable: partText(value, 'acceptable'), over };
}

function channelsOf(element: Element, context: ViewContext): ChannelView[] {
  return referencesOf(element, 'channels').map(value => {
    const channel = context.target(value);
    return {
      ...context.mentioned(value, element.file),
      type: channel === undefined ? null : wordOf(channel, 'type'),
    };
  });
}

function criticalOf(element: Element, context: ViewContext): CriticalView | null {
  const [value] = valuesOf(element, 'critical');
  if (value === undefined || !saysYes(element, 'critical')) {
    return null;
  }
  return {
    because: partText(value, 'because'),
    from: context.mentions(partOf(value, 'from'), element.file),
    place: context.place(element.file, value.span),
  };
}
