/** How urgent a KPI is: the one order of the list, and the one count of those that need attention. */
import type { KpiFigures } from '../parts/kpis.ts';
import type { SegmentView } from '../parts/schema.ts';

type Status = NonNullable<KpiFigures['status']>;
type Goal = Pick<SegmentView, 'status' | 'due'>;
type Standing = Pick<KpiFigures, 'status' | 'due' | 'segments'>;

/** What is known to be bad comes before what nobody knows, and that before what is nearly good. */
const RANKS: Readonly<Record<Status, number>> = { 'off-target': 0, stale: 1, 'no-data': 2, warn: 5, 'on-target': 7 };

/** It is short of its target, and the day by which it was to be there is past. */
const OVERDUE = 3;
/** The whole may be well while a segment is not. */
const OF_SEGMENT = 4;
/** There is nothing to judge it by. */
const UNJUDGED = 6;

/** Short of a target that is still to come, and within its warning line, is how work in progress looks. */
const WORST_THAT_IS_WELL = RANKS.warn;

/** The smaller, the worse; `today` is an ISO date. */
export function rankOf(kpi: Standing, today: string): number {
  const rank = rankOfGoal(kpi, today);
  const isTroubled = kpi.segments.some(segment => rankOfGoal(segment, today) < WORST_THAT_IS_WELL);
  return isTroubled ? Math.min(rank, OF_SEGMENT) : rank;
}

export function rankOfStatus(status: Status | null): number {
  return status === null ? UNJUDGED : RANKS[status];
}

/** Whether it is off target, stale, without data, or short of a target whose day is past; as a whole or for a segment. */
export function needsAttention(kpi: Standing, today: string): boolean {
  return rankOf(kpi, today) < WORST_THAT_IS_WELL;
}

function rankOfGoal({ status, due }: Goal, today: string): number {
  return status === 'warn' && due !== null && due < today ? OVERDUE : rankOfStatus(status);
}
