/** The gaps of somebody who must act. */
import { useState } from 'preact/hooks';
import type { GapOwner, GapView } from '../../../language/src/protocol/index.ts';
import { Source, whereOf } from '../parts/source.tsx';
import { plural } from '../parts/words.ts';
import { GapCard } from './gap-card.tsx';

interface Props {
  readonly owner: Omit<GapOwner, 'gaps'>;
  readonly theirs: readonly { readonly gap: GapView; readonly open: number }[];
  /** Whether it stands open until somebody closes it. */
  readonly isOpened: boolean;
}

/** What is not opened is not drawn: a gap stands with each of whom it waits for. */
export function OwnerGroup({ owner: { title, place }, theirs, isOpened }: Props) {
  const [isOpen, setOpen] = useState(isOpened);
  const open = theirs.reduce((all, each) => all + each.open, 0);
  return (
    <details class="gap-owner" open={isOpen} onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>
        <h2>
          <bdi>{title ?? 'Nobody is named'}</bdi>{' '}
          <span class="quiet">
            {plural(theirs.length, 'gap')}
            {open === 0 ? '' : `, ${open} open`}
          </span>
        </h2>
      </summary>
      {isOpen ? (
        <>
          {place === null ? null : (
            <p class="quiet">
              <Source place={place}>{whereOf(place)}</Source>
            </p>
          )}
          <ul class="gap-cards">
            {theirs.map(each => (
              <GapCard key={each.gap.practice} gap={each.gap} heading="h3" theirs={each.open} />
            ))}
          </ul>
        </>
      ) : null}
    </details>
  );
}
