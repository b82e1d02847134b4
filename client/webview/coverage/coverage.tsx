/** Coverage: how much of what is asked for is held, and what is missing. */
import { useState } from 'preact/hooks';
import type { CoverageRow, TallyView } from '../../../language/src/protocol/index.ts';
import { Dotted } from '../parts/dotted.tsx';
import { Ring } from '../parts/ring.tsx';
import { fractionText, humanWord, openWords, STATE_WORDS, type State, shareText } from '../parts/words.ts';
import type { ViewProps } from '../view-props.ts';
import { Aspects } from './aspects.tsx';
import { ByJourney } from './by-journey.tsx';
import { Matrix } from './matrix.tsx';
import { OpenList } from './open-list.tsx';
import './coverage.css';

export function Coverage({ view: coverage, journey }: ViewProps<'coverage'>) {
  const [aspect, setAspect] = useState<string | null>(null);
  if (coverage === null) {
    return <p class="empty-note">Nothing has been judged yet.</p>;
  }
  const aspects = coverage.aspects.map(({ id }) => id);
  const shown = coverage.journeys.find(({ id }) => id === journey);
  return (
    <div class="coverage">
      <section class="summary" aria-label="Coverage of the programme">
        <div class="summary-total">
          <Ring tally={coverage.total} />
          <div>
            <h2>Coverage of the programme</h2>
            <p class="summary-words">
              {coverage.total.percent === null
                ? 'Nothing applicable.'
                : `${fractionText(coverage.total)} obligations are met${openClause(coverage.total)}.`}
            </p>
            <ul class="states">
              {(['met', 'partial', 'stale', 'missing', 'waived'] as const).map(state => (
                <StateCount key={state} state={state} count={coverage.total[state]} />
              ))}
            </ul>
          </div>
        </div>
        <Aspects aspects={coverage.aspects} thresholds={coverage.thresholds} chosen={aspect} onChoose={setAspect} />
      </section>
      <ByJourney journeys={coverage.overview} chosen={journey} />
      {shown === undefined ? null : (
        <section class="coverage-journey" aria-label={`Coverage of ${shown.title}`}>
          <h2>
            <bdi>{shown.title}</bdi> <span class="share">{shareText(shown.total)}</span>
          </h2>
          <Matrix aspects={aspects} rows={shown.rows} chosen={aspect} />
          <h3>
            What is missing{' '}
            <span class="quiet">
              <Dotted
                parts={[
                  openIn(shown.rows.map(row => tallyIn(row, aspects, aspect))),
                  aspect === null ? null : `${humanWord(aspect)} only`,
                ]}
              />
            </span>
          </h3>
          {shown.rows.some(row => (tallyIn(row, aspects, aspect)?.applicable ?? 0) > 0) ? (
            <OpenList rows={shown.rows} aspect={aspect} />
          ) : (
            <p class="empty-note">Nothing is asked for here.</p>
          )}
        </section>
      )}
      <Elsewhere rows={coverage.elsewhere} aspects={aspects} aspect={aspect} />
    </div>
  );
}

/** What an aspect asks of a row, or all of them where there is none; null where it asks nothing. */
function tallyIn({ cells, total }: CoverageRow, aspects: readonly string[], aspect: string | null): TallyView | null {
  return aspect === null ? total : (cells[aspects.indexOf(aspect)] ?? null);
}

function StateCount({ state, count }: { state: State; count: number }) {
  return count === 0 ? null : (
    <li>
      <span class={`swatch is-${state}`} />
      {count} {STATE_WORDS[state]}
    </li>
  );
}

interface ElsewhereProps {
  readonly rows: readonly CoverageRow[];
  readonly aspects: readonly string[];
  readonly aspect: string | null;
}

function Elsewhere({ rows, aspects, aspect }: ElsewhereProps) {
  const open = rows.filter(row => row.open.length > 0);
  const words = openIn(open.map(row => tallyIn(row, aspects, aspect)));
  return open.length === 0 ? null : (
    <details class="elsewhere">
      <summary>Beside the journeys: {words ?? 'nothing open'}</summary>
      <OpenList rows={open.map(row => ({ ...row, title: humanWord(row.title) }))} aspect={aspect} />
    </details>
  );
}

function openClause(tally: TallyView): string {
  const words = openWords(tally);
  return words === '' ? '' : `, ${words}`;
}

/** What is open in all of them together; null where nothing is. */
function openIn(tallies: readonly (TallyView | null)[]): string | null {
  const sum = (of: 'met' | 'waived' | 'applicable' | 'unwritten') =>
    tallies.reduce((all, tally) => all + (tally?.[of] ?? 0), 0);
  const words = openWords({
    met: sum('met'),
    waived: sum('waived'),
    applicable: sum('applicable'),
    unwritten: sum('unwritten'),
  });
  return words === '' ? null : words;
}
