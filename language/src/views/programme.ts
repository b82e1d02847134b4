/** All journeys of a programme at a glance, and how many of everything there are. */

import { coverage } from '../analysis/index.ts';
import type { Element } from '../model/model.ts';
import { saysYes, textOf, wordOf } from './attributes.ts';
import { type Named, ViewContext, type ViewSource } from './context.ts';
import { emotionsOf, meanOf } from './emotions.ts';
import { elementsWithin, touchpointsOf } from './entries.ts';
import { Marks, type SeverityCounts } from './findings.ts';
import { journeysOf } from './journey-map.ts';
import { type OwnerView, ownersOf } from './people.ts';
import { type TallyView, tallyView } from './tallies.ts';

export interface JourneySummary extends Named {
  readonly id: string;
  readonly state: string | null;
  readonly status: string | null;
  readonly goal: string | null;
  readonly owners: readonly OwnerView[];
  readonly stages: number;
  readonly touchpoints: number;
  readonly momentsOfTruth: number;
  readonly pains: number;
  /** The mean emotion of each touchpoint. */
  readonly curve: readonly (number | null)[];
  /** Null while nothing has been judged. */
  readonly coverage: TallyView | null;
  readonly findings: SeverityCounts;
}

export interface ProgrammeView {
  /** Null where the project has no `programme` element. */
  readonly programme: Named | null;
  /** Its vision, or else its intent. */
  readonly vision: string | null;
  /** ISO date: the day as of which everything is judged. */
  readonly asOf: string;
  readonly journeys: readonly JourneySummary[];
  /** Each touchpoint once, in however many journeys it is met. */
  readonly touchpoints: number;
  readonly momentsOfTruth: number;
  readonly pains: number;
  /** Null while nothing has been judged. */
  readonly coverage: TallyView | null;
  readonly findings: SeverityCounts;
}

export function programmeView(source: ViewSource): ProgrammeView {
  const { model, table, thresholds, today } = source;
  const context = new ViewContext(source);
  const marks = new Marks(context);
  const judged = table === undefined ? undefined : coverage(table, model, { by: ['journey'], thresholds, today });
  const groups = new Map(judged?.groups.map(group => [group.id, tallyView(group)]));
  const programme = model.fragments
    .flatMap(fragment => fragment.elements)
    .find(element => element.kind === 'programme');
  const journeys = journeysOf(source);
  const touchpoints = [...new Set(journeys.flatMap(journey => touchpointsOf(journey, context)))];
  return {
    programme: programme === undefined ? null : context.named(programme),
    vision: programme === undefined ? null : (textOf(programme, 'vision') ?? textOf(programme, 'intent')),
    asOf: today,
    journeys: journeys.map(journey => summaryOf(journey, groups.get(journey.id) ?? null, context, marks)),
    touchpoints: touchpoints.length,
    momentsOfTruth: momentsIn(touchpoints),
    pains: new Set(journeys.flatMap(journey => painsIn(journey, context))).size,
    coverage: judged === undefined ? null : tallyView(judged.total),
    findings: marks.counts(),
  };
}

function summaryOf(journey: Element, covered: TallyView | null, context: ViewContext, marks: Marks): JourneySummary {
  const touchpoints = touchpointsOf(journey, context);
  const inside = elementsWithin(journey, context);
  return {
    ...context.named(journey),
    id: journey.id,
    state: wordOf(journey, 'state'),
    status: wordOf(journey, 'status'),
    goal: textOf(journey, 'goal'),
    owners: ownersOf(journey, context),
    stages: inside.filter(({ kind }) => kind === 'stage').length,
    touchpoints: touchpoints.length,
    momentsOfTruth: momentsIn(touchpoints),
    pains: painsIn(journey, context).length,
    curve: touchpoints.map(touchpoint => meanOf(emotionsOf(touchpoint, context))),
    coverage: covered,
    findings: marks.counts(new Set(inside.map(({ id }) => id))),
  };
}

function painsIn(journey: Element, context: ViewContext): Element[] {
  return elementsWithin(journey, context).filter(({ kind }) => kind === 'pain');
}

function momentsIn(touchpoints: readonly Element[]): number {
  return touchpoints.filter(touchpoint => saysYes(touchpoint, 'critical')).length;
}
