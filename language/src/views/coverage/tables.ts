/** Coverage as tables: aspect by aspect, and all that is open. */
import { noShare, openWord } from '../../analysis/index.ts';
import type { Cell, ViewTable } from '../view.ts';
import type { CoverageRow, CoverageView } from './schema.ts';

export function coverageTables(view: CoverageView | null): ViewTable[] {
  const rows = view === null ? [] : [...view.journeys.flatMap(journey => journey.rows), ...view.elsewhere];
  return [
    {
      heading: 'Coverage',
      heads: ['Aspect', 'Met', 'Share', 'Still to write', 'Not met', 'Of these partly met', 'Of these stale', 'Waived'],
      rows: (view?.aspects ?? []).map(aspect => [
        aspect.id,
        `${aspect.met}/${aspect.applicable - aspect.waived}`,
        aspect.percent === null ? noShare(aspect) : `${aspect.percent}%`,
        aspect.unwritten,
        aspect.applicable - aspect.met - aspect.waived - aspect.unwritten,
        aspect.partial,
        aspect.stale,
        aspect.waived,
      ]),
    },
    {
      heading: 'What is missing',
      heads: ['Element', 'What', 'How it stands', 'Rule', 'Where'],
      rows: rows.flatMap(openRows),
    },
  ];
}

function openRows({ open }: CoverageRow): Cell[][] {
  return open.map(each => [
    each.title,
    each.message,
    openWord(each),
    each.rule,
    `${each.place.file}:${each.place.line}`,
  ]);
}
