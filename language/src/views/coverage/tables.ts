/** Coverage as tables: aspect by aspect, and all that is open. */
import type { Cell, ViewTable } from '../view.ts';
import type { CoverageRow, CoverageView } from './schema.ts';

export function coverageTables(view: CoverageView | null): ViewTable[] {
  const rows = view === null ? [] : [...view.journeys.flatMap(journey => journey.rows), ...view.elsewhere];
  return [
    {
      heading: 'Coverage',
      heads: ['Aspect', 'Met', 'Share', 'Missing', 'Partly met', 'Stale', 'Waived'],
      rows: (view?.aspects ?? []).map(aspect => [
        aspect.id,
        `${aspect.met}/${aspect.applicable - aspect.waived}`,
        aspect.percent === null ? 'nothing applicable' : `${aspect.percent}%`,
        aspect.missing,
        aspect.partial,
        aspect.stale,
        aspect.waived,
      ]),
    },
    { heading: 'What is missing', heads: ['Element', 'What', 'Rule', 'Where'], rows: rows.flatMap(openRows) },
  ];
}

function openRows({ open }: CoverageRow): Cell[][] {
  return open.map(each => [each.title, each.message, each.rule, `${each.place.file}:${each.place.line}`]);
}
