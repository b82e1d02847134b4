/** Every computed property of the metamodel table, by the name of its kind and its own. */
import type { Element } from '../../../model/model.ts';
import type { EvaluationContext } from '../evaluation-context.ts';
import type { RuntimeValue } from '../runtime-value.ts';
import { answeredIn, responseRate } from './assessment.ts';
import { dueAgain, dueOnOfReview, effectiveOn } from './cadence.ts';
import {
  insightsOf,
  journeysOf,
  journeysOfPersona,
  meanEmotion,
  personasOf,
  stagesOf,
  stateOf,
  valueOfOpportunity,
} from './experience.ts';
import { boundBy, committedOf, functionsOf, involvesOf, methodsOf, rankOfAnswer } from './governance.ts';
import { asAmount, asDate, daysWorked, journeysOfKpi, workingDays } from './measurement.ts';
import { owned, ownedKpis, responsibleFor, touchpointsOfTeam } from './people.ts';
import { changesOf, reachesOfKpi, reachesOfObjective, reachesOfTouchpoint, touchpointsOfChange } from './reach.ts';

export type Reader = (element: Element, context: EvaluationContext) => RuntimeValue;

/** Of every element, whatever its kind. An example of a rule is no container: what it shows stands for itself. */
const COMMON: Readonly<Record<string, Reader>> = {
  name: element => element.name,
  title: (element, context) => context.title(element),
  kind: element => element.kind,
  id: element => element.id,
  namespace: element => (element.namespace === '' ? undefined : element.namespace),
  doc: (element, context) => context.doc(element),
  container: element => (element.container?.kind === 'example' ? undefined : element.container),
  'bound-by': boundBy,
};

const BY_KIND: Readonly<Record<string, Readonly<Record<string, Reader>>>> = {
  programme: { committed: committedOf },
  objective: { reaches: reachesOfObjective },
  persona: { journeys: journeysOfPersona },
  insight: { methods: methodsOf },
  journey: { personas: personasOf, insights: insightsOf, changes: changesOf },
  stage: { personas: personasOf, insights: insightsOf, changes: changesOf },
  touchpoint: {
    journeys: journeysOf,
    stages: stagesOf,
    state: stateOf,
    emotion: meanEmotion,
    reaches: reachesOfTouchpoint,
  },
  kpi: {
    value: (kpi, context) => asAmount(context.reading(kpi).value),
    'value-on': (kpi, context) => asDate(context.reading(kpi).on),
    moe: (kpi, context) => asAmount(context.reading(kpi).moe),
    n: (kpi, context) => context.reading(kpi).n,
    status: (kpi, context) => context.reading(kpi).status,
    'measured-segments': (kpi, context) => context.reading(kpi).segments,
    journeys: journeysOfKpi,
    reaches: reachesOfKpi,
  },
  listening: { 'waiting-since': (post, context) => asDate(context.waitingSince(post)) },
  standard: { subjects: (standard, context) => context.selection(standard.id) },
  opportunity: { value: valueOfOpportunity },
  initiative: { 'working-days': workingDays, 'days-worked': daysWorked, involves: involvesOf },
  change: { touchpoints: touchpointsOfChange, 'effective-on': effectiveOn },
  review: { 'due-on': dueOnOfReview },
  forum: { functions: functionsOf },
  team: { touchpoints: touchpointsOfTeam },
  role: { 'owned-kpis': ownedKpis, owned, 'responsible-for': responsibleFor },
  appraisal: { 'due-on': dueAgain },
  recognition: { 'due-on': dueAgain },
  training: { 'due-on': dueAgain },
  communication: { 'due-on': dueAgain },
  ritual: { 'due-on': dueAgain },
  assessment: { answered: answeredIn, 'response-rate': responseRate },
  answer: { rank: rankOfAnswer },
};

export function computedReader(kind: string, name: string): Reader | undefined {
  return BY_KIND[kind]?.[name] ?? COMMON[name];
}
