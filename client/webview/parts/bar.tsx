/** A tally as one bar: what is met, then what is open in its kinds, then what is waived. */
import type { TallyView } from '../../../language/src/protocol/index.ts';
import { STATE_WORDS, type State, shareText } from './words.ts';

const ORDER: readonly State[] = ['met', 'partial', 'stale', 'missing', 'waived'];

export function Bar({ tally }: { tally: TallyView }) {
  const whole = tally.applicable;
  const parts = ORDER.filter(state => tally[state] > 0).map(state => ({
    state,
    x: (100 * ORDER.slice(0, ORDER.indexOf(state)).reduce((sum, each) => sum + tally[each], 0)) / whole,
    width: (100 * tally[state]) / whole,
  }));
  return (
    <svg class={`bar ${whole === 0 ? 'is-empty' : ''}`} role="img" aria-label={`${shareText(tally)}${openText(tally)}`}>
      <rect class="bar-ground" x="0" y="0" width="100%" height="100%" rx="3" />
      {parts.map(({ state, x, width }) => (
        <rect key={state} class={`bar-part is-${state}`} x={`${x}%`} y="0" width={`${width}%`} height="100%" />
      ))}
    </svg>
  );
}

export function openText(tally: TallyView): string {
  return ORDER.filter(state => state !== 'met' && tally[state] > 0)
    .map(state => `, ${tally[state]} ${STATE_WORDS[state]}`)
    .join('');
}
