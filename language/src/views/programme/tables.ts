/** A programme as tables: itself in one line, and a line for each journey, each framework and each thing that is due. */
import { shareText } from '../parts/tallies.ts';
import type { ViewTable } from '../view.ts';
import type { DueView, ProgrammeView, TrendView } from './schema.ts';

export function programmeTables(view: ProgrammeView): ViewTable[] {
  const { programme, asOf, profile, trend, due, journeys, touchpoints, momentsOfTruth, pains, gains, coverage } = view;
  return [
    {
      heading: null,
      heads: ['Programme', 'As of', 'Journeys', 'Touchpoints', 'Moments of truth', 'Pains', 'Gains', 'Coverage'],
      rows: [
        [programme?.title ?? '', asOf, journeys.length, touchpoints, momentsOfTruth, pains, gains, shareText(coverage)],
      ],
    },
    {
      heading: 'Journeys',
      heads: [
        'Journey',
        'State',
        'Accountable',
        'Touchpoints',
        'Moments of truth',
        'Pains',
        'Gains',
        'Coverage',
        'Errors',
        'Warnings',
      ],
      rows: journeys.map(journey => [
        journey.title,
        journey.state ?? '',
        journey.owners.map(({ title }) => title).join(', '),
        journey.touchpoints,
        journey.momentsOfTruth,
        journey.pains,
        journey.gains,
        shareText(journey.coverage),
        journey.findings.error,
        journey.findings.warning,
      ]),
    },
    {
      heading: 'Frameworks',
      heads: ['Framework', 'Adopted', 'Level', 'Index (ours)', 'Target', 'By', 'Practices that reach their target'],
      rows: profile.map(each => [
        each.title,
        each.adopted ? 'yes' : 'no',
        each.level ?? 'nothing applicable',
        each.index === null ? 'nothing applicable' : Math.floor(each.index),
        each.target ?? '',
        each.due ?? '',
        each.aimed === 0 ? '' : `${each.reached}/${each.aimed}`,
      ]),
    },
    ...(trend === null ? [] : [trendTable(trend)]),
    {
      heading: 'Due within 30 days',
      heads: ['Day', 'What', 'Why', 'Who must act', 'Where'],
      rows: due.listed.map(({ on, title, why, owner, place }) => [
        on,
        title,
        WHY[why],
        owner ?? '',
        `${place.file}:${place.line}`,
      ]),
    },
  ];
}

function trendTable({ days, series }: TrendView): ViewTable {
  return {
    heading: 'How it has moved',
    heads: ['Day', ...series.map(({ name }) => name)],
    rows: days.map((day, at) => [
      day,
      ...series.map(({ values }) => (values[at] == null ? '' : Math.floor(values[at]))),
    ]),
  };
}

const WHY: Readonly<Record<DueView['why'], string>> = {
  done: 'to be done',
  level: 'to reach its level',
  target: 'to reach its target',
  again: 'due again',
  review: 'to be looked at again',
  ends: 'the waiver ends',
};
