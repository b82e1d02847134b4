/** A programme as tables: itself in one line, and a line for each journey. */
import { shareText } from '../parts/tallies.ts';
import type { ViewTable } from '../view.ts';
import type { ProgrammeView } from './schema.ts';

export function programmeTables(view: ProgrammeView): ViewTable[] {
  const { programme, asOf, journeys, touchpoints, momentsOfTruth, pains, gains, coverage } = view;
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
  ];
}
