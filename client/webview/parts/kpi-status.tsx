/** How a value stands, in words, by a colour and by a shape: no one of the three says it alone. */
import type { KpiView } from '../../../language/src/protocol/index.ts';
import { Icon, type IconName } from './icon.tsx';

export type Status = KpiView['status'];

interface Look {
  readonly icon: IconName;
  readonly words: string;
}

const LOOKS: ReadonlyMap<string, Look> = new Map<NonNullable<Status>, Look>([
  ['on-target', { icon: 'check', words: 'on target' }],
  ['warn', { icon: 'warning', words: 'short of target' }],
  ['off-target', { icon: 'error', words: 'off target' }],
  ['no-data', { icon: 'unknown', words: 'no data' }],
  ['stale', { icon: 'stale', words: 'stale' }],
]);

/** Absent where there is nothing to judge by. */
export function statusWords(status: string | null): string | undefined {
  return LOOKS.get(status ?? '')?.words;
}

export function StatusIcon({ status }: { status: Status }) {
  return <Icon name={LOOKS.get(status ?? '')?.icon ?? 'kpi'} />;
}
