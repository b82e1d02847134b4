/** Gaps: the practices below their targets, in the order that a reader wants, each with what closes it. */
import type { GapChoice, GapsView, GapView } from '../../../language/src/protocol/index.ts';
import { Choices } from '../parts/choices.tsx';
import { plural } from '../parts/words.ts';
import type { ViewProps } from '../view-props.ts';
import { GapCard } from './gap-card.tsx';
import { NoGaps } from './no-gaps.tsx';
import { OwnerGroup } from './owner-group.tsx';
import './gaps.css';

const ORDERS: readonly (readonly [id: GapChoice['by'], title: string])[] = [
  ['leverage', 'By leverage'],
  ['worst', 'Worst first'],
  ['owner', 'By owner'],
];

const ORDER_WORDS: Readonly<Record<GapChoice['by'], string>> = {
  leverage: 'What nothing closes comes first, then what lifts most practices and reaches most touchpoints.',
  worst: 'What lies the most levels below its target comes first.',
  owner: 'Whoever answers for what is open must act. A gap of several stands with each of them.',
};

const ALL = '';

export function Gaps({ view, choice, onChoice }: ViewProps<'gaps'>) {
  if (view === null) {
    return <p class="empty-note">Nothing has been judged yet.</p>;
  }
  if (view.frameworks.length === 0) {
    return <NoGaps view={view} />;
  }
  const { by, framework } = choice.gaps;
  // The one that was chosen may have no gap left.
  const chosen = view.frameworks.find(({ id }) => id === framework);
  const choose = (changed: Partial<GapChoice>) => onChoice({ ...choice, gaps: { ...choice.gaps, ...changed } });
  const counted = chosen === undefined ? view.frameworks : [chosen];
  const isShown = (gap: GapView) => chosen === undefined || gap.framework === chosen.id;
  const shown = view.gaps.filter(isShown);
  const more = sum(counted, 'total') - shown.length;
  return (
    <div class="gaps">
      <div class="gaps-controls">
        <Choices legend="Order" choices={ORDERS} current={by} onChoose={order => choose({ by: order })} />
        <label class="quiet">
          Framework{' '}
          <select
            class="gaps-framework"
            value={chosen?.id ?? ALL}
            onChange={event => choose({ framework: event.currentTarget.value || null })}
          >
            <option value={ALL}>all ({sum(view.frameworks, 'total')})</option>
            {view.frameworks.map(({ id, title, total }) => (
              <option key={id} value={id} dir="auto">
                {title} ({total})
              </option>
            ))}
          </select>
        </label>
      </div>
      <p class="gaps-counts">{countsText(counted)}</p>
      <p class="quiet">{ORDER_WORDS[by]}</p>
      {by === 'owner' ? (
        <Owners view={view} isShown={isShown} />
      ) : (
        <ul class="gap-cards">
          {inOrder(shown, by).map(gap => (
            <GapCard key={gap.practice} gap={gap} heading="h2" />
          ))}
        </ul>
      )}
      {more === 0 ? null : <p class="quiet">{plural(more, 'more is', 'more are')} not listed.</p>}
    </div>
  );
}

/** They come by leverage, and where two are as bad, that decides. */
function inOrder(gaps: readonly GapView[], by: 'leverage' | 'worst'): readonly GapView[] {
  return by === 'leverage' ? gaps : [...gaps].sort((a, b) => b.below - a.below);
}

interface OwnersProps {
  readonly view: GapsView;
  readonly isShown: (gap: GapView) => boolean;
}

/** Of so many the gaps stand open; of the others they are opened by whoever wants them. */
const MOST_OPENED = 8;

function Owners({ view, isShown }: OwnersProps) {
  const groups = view.owners
    .map(({ gaps, ...owner }) => ({
      owner,
      theirs: gaps.map(({ gap, open }) => ({ gap: view.gaps[gap]!, open })).filter(({ gap }) => isShown(gap)),
    }))
    .filter(({ theirs }) => theirs.length > 0);
  return groups.map(({ owner, theirs }, index) => (
    <OwnerGroup key={owner.id ?? ''} owner={owner} theirs={theirs} isOpened={index < MOST_OPENED} />
  ));
}

function sum(counted: GapsView['frameworks'], count: 'total' | 'unplanned' | 'late'): number {
  return counted.reduce((all, each) => all + each[count], 0);
}

function countsText(counted: GapsView['frameworks']): string {
  const unplanned = sum(counted, 'unplanned');
  const late = sum(counted, 'late');
  const below = plural(sum(counted, 'total'), 'practice lies below its target', 'practices lie below their targets');
  const closing = unplanned === 0 ? 'something closes each' : `nothing closes ${unplanned}`;
  return `${below}: ${closing}${late === 0 ? '' : `, ${plural(late, 'plan comes', 'plans come')} too late`}.`;
}
