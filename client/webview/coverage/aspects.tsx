/** Coverage aspect by aspect; choosing one narrows what is listed as missing. */
import type { ComponentChildren } from 'preact';
import type { AspectView, CoverageView, TallyView } from '../../../language/src/protocol/index.ts';
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
            <TallyRow
              name={humanWord(aspect.id)}
              tally={aspect}
              ifNothing={aspect.judged ? 'nothing applicable' : 'not judged by this preset'}
              chosen={chosen === aspect.id}
              onChoose={() => onChoose(chosen === aspect.id ? null : aspect.id)}
            >
              {threshold === undefined || aspect.percent === null ? null : <Threshold threshold={threshold} />}
            </TallyRow>
          </li>
        );
      })}
    </ul>
  );
}

interface RowProps {
  readonly name: string;
  readonly tally: TallyView;
  /** Said where nothing of it applies. */
  readonly ifNothing?: string;
  readonly chosen: boolean;
  readonly onChoose: () => void;
  readonly children?: ComponentChildren;
}

/** A share in its line: its name, its bar, its figures. */
export function TallyRow({ name, tally, ifNothing = 'nothing applicable', chosen, onChoose, children }: RowProps) {
  return (
    <button type="button" class="aspect" aria-pressed={chosen} onClick={onChoose}>
      <bdi>{name}</bdi>
      <Bar tally={tally} />
      {tally.percent === null ? (
        <span class="aspect-share quiet">{ifNothing}</span>
      ) : (
        <span class="aspect-share">
          <b>{tally.percent}%</b> <span class="quiet">{fractionText(tally)}</span>
        </span>
      )}
      {children}
    </button>
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
