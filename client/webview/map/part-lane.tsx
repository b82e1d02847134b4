/** What makes a step special in its journey: a moment of truth, optional, shared with other journeys. */
import { Icon } from '../parts/icon.tsx';
import { Pill } from '../parts/pill.tsx';
import { Source } from '../parts/source.tsx';
import { humanWord } from '../parts/words.ts';
import type { Lane, Touchpoint } from './lane.ts';

export const PART: Lane = {
  id: 'part',
  title: 'Part it plays',
  icon: 'star',
  lenses: ['customer', 'service', 'steering'],
  holds: touchpoint => touchpoint.critical !== null || pillsOf(touchpoint).length > 0,
  cell: touchpoint => (
    <div class="stack">
      <Moment touchpoint={touchpoint} />
      <Pills touchpoint={touchpoint} />
    </div>
  ),
};

function Moment({ touchpoint: { critical } }: { touchpoint: Touchpoint }) {
  return critical === null ? null : (
    <Source place={critical.place} label="Moment of truth" class="moment">
      <Icon name="star" />
      <span>
        <b>Moment of truth</b>
        {critical.because === null ? null : (
          <span class="reason" title={critical.because}>
            {critical.because}
          </span>
        )}
        {critical.from.length === 0 ? null : (
          <span class="evidence">{critical.from.map(({ title }) => title).join(', ')}</span>
        )}
      </span>
    </Source>
  );
}

function Pills({ touchpoint }: { touchpoint: Touchpoint }) {
  const words = pillsOf(touchpoint);
  return words.length === 0 ? null : (
    <div class="pills">
      {words.map(word => (
        <Pill key={word} {...(word === SHARED ? { icon: 'reuse' } : {})}>
          {word}
        </Pill>
      ))}
    </div>
  );
}

const SHARED = 'shared with other journeys';

function pillsOf({ reusedAt, flow, importance, status, contact }: Touchpoint): string[] {
  return [
    reusedAt === null ? undefined : SHARED,
    contact ? undefined : 'no contact',
    flow.optional ? 'optional' : undefined,
    flow.repeats ? 'repeats' : undefined,
    importance === null ? undefined : `importance ${importance}/5`,
    status === null || status === 'live' ? undefined : humanWord(status),
  ].filter(word => word !== undefined);
}
