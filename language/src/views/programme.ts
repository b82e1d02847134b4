/** All journeys of a programme at a glance, and how many of everything there are. */
import { isRetired } from '../expressions/index.ts';
import type { Severity } from '../model/finding.ts';
import { type Element, withDescendants } from '../model/model.ts';
import { saysYes, textOf, wordOf } from './attributes.ts';
import { type Named, titleOf, ViewContext, type ViewSource } from './context.ts';
import { journeyGroup } from './coverage.ts';
import { curvesOf, emotionsOf } from './emotions.ts';
import { touchpointsOf } from './entries.ts';
import { Marks } from './findings.ts';
import { journeysOf } from './journey-map.ts';
import { type OwnerView, ownersOf } from './people.ts';
import { type TallyView, tallyView } from './tallies.ts';

export type SeverityCounts = Readonly<Record<Severity, number>>;

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
  readonly findings: SeverityCounts;
}

export function programmeView(source: ViewSource): ProgrammeView {
  const context = new ViewContext(source);
  const marks = new Marks(context);
  const programme = source.model.fragments
    .flatMap(fragment => fragment.elements)
    .find(element => element.kind === 'programme');
  const journeys = journeysOf(source);
  const touchpoints = [...new Set(journeys.flatMap(journey => touchpointsOf(journey, context)))];
  return {
    programme: programme === undefined ? null : context.named(programme),
    vision: programme === undefined ? null : (textOf(programme, 'vision') ?? textOf(programme, 'intent')),
    asOf: source.today,
    journeys: journeys.map(journey => summaryOf(journey, context, marks)),
    touchpoints: touchpoints.length,
    momentsOfTruth: momentsIn(touchpoints),
    pains: painsIn([...journeys, ...touchpoints]),
    findings: countsOf(marks.all.map(({ severity }) => severity)),
  };
}

function summaryOf(journey: Element, context: ViewContext, marks: Marks): JourneySummary {
  const inside = [...withDescendants(journey)].filter(element => !isRetired(element));
  const touchpoints = touchpointsOf(journey, context);
  const group = journeyGroup(context.source, journey.id);
  const [mean] = curvesOf(
    touchpoints.map(touchpoint => emotionsOf(touchpoint, context)),
    context,
  );
  return {
    ...context.named(journey),
    id: journey.id,
    title: titleOf(journey),
    state: wordOf(journey, 'state'),
    status: wordOf(journey, 'status'),
    goal: textOf(journey, 'goal'),
    owners: ownersOf(journey, context),
    stages: inside.filter(({ kind }) => kind === 'stage').length,
    touchpoints: touchpoints.length,
    momentsOfTruth: momentsIn(touchpoints),
    pains: painsIn([journey, ...touchpoints]),
    curve: mean?.points ?? [],
    coverage: group === undefined ? null : tallyView(group),
    findings: countsOf(
      [...new Set([...inside, ...touchpoints].map(({ id }) => id))].flatMap(id =>
        marks.of(id).findings.map(({ severity }) => severity),
      ),
    ),
  };
}

function momentsIn(touchpoints: readonly Element[]): number {
  return touchpoints.filter(touchpoint => saysYes(touchpoint, 'critical')).length;
}

/** Those of the elements and of all within them. */
function painsIn(elements: readonly Element[]): number {
  const within = new Set(elements.flatMap(element => [...withDescendants(element)]));
  return [...within].filter(each => each.kind === 'pain' && !isRetired(each)).length;
}

function countsOf(severities: readonly Severity[]): SeverityCounts {
  const count = (severity: Severity) => severities.filter(each => each === severity).length;
  return { error: count('error'), warning: count('warning'), info: count('info') };
}
