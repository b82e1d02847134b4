/** A practice in the heat map: its level, and what is said beside it. A click opens all that is known of it. */
import type { MaturityFramework, MaturityPractice } from '../../../language/src/protocol/index.ts';
import { Icon, type IconName } from '../parts/icon.tsx';
import { heatOf, isMostlyUnwritten, standingWords, topOf } from './levels.ts';
import { Track } from './track.tsx';

interface Props {
  readonly practice: MaturityPractice;
  readonly title: string;
  readonly framework: MaturityFramework;
  /** The place in its dimension. */
  readonly column: number;
  readonly isOpen: boolean;
  /** Of what a click opens. */
  readonly detail: string;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onToggle: () => void;
}

const INSTEAD: Readonly<Partial<Record<MaturityPractice['standing'], IconName>>> = {
  unanswered: 'missing',
  'not-applicable': 'unknown',
  exempt: 'waived',
};

export function Tile({ practice, title, framework, column, isOpen, detail, onKeyDown, onToggle }: Props) {
  const words = standingWords(practice, framework);
  return (
    <li data-column={column}>
      <button
        type="button"
        class={`tile ${toneOf(practice, framework)}`}
        aria-expanded={isOpen}
        aria-controls={isOpen ? detail : undefined}
        title={`${title} · ${words}`}
        onKeyDown={onKeyDown}
        onClick={onToggle}
      >
        <Badge practice={practice} />
        <span class="tile-title">
          <bdi>{title}</bdi>
        </span>
        <span class="sr">: {words}</span>
        <Track practice={practice} framework={framework} />
      </button>
    </li>
  );
}

/** The number of its level; where it has none, a drawing of why. */
function Badge({ practice: { standing, counted } }: { practice: MaturityPractice }) {
  const icon = INSTEAD[standing];
  return (
    <span class="tile-level" aria-hidden="true">
      {icon === undefined ? counted : <Icon name={icon} />}
      {standing === 'attested' ? <Icon name="person" /> : null}
    </span>
  );
}

function toneOf(practice: MaturityPractice, framework: MaturityFramework): string {
  const { counted, standing } = practice;
  if (counted === null || standing === 'unanswered') {
    return `is-${standing}`;
  }
  if (isMostlyUnwritten(practice)) {
    return `heat-${heatOf(counted, topOf(framework))} is-unwritten`;
  }
  return `heat-${heatOf(counted, topOf(framework))}`;
}
