/** A share as a ring around its number. */
import type { TallyView } from '../../../language/src/protocol/index.ts';
import { shareText } from './words.ts';

const RADIUS = 42;
const AROUND = 2 * Math.PI * RADIUS;

export function Ring({ tally }: { tally: TallyView }) {
  const counted = tally.applicable - tally.waived;
  const met = counted > 0 ? (AROUND * tally.met) / counted : 0;
  return (
    <svg class="ring" viewBox="0 0 100 100" role="img" aria-label={`Coverage: ${shareText(tally)}`}>
      <circle class="ring-ground" cx="50" cy="50" r={RADIUS} />
      {met > 0 ? (
        <circle
          class="ring-met"
          cx="50"
          cy="50"
          r={RADIUS}
          stroke-dasharray={`${met} ${AROUND}`}
          transform="rotate(-90 50 50)"
        />
      ) : null}
      <text class="ring-number" x="50" y="50">
        {tally.percent === null ? '–' : `${tally.percent}%`}
      </text>
    </svg>
  );
}
