/** One KPI in its row: where it stands, where it was, where it is to be, and who looks after it. */
import type { ComponentChildren } from 'preact';
import type { KpiEntry, SegmentView, ViewPlace } from '../../../language/src/protocol/index.ts';
import { Dotted } from '../parts/dotted.tsx';
import { Icon, type IconName } from '../parts/icon.tsx';
import { type Status, StatusIcon, statusWords } from '../parts/kpi-status.tsx';
import { Source } from '../parts/source.tsx';
import { humanWord, plural } from '../parts/words.ts';
import { Purpose } from './purpose.tsx';
import { TrendLine } from './trend-line.tsx';

export function KpiRow({ kpi }: { kpi: KpiEntry }) {
  const { title, place, layer, metric, quality, status, segments, moreSegments } = kpi;
  return (
    <li class={`kpi-row is-${status ?? 'unread'}`}>
      <div class="kpi-row-what">
        <h3>
          <Source place={place}>{title}</Source>
        </h3>
        <p class="quiet">
          <Dotted parts={[layer === null ? null : humanWord(layer), metric, quality]} />
        </p>
        <Keeping kpi={kpi} />
      </div>
      <div class="kpi-row-now">
        <p>
          <b class="kpi-row-value">{kpi.value ?? '–'}</b>
          {kpi.margin === null ? null : <span class="quiet"> ± {kpi.margin}</span>}
        </p>
        <StatusNote status={status} value={kpi.value} />
        <p class="quiet">
          <Dotted parts={[kpi.on, kpi.n === null ? null : `n ${kpi.n}`]} />
        </p>
      </div>
      <TrendLine trend={kpi.trend} />
      <Goals kpi={kpi} />
      {segments.length === 0 ? null : (
        <ul class="kpi-row-segments" aria-label="By segment">
          {segments.map((segment, index) => (
            <Segment key={`${segment.title} ${index}`} segment={segment} />
          ))}
          {moreSegments === 0 ? null : <li class="quiet">{plural(moreSegments, 'more segment')} in the data</li>}
        </ul>
      )}
      <Purpose kpi={kpi} />
    </li>
  );
}

function StatusNote({ status, value }: { status: Status; value: string | null }) {
  const words = statusWords(status) ?? (value === null ? 'not read' : 'no target');
  return (
    <p class={`kpi-status is-${status ?? 'unread'}`}>
      <StatusIcon status={status} />
      {words}
    </p>
  );
}

/** Who answers for it, how often it is looked at, and where its readings stand. */
function Keeping({ kpi: { owners, cadence, source, place } }: { kpi: KpiEntry }) {
  return (
    <ul class="kpi-row-keeping">
      {owners.length === 0 ? (
        <Kept place={place} icon="warning" label="Owner" class="gap">
          No owner
        </Kept>
      ) : (
        owners.map((owner, index) => (
          <Kept
            key={`${owner.title} ${index}`}
            place={owner.place}
            icon="role"
            label="Owner"
            class={`item ${owner.id === null ? 'is-unknown' : ''}`}
          >
            {owner.title}
          </Kept>
        ))
      )}
      {cadence === null ? null : (
        <li class="item">
          <Icon name="clock" />
          <span>reviewed {cadence}</span>
        </li>
      )}
      {source === null ? null : (
        <Kept place={source.place} icon="data" label="Readings">
          {source.file ?? 'readings in the text'}
        </Kept>
      )}
    </ul>
  );
}

interface KeptProps {
  readonly place: ViewPlace;
  readonly icon: IconName;
  readonly label: string;
  readonly class?: string;
  readonly children: ComponentChildren;
}

function Kept({ place, icon, label, class: kind = 'item', children }: KeptProps) {
  return (
    <li>
      <Source place={place} label={label} class={kind}>
        <Icon name={icon} />
        <span>{children}</span>
      </Source>
    </li>
  );
}

function Goals({ kpi: { target, due, warn, baseline } }: { kpi: KpiEntry }) {
  return (
    <dl class="kpi-row-goals">
      <Goal name="Target" value={target ?? 'none'} more={due === null ? null : `by ${due}`} />
      {warn === null ? null : <Goal name="Warn" value={warn} more={null} />}
      {baseline === null ? null : <Goal name="Baseline" value={baseline.value} more={marginAndDay(baseline)} />}
    </dl>
  );
}

function Goal({ name, value, more }: { name: string; value: string; more: string | null }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <b>{value}</b>
        {more === null ? null : <span class="quiet"> {more}</span>}
      </dd>
    </div>
  );
}

function marginAndDay({ margin, on, n }: NonNullable<KpiEntry['baseline']>): string | null {
  const parts = [
    margin === null ? undefined : `± ${margin}`,
    on === null ? undefined : `on ${on}`,
    n === null ? undefined : `n ${n}`,
  ].filter(part => part !== undefined);
  return parts.length === 0 ? null : parts.join(' ');
}

function Segment({ segment }: { segment: SegmentView }) {
  const { title, value, on, margin, n, target, due, status } = segment;
  const told = [
    value === null ? 'no value' : `${value}${margin === null ? '' : ` ± ${margin}`} on ${on}`,
    n === null ? undefined : `n ${n}`,
  ];
  const words = statusWords(status);
  return (
    <li class={`is-${status ?? 'unread'}`} title={told.filter(part => part !== undefined).join(', ')}>
      {words === undefined ? null : <StatusIcon status={status} />}
      <span>
        <bdi>{title}</bdi> <b>{value ?? '–'}</b>
        {margin === null ? null : <span class="quiet"> ± {margin}</span>}
        {target === null ? null : (
          <span class="quiet">
            {' '}
            target {target}
            {due === null ? null : ` by ${due}`}, {words ?? 'not judged'}
          </span>
        )}
      </span>
    </li>
  );
}
