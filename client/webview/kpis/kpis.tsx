/** The KPIs of a programme: by what the reader wants them grouped by, or as a dashboard shows them. */
import type { DashboardView, KpiChoice, KpiGroup, KpisView } from '../../../language/src/protocol/index.ts';
import { Choices } from '../parts/choices.tsx';
import { Dotted } from '../parts/dotted.tsx';
import { Icon } from '../parts/icon.tsx';
import { Source } from '../parts/source.tsx';
import { plural } from '../parts/words.ts';
import type { ViewProps } from '../view-props.ts';
import { Controls } from './controls.tsx';
import { KpiRow } from './kpi-row.tsx';
import { groupTitle } from './titles.ts';
import './kpis.css';

export function Kpis({ view, choice, onChoice }: ViewProps<'kpis'>) {
  if (view.total === 0) {
    return (
      <p class="empty-note">
        This programme has no KPI yet: a <code>kpi</code> says what is measured, and who answers for it.
      </p>
    );
  }
  const { kpis } = choice;
  const dashboard = view.dashboards.find(({ id }) => id === kpis.dashboard);
  const { total, attention } = dashboard ?? view;
  const choose = (chosen: Partial<KpiChoice>) => onChoice({ ...choice, kpis: { ...kpis, ...chosen } });
  return (
    <div class="kpis">
      <div class="kpis-controls">
        <Controls dashboards={view.dashboards} dashboard={dashboard?.id ?? null} by={kpis.by} onChoose={choose} />
        <Choices
          legend="KPIs to show"
          choices={[
            [false, `All ${total}`],
            [true, `Need attention ${attention}`],
          ]}
          current={kpis.attention}
          onChoose={chosen => choose({ attention: chosen })}
        />
        {kpis.attention ? (
          <span class="quiet">
            Off target, stale, without data, or short of a target whose day is past; as a whole or for a segment.
          </span>
        ) : null}
      </div>
      {dashboard === undefined ? (
        <Groups view={view} by={kpis.by} onlyAttention={kpis.attention} />
      ) : (
        <Board view={view} dashboard={dashboard} onlyAttention={kpis.attention} />
      )}
    </div>
  );
}

interface GroupsProps {
  readonly view: KpisView;
  readonly by: KpiChoice['by'];
  readonly onlyAttention: boolean;
}

function Groups({ view, by, onlyAttention }: GroupsProps) {
  const groups = view.groups[by].filter(({ attention }) => !onlyAttention || attention > 0);
  const several = view.groups[by].reduce((all, { total }) => all + total, 0) > view.total;
  if (groups.length === 0) {
    return <AllWell />;
  }
  return (
    <>
      {several ? <p class="quiet">A KPI of several of these stands under each.</p> : null}
      {groups.map(group => (
        <section key={group.id ?? ''} class="kpis-group">
          <h2>
            <GroupTitle group={group} by={by} /> <Counts of={group} />
          </h2>
          <Rows view={view} of={group} onlyAttention={onlyAttention} />
        </section>
      ))}
    </>
  );
}

function GroupTitle({ group, by }: { group: KpiGroup; by: KpiChoice['by'] }) {
  const title = groupTitle(group, by);
  return group.place === null ? <bdi>{title}</bdi> : <Source place={group.place}>{title}</Source>;
}

interface BoardProps {
  readonly view: KpisView;
  readonly dashboard: DashboardView;
  readonly onlyAttention: boolean;
}

function Board({ view, dashboard, onlyAttention }: BoardProps) {
  const { title, place, audience } = dashboard;
  return (
    <section class="kpis-group">
      <h2>
        <Source place={place}>{title}</Source> <Counts of={dashboard} />
      </h2>
      <p class="quiet kpis-audience">
        <Icon name="eye" />
        <span>
          {audience.length === 0 ? (
            'It does not say who sees it.'
          ) : (
            <>
              Seen by <Dotted parts={audience} />
            </>
          )}
        </span>
      </p>
      {onlyAttention && dashboard.attention === 0 ? <AllWell /> : null}
      <Rows view={view} of={dashboard} onlyAttention={onlyAttention} />
    </section>
  );
}

type Counted = Pick<KpiGroup, 'kpis' | 'total' | 'attention'>;

function Counts({ of: { total, attention } }: { of: Counted }) {
  const wanting = attention === 0 ? '' : `, ${plural(attention, 'needs', 'need')} attention`;
  return (
    <span class="quiet">
      {plural(total, 'KPI')}
      {wanting}
    </span>
  );
}

interface RowsProps {
  readonly view: KpisView;
  readonly of: Counted;
  readonly onlyAttention: boolean;
}

function Rows({ view, of, onlyAttention }: RowsProps) {
  const listed = of.kpis.flatMap(position => view.listed[position] ?? []);
  const shown = listed.filter(({ attention }) => !onlyAttention || attention);
  const more = (onlyAttention ? of.attention : of.total) - shown.length;
  return (
    <>
      <ul class="kpi-rows">
        {shown.map(kpi => (
          <KpiRow key={kpi.id} kpi={kpi} />
        ))}
      </ul>
      {more === 0 ? null : <p class="quiet">{plural(more, 'more is', 'more are')} not listed.</p>}
    </>
  );
}

function AllWell() {
  return (
    <p class="empty-note">
      <Icon name="check" /> None of them needs attention.
    </p>
  );
}
