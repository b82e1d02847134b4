/** What is open to a gap, each a click away from its place. */
import type { GapView, OpenSubjectView } from '../../../language/src/protocol/index.ts';
import { Dotted } from '../parts/dotted.tsx';
import { Message } from '../parts/message.tsx';
import { Source, whereOf } from '../parts/source.tsx';
import { StateIcon } from '../parts/state.tsx';
import { openWord, plural } from '../parts/words.ts';

/** So many are seen at once: a gap is to be taken in at a glance. */
const FIRST = 3;

export function OpenSubjects({ gap: { open, openTotal } }: { gap: GapView }) {
  if (open.length === 0) {
    return null;
  }
  const rest = open.slice(FIRST);
  const more = openTotal - open.length;
  return (
    <div class="gap-open">
      <List subjects={open.slice(0, FIRST)} />
      {rest.length === 0 && more === 0 ? null : (
        <details>
          <summary>{rest.length + more} more</summary>
          <List subjects={rest} />
          {more === 0 ? null : <p class="quiet">{plural(more, 'more is', 'more are')} not listed.</p>}
        </details>
      )}
    </div>
  );
}

function List({ subjects }: { subjects: readonly OpenSubjectView[] }) {
  return (
    <ul>
      {subjects.map((subject, index) => (
        <li key={index}>
          <Source place={subject.place} class="open">
            <StateIcon state={subject.state} />
            <span class="open-words">
              <Message text={subject.message} />
            </span>
            <span class="open-where">
              <Dotted parts={[openWord(subject.unwritten), subject.owner, whereOf(subject.place)]} />
            </span>
          </Source>
        </li>
      ))}
    </ul>
  );
}
