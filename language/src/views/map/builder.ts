/** Builds the maps of journeys. */
import type { Element } from '../../model/model.ts';
import { referencesOf, wordOf } from '../../model/read.ts';
import { saidOf } from '../parts/attributes.ts';
import { ViewContext } from '../parts/context.ts';
import { imagesOf, portrayedIn } from '../parts/images.ts';
import { kpisOf } from '../parts/kpis.ts';
import { listeningOf } from '../parts/listening.ts';
import { gainsOf, opportunitiesOf, painsOf } from '../parts/pains.ts';
import { ownersOf } from '../parts/people.ts';
import type { ViewSource } from '../source.ts';
import type { ViewBuilder } from '../view.ts';
import { curvesOf } from './curves.ts';
import { mapImages } from './images.ts';
import type { JourneyMapView } from './schema.ts';
import { columnsOf } from './stages.ts';
import { mapTables } from './tables.ts';
import { timeOf } from './touchpoints.ts';

export const mapBuilder: ViewBuilder<readonly JourneyMapView[]> = {
  build: (source, { journeys }) => journeyMaps(source, journeys),
  tables: mapTables,
  images: mapImages,
};

/** The maps of these journeys, in their order. */
export function journeyMaps(source: ViewSource, journeys: readonly Element[]): JourneyMapView[] {
  const context = new ViewContext(source, journeys);
  return journeys.map(journey => mapOf(journey, context));
}

function mapOf(journey: Element, context: ViewContext): JourneyMapView {
  const { stages, steps } = columnsOf(journey, context);
  const { title, place } = context.named(journey);
  const mentioned = (attribute: string) => context.mentions(referencesOf(journey, attribute), journey.file);
  return {
    id: journey.id,
    title,
    place,
    doc: journey.doc ?? null,
    status: wordOf(journey, 'status') ?? null,
    state: wordOf(journey, 'state') ?? null,
    lifecycle: wordOf(journey, 'lifecycle') ?? null,
    goal: saidOf(journey, 'goal', context),
    trigger: saidOf(journey, 'trigger', context),
    outcome: saidOf(journey, 'outcome', context),
    duration: timeOf(journey, 'duration', context),
    owners: ownersOf(journey, context),
    personas: portrayedIn(journey, 'personas', context),
    segments: mentioned('segments'),
    becomes: mentioned('becomes')[0] ?? null,
    refines: mentioned('refines')[0] ?? null,
    kpis: kpisOf(journey, context),
    claims: context.claims.of(journey),
    listening: listeningOf(journey, context),
    pains: painsOf(journey, context),
    gains: gainsOf(journey, context),
    opportunities: opportunitiesOf(journey, context),
    images: imagesOf(journey, context),
    stages,
    steps,
    curves: curvesOf(
      steps.map(step => (step.type === 'touchpoint' ? step.emotions : [])),
      context,
    ),
    mark: context.marks.of(journey.id),
  };
}
