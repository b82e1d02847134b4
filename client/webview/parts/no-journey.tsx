/** What stands where journeys would. Where a text cannot be read, nobody knows whether there are any. */
import type { Trouble } from '../../../language/src/protocol/index.ts';
import { Source, whereOf } from './source.tsx';

export function NoJourney({ trouble }: { trouble: Trouble | null }) {
  if (trouble !== null) {
    return (
      <p class="empty-note">
        No journey can be read, because of what is wrong in{' '}
        <Source place={trouble.place}>{whereOf(trouble.place)}</Source>. {trouble.message}
      </p>
    );
  }
  return (
    <p class="empty-note">
      This programme has no journey yet. It begins with{' '}
      <code>journey Name "What customers want to get done" {'{ }'}</code>.
    </p>
  );
}
