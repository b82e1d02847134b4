/**
 * How it feels, step by step: the curve of the mean, and the curve of each persona behind it. The faces are those of the
 * mean, or of the persona that is stressed.
 */
import type { EmotionView, JourneyMapView, StepView } from '../../../language/src/protocol/index.ts';
import { pathsOf } from '../parts/curve.ts';
import { Face } from '../parts/face.tsx';
import { Icon } from '../parts/icon.tsx';
import { Source } from '../parts/source.tsx';
import { feelingText, feelingWord } from '../parts/words.ts';
import { COLUMN, CURVE_HEIGHT, heightOf, inMap, middleOf } from './geometry.ts';

interface Props {
  readonly journey: JourneyMapView;
  /** The curve to stress, by the identity of its persona or segment. */
  readonly persona: string | null;
  readonly onPersona: (id: string | null) => void;
  readonly focused: (column: number) => string;
}

export function EmotionRows({ journey, persona: wanted, onPersona, focused }: Props) {
  const { steps, curves } = journey;
  // Whoever was stressed may be gone from the text.
  const stressed = curves.find(({ id }) => id !== null && id === wanted);
  const persona = stressed?.id ?? null;
  const feelings = (stressed ?? curves[0])?.points ?? [];
  return (
    <>
      <tr class="lane lane-legend">
        <th scope="row" rowSpan={2} class="lane-head">
          <div class="lane-title">
            <Icon name="heart" />
            Emotion
          </div>
        </th>
        <td colSpan={steps.length}>
          <ul class="legend along">
            {curves.map(({ id, title }, index) => (
              <li key={id ?? ''}>
                <LegendEntry id={id} title={title} index={index} persona={persona} onPersona={onPersona} />
              </li>
            ))}
          </ul>
        </td>
      </tr>
      <tr class="lane lane-emotion">
        {steps.map((step, column) => (
          <td key={step.key} data-column={column} class={focused(column)}>
            {column === 0 ? <Curves journey={journey} persona={persona} /> : null}
            <Feeling step={step} value={feelings[column] ?? null} />
          </td>
        ))}
      </tr>
    </>
  );
}

type LegendProps = Pick<Props, 'persona' | 'onPersona'> & {
  readonly id: string | null;
  readonly title: string;
  readonly index: number;
};

/** The mean is always there; a persona can be stressed. */
function LegendEntry({ id, title, index, persona, onPersona }: LegendProps) {
  const content = (
    <>
      <Sample index={index} />
      <span class="legend-name" title={title}>
        <bdi>{title}</bdi>
      </span>
    </>
  );
  return id === null ? (
    <span class="legend-entry">{content}</span>
  ) : (
    <button
      type="button"
      class="legend-entry"
      aria-pressed={persona === id}
      onClick={() => onPersona(persona === id ? null : id)}
    >
      {content}
    </button>
  );
}

function Feeling({ step, value }: { step: StepView; value: number | null }) {
  if (step.type !== 'touchpoint' || value === null) {
    return null;
  }
  const { emotions, place } = step;
  const label = emotions.map(wordsOf).join('; ');
  return (
    <div class={`feeling ${value < 0 ? 'is-low' : ''}`} style={{ top: `${heightOf(value)}px` }}>
      <Source place={emotions[0]?.place ?? place} label={label} class="feeling-point">
        <Face value={value} />
        <b>{feelingText(value)}</b>
        <span class="sr">
          {' '}
          {feelingWord(value)}: {label}
        </span>
      </Source>
    </div>
  );
}

function wordsOf({ value, for: who, from }: EmotionView): string {
  const people = who.length === 0 ? 'everybody' : who.map(({ title }) => title).join(', ');
  const sources = from.length === 0 ? '' : ` (${from.map(({ title }) => title).join(', ')})`;
  return `${feelingText(value)} ${people}${sources}`;
}

/** One drawing under all columns; what it says is said in the cells as well. */
function Curves({ journey: { steps, curves }, persona }: { journey: JourneyMapView; persona: string | null }) {
  const width = steps.length * COLUMN;
  const zero = heightOf(0);
  const drawn = curves.map((curve, index) => ({ ...curve, index, paths: pathsOf(curve.points, inMap) }));
  const [mean, ...people] = drawn;
  return (
    <svg class="curves" width={width} height={CURVE_HEIGHT} viewBox={`0 0 ${width} ${CURVE_HEIGHT}`} aria-hidden="true">
      <clipPath id="cx-above">
        <rect x="0" y="0" width={width} height={zero} />
      </clipPath>
      <clipPath id="cx-below">
        <rect x="0" y={zero} width={width} height={CURVE_HEIGHT - zero} />
      </clipPath>
      {[-2, 2].map(feeling => (
        <g key={feeling} class="curve-limit">
          <line x1="0" x2={width} y1={heightOf(feeling)} y2={heightOf(feeling)} />
          <text x="10" y={heightOf(feeling) - 5}>
            {feelingText(feeling)} {feelingWord(feeling)}
          </text>
        </g>
      ))}
      {mean?.paths === undefined ? null : (
        <>
          <path class="curve-area is-good" clip-path="url(#cx-above)" d={mean.paths.area} />
          <path class="curve-area is-bad" clip-path="url(#cx-below)" d={mean.paths.area} />
        </>
      )}
      <line class="curve-zero" x1="0" x2={width} y1={zero} y2={zero} />
      {people.map(({ id, index, paths, points }) => (
        <g
          key={id}
          class={`curve series-${index % 6} ${persona === null ? '' : persona === id ? 'is-stressed' : 'is-dimmed'}`}
        >
          {paths === undefined ? null : <path d={paths.solid} />}
          {paths === undefined || persona !== id ? null : <path class="is-bridge" d={paths.bridged} />}
          {points.map((feeling, column) =>
            feeling === null ? null : (
              <circle key={steps[column]!.key} cx={middleOf(column)} cy={heightOf(feeling)} r="4" />
            ),
          )}
        </g>
      ))}
      {mean?.paths === undefined ? null : (
        <g class={`curve is-mean ${persona === null ? '' : 'is-dimmed'}`}>
          <path d={mean.paths.solid} />
          <path class="is-bridge" d={mean.paths.bridged} />
        </g>
      )}
    </svg>
  );
}

/** The line of a curve in small. */
function Sample({ index }: { index: number }) {
  return (
    <svg
      class={`sample curve ${index === 0 ? 'is-mean' : `series-${index % 6}`}`}
      viewBox="0 0 20 6"
      aria-hidden="true"
    >
      <path d="M0 3H20" />
    </svg>
  );
}
