/** The map of one journey: everything about it that people look at beside each other. */
import { isRetired } from '../engine/expressions/index.ts';
import type { Element } from '../model/model.ts';
import { referencesOf, type Said, saidOf, wordOf } from './attributes.ts';
import type { ClaimView } from './claims.ts';
import type { Named, ViewSource } from './context.ts';
import { type CurveView, curvesOf } from './emotions.ts';
import type { Mark } from './findings.ts';
import { type Judged, judge } from './judged.ts';
import { type KpiView, kpisOf } from './kpis.ts';
import { type OpportunityView, opportunitiesOf, type PainView, painsOf } from './pains.ts';
import { type OwnerView, ownersOf } from './people.ts';
import type { ViewPlace } from './places.ts';
import { columnsOf, type StageView, type StepView } from './stages.ts';
import { type TimeView, timeOf } from './touchpoints.ts';

export interface JourneyMapView {
  readonly id: string;
  readonly title: string;
  readonly place: ViewPlace;
  readonly doc: string | null;
  readonly status: string | null;
  /** `current` or `target`. */
  readonly state: string | null;
  readonly lifecycle: string | null;
  readonly goal: Said | null;
  readonly trigger: Said | null;
  readonly outcome: Said | null;
  readonly duration: TimeView | null;
  readonly owners: readonly OwnerView[];
  readonly personas: readonly Named[];
  readonly segments: readonly Named[];
  /** The target journey that it is to become. */
  readonly becomes: Named | null;
  /** The journey or stage that it shows in more detail. */
  readonly refines: Named | null;
  readonly kpis: readonly KpiView[];
  readonly claims: readonly ClaimView[];
  readonly listening: readonly Named[];
  readonly pains: readonly PainView[];
  readonly opportunities: readonly OpportunityView[];
  readonly stages: readonly StageView[];
  readonly steps: readonly StepView[];
  /** The mean first; empty where no emotion is told. */
  readonly curves: readonly CurveView[];
  readonly mark: Mark;
}

/** The journeys that a project has today, in the order of their files. */
export function journeysOf(source: ViewSource): Element[] {
  return source.model.fragments
    .flatMap(fragment => fragment.elements)
    .filter(element => element.kind === 'journey' && !isRetired(element));
}

/** Undefined where there is no such journey. */
export function journeyMap(source: ViewSource, id: string): JourneyMapView | undefined {
  const journey = journeysOf(source).find(element => element.id === id);
  return journey === undefined ? undefined : mapOf(journey, judge([journey], source));
}

export function journeyMaps(source: ViewSource): JourneyMapView[] {
  const journeys = journeysOf(source);
  const judged = judge(journeys, source);
  return journeys.map(journey => mapOf(journey, judged));
}

function mapOf(journey: Element, judged: Judged): JourneyMapView {
  const { context, marks, claims } = judged;
  const { stages, steps } = columnsOf(journey, judged);
  const { title, place } = context.named(journey);
  const mentioned = (attribute: string) => context.mentions(referencesOf(journey, attribute), journey.file);
  return {
    id: journey.id,
    title,
    place,
    doc: journey.doc ?? null,
    status: wordOf(journey, 'status'),
    state: wordOf(journey, 'state'),
    lifecycle: wordOf(journey, 'lifecycle'),
    goal: saidOf(journey, 'goal', context),
    trigger: saidOf(journey, 'trigger', context),
    outcome: saidOf(journey, 'outcome', context),
    duration: timeOf(journey, 'duration', context),
    owners: ownersOf(journey, context),
    personas: mentioned('personas'),
    segments: mentioned('segments'),
    becomes: mentioned('becomes')[0] ?? null,
    refines: mentioned('refines')[0] ?? null,
    kpis: kpisOf(journey, context),
    claims: claims.of(journey),
    listening: mentioned('listening'),
    pains: painsOf(journey, context, marks),
    opportunities: opportunitiesOf(journey, context, marks),
    stages,
    steps,
    curves: curvesOf(
      steps.map(step => (step.type === 'touchpoint' ? step.emotions : [])),
      context,
    ),
    mark: marks.of(journey.id),
  };
}
