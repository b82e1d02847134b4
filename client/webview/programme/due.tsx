/** What falls due soon, the earliest first: each a click away from its place. */
import type { DueView, ProgrammeView } from '../../../language/src/protocol/index.ts';
import { Dotted } from '../parts/dotted.tsx';
import { Icon } from '../parts/icon.tsx';
import { Source, whereOf } from '../parts/source.tsx';
import { humanWord, plural } from '../parts/words.ts';

const WHY: Readonly<Record<DueView['why'], string>> = {
  done: 'to be done',
  level: 'to reach its level',
  target: 'to reach its target',
  again: 'due again',
  review: 'to be looked at again',
  ends: 'ends',
};

export function DueSoon({ due: { until, listed, more } }: { due: ProgrammeView['due'] }) {
  return (
    <section class="due" aria-label="Due within 30 days">
      <h2>
        Due within 30 days <span class="quiet">until {until}</span>
      </h2>
      {listed.length === 0 ? <p class="quiet">Nothing.</p> : null}
      <ul>
        {listed.map((each, index) => (
          <li key={index}>
            <Source place={each.place} label={humanWord(each.kind)} class="due-row">
              <Icon name="clock" />
              <time dateTime={each.on}>{each.on}</time>
              <span class="due-words">
                <b>
                  <bdi>{each.title}</bdi>
                </b>{' '}
                {WHY[each.why]}
                <span class="open-where">
                  <Dotted parts={[humanWord(each.kind), each.owner ?? 'nobody is named', whereOf(each.place)]} />
                </span>
              </span>
            </Source>
          </li>
        ))}
      </ul>
      {more === 0 ? null : <p class="quiet">{plural(more, 'more is', 'more are')} not listed.</p>}
    </section>
  );
}
