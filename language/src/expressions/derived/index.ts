/** Every computed property of the metamodel table, by the name of its kind and its own. */
import type { Element } from '../../model/model.ts';
import type { Datum } from '../datum.ts';
import type { World } from '../world.ts';
import { insightsOf, journeysOf, meanEmotion, personasOf, stagesOf } from './experience.ts';
import { asDate, asDatum, journeysOfKpi, workingDays } from './measurement.ts';
import { owned, ownedKpis, responsibleFor, touchpointsOfTeam } from './people.ts';

export type Reader = (element: Element, world: World) => Datum;

/** Of every element, whatever its kind. An example of a rule is no container: what it shows stands for itself. */
const COMMON: Readonly<Record<string, Reader>> = {
  name: element => element.name,
  title: element => element.title ?? element.name,
  kind: element => element.kind,
  id: element => element.id,
  namespace: element => (element.namespace === '' ? undefined : element.namespace),
  doc: element => element.doc,
  container: element => (element.container?.kind === 'example' ? undefined : element.container),
};

const BY_KIND: Readonly<Record<string, Readonly<Record<string, Reader>>>> = {
  journey: { personas: personasOf, insights: insightsOf },
  stage: { personas: personasOf, insights: insightsOf },
  touchpoint: { journeys: journeysOf, stages: stagesOf, emotion: meanEmotion },
  kpi: {
    value: (kpi, world) => asDatum(world.reading(kpi).value),
    'value-on': (kpi, world) => asDate(world.reading(kpi).on),
    moe: (kpi, world) => asDatum(world.reading(kpi).moe),
    n: (kpi, world) => world.reading(kpi).n,
    status: (kpi, world) => world.reading(kpi).status,
    journeys: journeysOfKpi,
  },
  standard: { subjects: (standard, world) => world.selection(standard.id) },
  initiative: { 'working-days': workingDays },
  team: { touchpoints: touchpointsOfTeam },
  role: { 'owned-kpis': ownedKpis, owned, 'responsible-for': responsibleFor },
};

export function computedReader(kind: string, name: string): Reader | undefined {
  return BY_KIND[kind]?.[name] ?? COMMON[name];
}
