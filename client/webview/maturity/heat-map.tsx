/**
 * The heat map of a framework: a row for each dimension, in it a tile for each practice. One stop of the keyboard for all of
 * it, arrows from practice to practice; what a click opens stands below the row.
 */
import { useRef } from 'preact/hooks';
import type {
  EvidenceRule,
  MaturityDimension,
  MaturityFramework,
  MaturityPractice,
} from '../../../language/src/protocol/index.ts';
import { useGridKeys } from '../parts/grid-keys.ts';
import { Detail } from './detail.tsx';
import { indexText, topOf } from './levels.ts';
import { TallyBar } from './tally-bar.tsx';
import { Tile } from './tile.tsx';

/** Of the one practice that is looked into. */
const DETAIL = 'practice-detail';

interface Props {
  readonly framework: MaturityFramework;
  readonly rules: readonly EvidenceRule[];
  /** ISO date. */
  readonly today: string;
  /** Of the titles. */
  readonly language: number;
  /** Identity of the practice that is looked into. */
  readonly opened: string | null;
  readonly onOpen: (practice: string | null) => void;
}

export function HeatMap({ framework, rules, today, language, opened, onOpen }: Props) {
  const map = useRef<HTMLDivElement>(null);
  const onKeyDown = useGridKeys(map, '.tile');
  return (
    <div class="heat-map" ref={map}>
      {framework.dimensions.map(dimension => (
        <DimensionRow
          key={dimension.id}
          {...{ dimension, framework, rules, today, language, opened, onOpen, onKeyDown }}
        />
      ))}
    </div>
  );
}

interface RowProps extends Props {
  readonly dimension: MaturityDimension;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

function DimensionRow({ dimension, framework, rules, today, language, opened, onOpen, onKeyDown }: RowProps) {
  const title = dimension.titles?.[language] ?? 'Practices';
  const titleOf = (practice: MaturityPractice) => practice.titles[language] ?? practice.name;
  const open = dimension.practices.find(({ id }) => id === opened);
  const weakest = dimension.practices.find(({ id }) => id === dimension.weakest?.practice);
  return (
    <section class="dimension" aria-label={title} data-row="yes">
      <div class="dimension-head">
        <h3>
          <bdi>{title}</bdi>
        </h3>
        <p class="dimension-figures">
          index <b>{indexText(dimension.index)}</b>
        </p>
        <TallyBar tally={dimension.tally} levels={framework.levels} />
        {weakest === undefined || weakest.counted === topOf(framework) ? null : (
          <p class="weakest">
            Weakest:{' '}
            <button type="button" class="link" onClick={() => onOpen(weakest.id)}>
              <bdi>{titleOf(weakest)}</bdi>
            </button>
          </p>
        )}
      </div>
      <ul class="tiles">
        {dimension.practices.map((practice, column) => (
          <Tile
            key={practice.id}
            practice={practice}
            title={titleOf(practice)}
            framework={framework}
            column={column}
            isOpen={practice.id === opened}
            detail={DETAIL}
            onKeyDown={onKeyDown}
            onToggle={() => onOpen(practice.id === opened ? null : practice.id)}
          />
        ))}
      </ul>
      {open === undefined ? null : (
        <Detail
          key={open.id}
          id={DETAIL}
          practice={open}
          title={titleOf(open)}
          framework={framework}
          rules={rules}
          today={today}
          onClose={() => onOpen(null)}
        />
      )}
    </section>
  );
}
