/** The levels of a practice on one line: what the facts show as a bar, and beside it what people say and what is aimed at. */
import type { MaturityFramework, MaturityPractice } from '../../../language/src/protocol/index.ts';
import { heatOf, topOf } from './levels.ts';

/** Each drawn around 0, so that it can be put at its level. */
const MARKS = {
  claimed: 'M0 -4.5 4.5 0 0 4.5 -4.5 0Z',
  attested: 'M0 -4 4.2 3.4 -4.2 3.4Z',
  target: 'M0 -10V6M0 -10H5V-6.5H0',
} as const;

export type MarkName = keyof typeof MARKS;

const WIDTH = 140;
const HEIGHT = 24;
/** What is claimed stands above the bar and what is attested below it, so that both are seen where they are the same. */
const HEIGHTS: Readonly<Record<MarkName, number>> = { claimed: 5, target: 12, attested: 20 };
/** Room for half a mark at both ends. */
const MARGIN = 6;

export function Track({ practice, framework }: { practice: MaturityPractice; framework: MaturityFramework }) {
  const { evidenced, claimed, attested, target } = practice;
  const top = topOf(framework);
  const length = (rank: number) => ((WIDTH - 2 * MARGIN) * rank) / top;
  const mark = (name: MarkName, rank: number | null | undefined) =>
    rank == null ? null : (
      <path
        class={`track-mark is-${name}`}
        d={MARKS[name]}
        transform={`translate(${MARGIN + length(rank)} ${HEIGHTS[name]})`}
      />
    );
  return (
    <svg class="track" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <rect class="track-ground" x={MARGIN} y="10" width={length(top)} height="4" rx="2" />
      {evidenced === null ? null : (
        <rect
          class={`track-bar heat-${heatOf(evidenced, top)}`}
          x={MARGIN}
          y="9"
          width={length(evidenced)}
          height="6"
          rx="2"
        />
      )}
      {mark('target', target?.rank)}
      {mark('attested', attested)}
      {mark('claimed', claimed)}
    </svg>
  );
}

/** One mark beside the words that say what it means. */
export function MarkSample({ name }: { name: MarkName }) {
  return (
    <svg class="mark-sample" viewBox="-8 -10 16 18" aria-hidden="true">
      <path class={`track-mark is-${name}`} d={MARKS[name]} />
    </svg>
  );
}
