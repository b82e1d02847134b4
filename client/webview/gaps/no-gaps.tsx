/** Where no gap is to be seen: because all is reached, or because nobody has said what is to be reached. */
import type { GapsView } from '../../../language/src/protocol/index.ts';
import { Icon } from '../parts/icon.tsx';
import { Source } from '../parts/source.tsx';

export function NoGaps({ view: { programme, adopted, targets } }: { view: GapsView }) {
  if (targets > 0) {
    return (
      <p class="empty-note">
        <Icon name="check" /> Every practice reaches its target.
      </p>
    );
  }
  if (adopted.length > 0) {
    return (
      <div class="empty-note">
        <p>
          No target is set, so that nothing lies below one. Write the level to reach and the day by which, as in{' '}
          <code>target: repeatable by 2027-12-31</code>, where the programme adopts
        </p>
        <ul class="adopted">
          {adopted.map(({ id, title, place }) => (
            <li key={id}>
              <Source place={place} class="item">
                <Icon name="flag" />
                <span>{title}</span>
              </Source>
            </li>
          ))}
        </ul>
      </div>
    );
  }
  return (
    <p class="empty-note">
      This programme measures itself by no framework yet. It adopts one in{' '}
      {programme === null ? (
        <code>programme Name "What it is called" {'{ }'}</code>
      ) : (
        <Source place={programme.place}>{programme.title}</Source>
      )}
      , as in <code>adopt forrester {'{ target: repeatable by 2027-12-31 }'}</code>.
    </p>
  );
}
