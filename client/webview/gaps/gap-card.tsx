/** One gap: how far below, what is missing, whom it waits for, and what closes it. */
import type { GapView } from '../../../language/src/protocol/index.ts';
import { Icon, type IconName } from '../parts/icon.tsx';
import { Message } from '../parts/message.tsx';
import { Source } from '../parts/source.tsx';
import { openWords, plural } from '../parts/words.ts';
import { OpenSubjects } from './open-subjects.tsx';
import { Plans } from './plans.tsx';

interface Props {
  readonly gap: GapView;
  /** By what it stands under. */
  readonly heading: 'h2' | 'h3';
  /** How much of what is open is of those under whom it stands. */
  readonly theirs?: number;
}

export function GapCard({ gap, heading: Heading, theirs }: Props) {
  return (
    <li class={`gap-card ${gap.planned && !gap.late ? 'is-planned' : 'is-unplanned'}`}>
      <div class="gap-head">
        <p class="quiet">
          <bdi>{gap.frameworkTitle}</bdi>
        </p>
        <Heading>
          <Source place={gap.target} label="Target">
            {gap.title}
          </Source>
        </Heading>
        <Way gap={gap} />
      </div>
      <ul class="gap-facts">
        {gap.openTotal === 0 ? null : <Fact icon="missing" text={openText(gap, theirs)} />}
        {gap.lifts === 0 ? null : <Fact icon="flow" text={`lifts ${plural(gap.lifts, 'practice')}`} />}
        {gap.touchpoints === 0 ? null : (
          <Fact icon="person" text={`reaches ${plural(gap.touchpoints, 'touchpoint')}`} />
        )}
        {gap.moments === 0 ? null : (
          <Fact icon="star" text={plural(gap.moments, 'moment of truth', 'moments of truth')} />
        )}
        <MustAct gap={gap} />
      </ul>
      {gap.reasons.map(reason => (
        <p key={reason} class="gap-reason">
          <Message text={reason} />
        </p>
      ))}
      <OpenSubjects gap={gap} />
      <Plans gap={gap} />
    </li>
  );
}

/** From the level that counts to the one that is wanted, and by when. */
function Way({ gap: { from, to, below, due, overdue } }: { gap: GapView }) {
  return (
    <p class="gap-way">
      <bdi>{from}</bdi>
      <Icon name="flow" />
      <span class="sr"> to </span>
      <b>
        <bdi>{to}</bdi>
      </b>
      {due === null ? <span class="quiet">by no day</span> : <span>by {due}</span>}
      {overdue ? (
        <span class="gap-late">
          <Icon name="warning" /> that day is past
        </span>
      ) : null}
      <span class="quiet">{plural(below, 'level')} below</span>
    </p>
  );
}

function openText({ openTotal, unwritten }: GapView, theirs: number | undefined): string {
  const words = openWords({ met: 0, waived: 0, applicable: openTotal, unwritten });
  return theirs === undefined || theirs === openTotal
    ? `${openTotal} open: ${words}`
    : `${openTotal} open, ${theirs} of them theirs: ${words}`;
}

function MustAct({ gap: { owners, moreOwners } }: { gap: GapView }) {
  return (
    <li class="gap-owners">
      <Icon name="role" />
      <span>
        <span class="quiet">must act:</span>{' '}
        {owners.map(({ title, open }, index) => (
          <span key={index}>
            {index === 0 ? '' : ', '}
            <bdi>{title ?? 'nobody is named'}</bdi>
            {open === 0 || owners.length === 1 ? '' : ` (${open})`}
          </span>
        ))}
        {moreOwners === 0 ? '' : ` and ${moreOwners} more`}
      </span>
    </li>
  );
}

function Fact({ icon, text }: { icon: IconName; text: string }) {
  return (
    <li>
      <Icon name={icon} />
      {text}
    </li>
  );
}
