/** What a group of KPIs is called. */
import type { KpiChoice, KpiGroup } from '../../../language/src/protocol/index.ts';
import { statusWords } from '../parts/kpi-status.tsx';
import { humanWord } from '../parts/words.ts';

type Grouping = KpiChoice['by'];

export const GROUPINGS: readonly Grouping[] = ['journey', 'quality', 'layer', 'owner', 'status'];

/** Of those that have nothing of the sort. */
const WITHOUT: Readonly<Record<Grouping, string>> = {
  journey: 'In no journey',
  quality: 'Of no quality',
  layer: 'Of no layer',
  owner: 'Without an owner',
  status: 'Without a target to judge by',
};

export function groupTitle({ title }: KpiGroup, by: Grouping): string {
  if (title === null) {
    return WITHOUT[by];
  }
  switch (by) {
    case 'status':
      return humanWord(statusWords(title) ?? title);
    case 'layer':
      return humanWord(title);
    default:
      return title;
  }
}
