/** Builds the view of a programme as a whole. */
import { coverage } from '../../analysis/index.ts';
import type { Element } from '../../model/model.ts';
import { meanEmotion, saysYes, textOf, wordOf } from '../../model/read.ts';
import { ViewContext } from '../parts/context.ts';
import { elementsWithin, touchpointsOf } from '../parts/entries.ts';
import { ownersOf } from '../parts/people.ts';
import { journeysOf, programmeOf } from '../parts/programme.ts';
import type { TallyView } from '../parts/schema.ts';
import { tallyView } from '../parts/tallies.ts';
import type { ViewSource } from '../source.ts';
import type { ViewBuilder } from '../view.ts';
import { dueSoon } from './due.ts';
import { profileOf } from './profile.ts';
import type { JourneySummary, ProgrammeView } from './schema.ts';
import { programmeTables } from './tables.ts';
import { trendOf } from './trend.ts';

/** The most that is listed as due for somebody who types. */
const MOST_WHILE_TYPING = 20;

export const programmeBuilder: ViewBuilder<ProgrammeView> = {
  build: (source, { isBrief }) => programmeView(source, isBrief ? MOST_WHILE_TYPING : undefined),
  tables: programmeTables,
};

export function programmeView(source: ViewSource, most = Number.POSITIVE_INFINITY): ProgrammeView {
  const { model, table, thresholds, today } = source;
  const context = new ViewContext(source);
  const covered = table === undefined ? undefined : coverage(table, model, { by: ['journey'], thresholds, today });
  const groups = new Map(covered?.groups.map(group => [group.id, tallyView(group)]));
  const programme = programmeOf(model);
  const journeys = journeysOf(model);
  const profile = profileOf(source);
  const touchpoints = [...new Set(journeys.flatMap(journey => touchpointsOf(journey, context)))];
  return {
    programme: programme === undefined ? null : context.named(programme),
    vision: programme === undefined ? null : (textOf(programme, 'vision') ?? textOf(programme, 'intent') ?? null),
    asOf: today,
    journeys: journeys.map(journey => summaryOf(journey, groups.get(journey.id) ?? null, context)),
    touchpoints: touchpoints.length,
    momentsOfTruth: momentsIn(touchpoints),
    pains: new Set(journeys.flatMap(journey => inJourney('pain', journey, context))).size,
    gains: new Set(journeys.flatMap(journey => inJourney('gain', journey, context))).size,
    coverage: covered === undefined ? null : tallyView(covered.total),
    findings: context.marks.counts(),
    profile,
    trend: trendOf(source, covered, profile),
    due: dueSoon(context, most),
  };
}

function summaryOf(journey: Element, covered: TallyView | null, context: ViewContext): JourneySummary {
  const touchpoints = touchpointsOf(journey, context);
  const inside = elementsWithin(journey, context);
  return {
    ...context.named(journey),
    id: journey.id,
    state: wordOf(journey, 'state') ?? null,
    status: wordOf(journey, 'status') ?? null,
    goal: textOf(journey, 'goal') ?? null,
    owners: ownersOf(journey, context),
    stages: inside.filter(({ kind }) => kind === 'stage').length,
    touchpoints: touchpoints.length,
    momentsOfTruth: momentsIn(touchpoints),
    pains: inJourney('pain', journey, context).length,
    gains: inJourney('gain', journey, context).length,
    curve: touchpoints.map(touchpoint => meanEmotion(touchpoint) ?? null),
    coverage: covered,
    findings: context.marks.counts(new Set(inside.map(({ id }) => id))),
  };
}

function inJourney(wanted: 'pain' | 'gain', journey: Element, context: ViewContext): Element[] {
  return elementsWithin(journey, context).filter(({ kind }) => kind === wanted);
}

function momentsIn(touchpoints: readonly Element[]): number {
  return touchpoints.filter(touchpoint => saysYes(touchpoint, 'critical')).length;
}
