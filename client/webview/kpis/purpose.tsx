/** What a KPI is measured for, and what it moves in turn. */
import type { KpiEntry, KpiView, MeasuredView } from '../../../language/src/protocol/index.ts';
import { Dotted } from '../parts/dotted.tsx';
import { Icon, type IconName } from '../parts/icon.tsx';
import { Source } from '../parts/source.tsx';
import { humanWord, plural } from '../parts/words.ts';

const ICONS: Readonly<Record<string, IconName>> = {
  journey: 'flow',
  stage: 'flag',
  touchpoint: 'person',
  standard: 'standard',
};

export function Purpose({ kpi: { measures, moreMeasures, drives } }: { kpi: KpiEntry }) {
  if (measures.length + moreMeasures + drives.length === 0) {
    return <p class="kpi-row-purpose quiet">Nothing is measured by it.</p>;
  }
  return (
    <details class="kpi-row-purpose">
      <summary>{purposeText(measures, moreMeasures, drives)}</summary>
      <ul>
        {measures.map((each, index) => (
          <li key={`${each.id} ${index}`}>
            <Source place={each.place} label={each.critical ? 'Moment of truth' : humanWord(each.kind)} class="item">
              <Icon name={each.critical ? 'star' : (ICONS[each.kind] ?? 'kpi')} />
              <span>
                {each.title}
                {each.critical ? <span class="sr">, a moment of truth</span> : null}
              </span>
            </Source>
          </li>
        ))}
        {moreMeasures === 0 ? null : <li class="quiet">{plural(moreMeasures, 'more is', 'more are')} not listed.</li>}
        {drives.map((each, index) => (
          <li key={`drives ${index}`} class="quiet">
            {driveText(each)}
          </li>
        ))}
      </ul>
    </details>
  );
}

const KINDS: readonly (readonly [kind: string, one: string, many: string])[] = [
  ['journey', 'journey', 'journeys'],
  ['stage', 'stage', 'stages'],
  ['touchpoint', 'touchpoint', 'touchpoints'],
  ['standard', 'standard', 'standards'],
];

function purposeText(measures: readonly MeasuredView[], more: number, drives: KpiView['drives']): string {
  const counts = KINDS.flatMap(([wanted, one, many]) => {
    const count = measures.filter(({ kind }) => kind === wanted).length;
    return count === 0 ? [] : [plural(count, one, many)];
  });
  const moments = measures.filter(({ critical }) => critical).length;
  const parts = [
    counts.length === 0 ? undefined : `measures ${counts.join(', ')}`,
    moments === 0 ? undefined : plural(moments, 'moment of truth', 'moments of truth'),
    more === 0 ? undefined : `${more} more`,
    drives.length === 0 ? undefined : `drives ${plural(drives.length, 'other')}`,
  ];
  return humanWord(parts.filter(part => part !== undefined).join(' · '));
}

function driveText({ title, strength, from }: KpiView['drives'][number]) {
  return (
    <>
      drives <bdi>{title}</bdi>
      {strength === null ? null : `, strength ${strength}`}
      {from.length === 0 ? null : (
        <>
          , from <Dotted parts={from} />
        </>
      )}
    </>
  );
}
