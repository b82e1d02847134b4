/** Coverage aspect by aspect; choosing one narrows what is listed as missing. */
import type { AspectView, CoverageView } from '../../../language/src/protocol/index.ts';
import { Bar } from '../parts/bar.tsx';
import { Icon } from '../parts/icon.tsx';
import { fractionText, humanWord } from '../parts/words.ts';

interface Props {
  readonly aspects: readonly AspectView[];
  readonly thresholds: CoverageView['thresholds'];
  readonly chosen: string | null;
  readonly onChoose: (aspect: string | null) => void;
}

export function Aspects({ aspects, thresholds, chosen, onChoose }: Props) {
  return (
    <ul class="aspects">
      {aspects.map(aspect => {
        const threshold = thresholds.find(({ id }) => id === aspect.id);
        return (
          <li key={aspect.id}>
            <button
              type="button"
              class="aspect"
              aria-pressed={chosen === aspect.id}
              onClick={() => onChoose(chosen === aspect.id ? null : aspect.id)}
            >
              <span class="aspect-name">{humanWord(aspect.id)}</span>
              <Bar tally={aspect} />
              {aspect.percent === null ? (
                <span class="aspect-share quiet">nothing applicable</span>
              ) : (
                <span class="aspect-share">
                  <b>{aspect.percent}%</b> <span class="quiet">{fractionText(aspect)}</span>
                </span>
              )}
              {threshold === undefined || aspect.percent === null ? null : <Threshold threshold={threshold} />}
            </button>
          </li>
        );
      })}
    </ul>
  );
}

function Threshold({ threshold: { min, ok } }: { threshold: CoverageView['thresholds'][number] }) {
  return (
    <span class={`threshold ${ok ? 'is-met' : 'is-missed'}`}>
      <Icon name={ok ? 'check' : 'warning'} />
      {ok ? `${min}% asked for` : `below ${min}%`}
    </span>
  );
}
