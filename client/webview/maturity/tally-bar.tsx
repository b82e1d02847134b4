/** How many practices stand at each level, as one bar and in words. */
import { heatOf } from './levels.ts';

interface Props {
  readonly tally: readonly number[];
  readonly levels: readonly string[];
}

export function TallyBar({ tally, levels }: Props) {
  const whole = tally.reduce((sum, count) => sum + count, 0);
  const top = Math.max(1, levels.length - 1);
  const before = (rank: number) => tally.slice(0, rank).reduce((sum, count) => sum + count, 0);
  return (
    <svg class="tally-bar" role="img" aria-label={tallyWords(tally, levels)}>
      <rect class="bar-ground" x="0" y="0" width="100%" height="100%" />
      {tally.map((count, rank) =>
        count === 0 ? null : (
          <rect
            key={rank}
            class={`tally-part heat-${heatOf(rank, top)}`}
            x={`${(100 * before(rank)) / whole}%`}
            y="0"
            width={`${(100 * count) / whole}%`}
            height="100%"
          />
        ),
      )}
    </svg>
  );
}

/** The levels with their numbers and how many practices stand there. */
export function TallyLegend({ tally, levels }: Props) {
  const top = Math.max(1, levels.length - 1);
  return (
    <ul class="tally-legend">
      {levels.map((level, rank) => (
        <li key={rank}>
          <span class={`level-swatch heat-${heatOf(rank, top)}`} aria-hidden="true">
            {rank}
          </span>
          <span>
            <b>{tally[rank] ?? 0}</b> <bdi>{level}</bdi>
          </span>
        </li>
      ))}
    </ul>
  );
}

export function tallyWords(tally: readonly number[], levels: readonly string[]): string {
  const words = tally.flatMap((count, rank) => (count === 0 ? [] : [`${count} ${levels[rank]}`]));
  return words.length === 0 ? 'nothing applicable' : words.join(', ');
}
