/** A KPI in one chip: its title, where it stands, where it is to be. */
import type { KpiView } from '../../../language/src/protocol/index.ts';
import { Icon, type IconName } from './icon.tsx';
import { Source } from './source.tsx';
import { humanWord } from './words.ts';

type Status = NonNullable<KpiView['status']>;

const STATUS: Readonly<Record<Status, { readonly icon: IconName; readonly words: string }>> = {
  'on-target': { icon: 'check', words: 'on target' },
  warn: { icon: 'warning', words: 'below target' },
  'off-target': { icon: 'error', words: 'off target' },
  'no-data': { icon: 'unknown', words: 'no data' },
  stale: { icon: 'stale', words: 'stale' },
};

export function KpiChip({ kpi }: { kpi: KpiView }) {
  const status = kpi.status === null ? undefined : STATUS[kpi.status];
  return (
    <Source place={kpi.place} label={labelOf(kpi, status?.words)} class={`kpi is-${kpi.status ?? 'unread'}`}>
      <Icon name={status?.icon ?? 'kpi'} />
      <span>
        {kpi.title}{' '}
        <span class="kpi-figures">
          {kpi.value === null ? null : <b>{kpi.value}</b>}
          {kpi.target === null ? null : <span class="quiet"> goal {kpi.target}</span>}
        </span>
        {kpi.targets.map((goal, index) => (
          <span key={index} class="kpi-segment quiet">
            {' '}
            goal {goal.target} for <bdi>{goal.for.join(', ')}</bdi>
          </span>
        ))}
        {status === undefined ? null : <span class="sr"> {status.words}</span>}
      </span>
    </Source>
  );
}

function labelOf(kpi: KpiView, status: string | undefined): string {
  const parts = [
    kpi.layer === null ? undefined : humanWord(kpi.layer),
    status,
    kpi.value === null || kpi.on === null ? undefined : `${kpi.value}${marginOf(kpi)} on ${kpi.on}`,
    kpi.target === null ? undefined : `target ${goalText(kpi)}`,
    ...kpi.targets.map(goal => `target ${goalText(goal)} for ${goal.for.join(', ')}`),
    ...kpi.drives.map(effectText),
  ];
  return parts.filter(part => part !== undefined).join(' · ');
}

function goalText({ target, due }: Pick<KpiView, 'target' | 'due'>): string {
  return `${target}${due === null ? '' : ` by ${due}`}`;
}

function effectText({ title, strength, from }: KpiView['drives'][number]): string {
  const how = strength === null ? '' : ` with strength ${strength}`;
  return `drives ${title}${how}${from.length === 0 ? '' : `, as ${from.join(', ')} tells`}`;
}

function marginOf({ margin }: KpiView): string {
  return margin === null ? '' : ` ± ${margin}`;
}
