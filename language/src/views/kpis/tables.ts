/** KPIs as tables: each with its figures, those of segments, and who sees which of them. */
import type { SegmentView } from '../parts/schema.ts';
import type { Cell, ViewTable } from '../view.ts';
import type { DashboardView, KpiEntry, KpisView } from './schema.ts';

const FIGURES = ['Value', 'n', 'On', 'Target', 'Status'];

export function kpisTables({ listed, dashboards }: KpisView): ViewTable[] {
  const segments = listed.flatMap(kpi => kpi.segments.map(segment => [kpi.title, segment.title, ...figures(segment)]));
  return [
    {
      heading: 'KPIs',
      heads: [
        'KPI',
        'Metric',
        'Layer',
        ...FIGURES,
        'Baseline',
        'Measures',
        'Accountable',
        'Reviewed',
        'Source',
        'Where',
      ],
      rows: listed.map(kpiRow),
    },
    ...tableIfAny('KPIs by segment', ['KPI', 'Segment', ...FIGURES], segments),
    ...tableIfAny('Dashboards', ['Dashboard', 'Who sees it', 'KPIs', 'Need attention'], dashboards.map(dashboardRow)),
  ];
}

function tableIfAny(heading: string, heads: readonly string[], rows: readonly (readonly Cell[])[]): ViewTable[] {
  return rows.length === 0 ? [] : [{ heading, heads, rows }];
}

function kpiRow(kpi: KpiEntry): Cell[] {
  const { title, metric, layer, baseline, measures, owners, cadence, source, place } = kpi;
  const since = baseline?.on == null ? '' : ` on ${baseline.on}`;
  return [
    title,
    metric ?? '',
    layer ?? '',
    ...figures(kpi),
    baseline === null ? '' : `${baseline.value}${since}`,
    measures.map(each => each.title).join(', '),
    owners.map(owner => owner.title).join(', '),
    cadence ?? '',
    source === null ? '' : (source.file ?? 'readings in the text'),
    `${place.file}:${place.line}`,
  ];
}

function dashboardRow({ title, audience, total, attention }: DashboardView): Cell[] {
  return [title, audience.join(', '), total, attention];
}

function figures({ value, margin, n, on, target, due, status }: Omit<SegmentView, 'title'>): Cell[] {
  const sure = margin === null ? '' : ` ± ${margin}`;
  const until = due === null ? '' : ` by ${due}`;
  return [
    value === null ? '' : `${value}${sure}`,
    n ?? '',
    on ?? '',
    target === null ? '' : `${target}${until}`,
    statusText(status, value),
  ];
}

const STATUS_WORDS: Readonly<Record<NonNullable<SegmentView['status']>, string>> = {
  'on-target': 'on target',
  warn: 'short of target',
  'off-target': 'off target',
  'no-data': 'no data',
  stale: 'stale',
};

/** Where there is a value, nothing but a target is missing. */
function statusText(status: SegmentView['status'], value: string | null): string {
  return status === null ? (value === null ? '' : 'no target') : STATUS_WORDS[status];
}
