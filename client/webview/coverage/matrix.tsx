/** The steps of a journey by the aspects of coverage: where the gaps gather. */
import type { CoverageRow, TallyView } from '../../../language/src/protocol/index.ts';
import { Icon } from '../parts/icon.tsx';
import { Source } from '../parts/source.tsx';
import { fractionText, humanWord, shareText } from '../parts/words.ts';

interface Props {
  readonly aspects: readonly string[];
  readonly rows: readonly CoverageRow[];
  readonly chosen: string | null;
}

export function Matrix({ aspects, rows, chosen }: Props) {
  // An aspect that asks nothing of this journey would only be a column of dashes.
  const columns = aspects
    .map((id, index) => ({ id, index }))
    .filter(({ index }) => rows.some(({ cells }) => (cells[index]?.applicable ?? 0) > 0));
  return (
    <div class="matrix-scroll">
      <table class="matrix">
        <thead>
          <tr>
            <th scope="col">
              <span class="sr">Element</span>
            </th>
            {columns.map(({ id }) => (
              <th key={id} scope="col" class={chosen === id ? 'is-chosen' : ''}>
                {humanWord(id)}
              </th>
            ))}
            <th scope="col">All</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr
              key={`${row.element?.id ?? row.title} ${at}`}
              class={`level-${Math.min(row.level, 3)} is-${row.element?.kind ?? 'group'}`}
            >
              <th scope="row">
                {row.element === null ? row.title : <Source place={row.element.place}>{row.title}</Source>}
              </th>
              {columns.map(({ id, index }) => (
                <td key={id} class={chosen === id ? 'is-chosen' : ''}>
                  <Cell tally={row.cells[index]} />
                </td>
              ))}
              <td class="matrix-total">
                <Cell tally={row.total} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The heat in five steps: enough to see where it gathers, few enough to tell apart. */
function heatOf(percent: number): number {
  return Math.min(4, Math.floor(percent / 25));
}

function Cell({ tally }: { tally: TallyView | null | undefined }) {
  if (tally == null || tally.percent === null) {
    return (
      <span class="cell is-nothing">
        <span aria-hidden="true">·</span>
        <span class="sr">nothing applicable</span>
      </span>
    );
  }
  return (
    <span class={`cell heat-${heatOf(tally.percent)}`} title={shareText(tally)}>
      {tally.percent === 100 ? <Icon name="check" /> : null}
      {fractionText(tally)}
    </span>
  );
}
