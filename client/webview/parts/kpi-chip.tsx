/** A KPI in one chip: its title, where it stands, where it is to be. */
import type { KpiView, SegmentView } from '../../../language/src/protocol/index.ts';
import { StatusIcon, statusWords } from './kpi-status.tsx';
import { Source } from './source.tsx';
import { humanWord } from './words.ts';

export function KpiChip({ kpi }: { kpi: KpiView }) {
  const status = statusWords(kpi.status);
  return (
    <Source place={kpi.place} label={labelOf(kpi, status)} class={`kpi is-${kpi.status ?? 'unread'}`}>
      <StatusIcon status={kpi.status} />
      <span>
        {kpi.title}{' '}
        <span class="kpi-figures">
          {kpi.value === null ? null : <b>{kpi.value}</b>}
          {kpi.target === null ? null : <span class="quiet"> goal {kpi.target}</span>}
        </span>
        {kpi.segments.filter(hasTarget).map((segment, index) => (
          <span key={index} class="kpi-segment quiet">
            {' '}
            <bdi>{segment.title}</bdi> {segment.value === null ? null : <b>{segment.value}</b>} goal {segment.target}
          </span>
        ))}
        {status === undefined ? null : <span class="sr"> {status}</span>}
      </span>
    </Source>
  );
}

function labelOf(kpi: KpiView, status: string | undefined): string {
  const parts = [
    kpi.layer === null ? undefined : humanWord(kpi.layer),
    status,
    readingText(kpi),
    kpi.target === null ? undefined : `target ${goalText(kpi)}`,
    ...kpi.segments.filter(hasTarget).map(segmentText),
    ...kpi.drives.map(effectText),
  ];
  return parts.filter(part => part !== undefined).join(' · ');
}

type Figures = Omit<SegmentView, 'title'>;

/** One that is only measured is told where there is room for it. */
function hasTarget({ target }: Figures): boolean {
  return target !== null;
}

function segmentText(segment: SegmentView): string {
  const parts = [statusWords(segment.status), readingText(segment), `target ${goalText(segment)}`];
  return `${segment.title}: ${parts.filter(part => part !== undefined).join(', ')}`;
}

function readingText({ value, on, margin, n }: Figures): string | undefined {
  if (value === null || on === null) {
    return undefined;
  }
  return `${value}${margin === null ? '' : ` ± ${margin}`} on ${on}${n === null ? '' : `, n ${n}`}`;
}

function goalText({ target, due }: Figures): string {
  return `${target}${due === null ? '' : ` by ${due}`}`;
}

function effectText({ title, strength, from }: KpiView['drives'][number]): string {
  const how = strength === null ? '' : ` with strength ${strength}`;
  return `drives ${title}${how}${from.length === 0 ? '' : `, as ${from.join(', ')} tells`}`;
}
