/** What is neither met nor waived, element by element: each a click away from its place. */
import type { CoverageRow } from '../../../language/src/protocol/index.ts';
import { Dotted } from '../parts/dotted.tsx';
import { Message } from '../parts/message.tsx';
import { Source, whereOf } from '../parts/source.tsx';
import { StateIcon } from '../parts/state.tsx';
import { humanWord, openWord, plural } from '../parts/words.ts';

interface Props {
  readonly rows: readonly CoverageRow[];
  /** Null lists all aspects. */
  readonly aspect: string | null;
}

export function OpenList({ rows, aspect }: Props) {
  const shown = rows
    .map((row, index) => ({
      row,
      key: `${row.element?.id ?? row.title} ${index}`,
      open: row.open.filter(each => aspect === null || each.aspect === aspect),
    }))
    .filter(({ open }) => open.length > 0);
  if (shown.length === 0) {
    return <p class="empty-note">Nothing is missing here.</p>;
  }
  return (
    <div class="open-list">
      {shown.map(({ row, key, open }) => (
        <section key={key} class="open-group">
          <h4>
            {row.element === null ? row.title : <Source place={row.element.place}>{row.title}</Source>}
            <span class="quiet"> {open.length}</span>
          </h4>
          <ul>
            {open.map(each => (
              <li key={`${each.rule} ${each.element}`}>
                <Source place={each.place} label={each.ruleTitle} class="open">
                  <StateIcon state={each.state} />
                  <span class="open-words">
                    {row.element?.id === each.element ? null : (
                      <b>
                        <bdi>{each.title}</bdi>:{' '}
                      </b>
                    )}
                    <Message text={each.message} />
                  </span>
                  <span class="open-where">
                    <Dotted
                      parts={[
                        openWord(each.unwritten),
                        humanWord(each.aspect),
                        each.owner,
                        each.rule,
                        whereOf(each.place),
                      ]}
                    />
                  </span>
                </Source>
              </li>
            ))}
          </ul>
          {row.more === 0 ? null : <p class="quiet">{plural(row.more, 'more is', 'more are')} not listed.</p>}
        </section>
      ))}
    </div>
  );
}
