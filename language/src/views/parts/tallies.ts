/** How much of what is asked for is really held, counted for people. */
import type { Tally } from '../../analysis/index.ts';
import type { State } from '../../engine/norms/index.ts';
import type { TallyView } from './schema.ts';

export function tallyView(tally: Omit<Tally, 'ratio'>): TallyView {
  const { met, partial, stale, missing, waived, applicable, unwritten } = tally;
  const counted = applicable - waived;
  // Of whole numbers: a share in binary may lie a hair below its hundredth and would be floored to the one before.
  const percent = counted > 0 ? Math.floor((met * 100) / counted) : null;
  return { met, partial, stale, missing, waived, applicable, unwritten, percent };
}

export function tallyOf(standings: readonly { readonly state: State; readonly unwritten: boolean }[]): TallyView {
  const counts = { met: 0, partial: 0, stale: 0, missing: 0, waived: 0, unwritten: 0 };
  for (const { state, unwritten } of standings) {
    counts[state]++;
    counts.unwritten += unwritten ? 1 : 0;
  }
  return tallyView({ ...counts, applicable: standings.length });
}

export function sumOf(tallies: readonly TallyView[]): TallyView {
  const sum = (count: Exclude<keyof TallyView, 'percent'>) => tallies.reduce((all, tally) => all + tally[count], 0);
  return tallyView({
    met: sum('met'),
    partial: sum('partial'),
    stale: sum('stale'),
    missing: sum('missing'),
    waived: sum('waived'),
    applicable: sum('applicable'),
    unwritten: sum('unwritten'),
  });
}

/** Always with its n/m, so that nobody takes a share of two for a share of two hundred. */
export function shareText(tally: TallyView | null): string {
  if (tally === null || tally.percent === null) {
    return 'nothing applicable';
  }
  return `${tally.percent}% (${tally.met}/${tally.applicable - tally.waived})`;
}
