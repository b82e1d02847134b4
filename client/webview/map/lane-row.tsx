/** One lane of the map as a row of its table. */
import type { JourneyMapView } from '../../../language/src/protocol/index.ts';
import { Icon } from '../parts/icon.tsx';
import type { Lane } from './lane.ts';

interface Props {
  readonly lane: Lane;
  readonly journey: JourneyMapView;
  /** The class of a column that the cursor stands in. */
  readonly focused: (column: number) => string;
}

export function LaneRow({ lane, journey, focused }: Props) {
  return (
    <tr class={`lane lane-${lane.id}`}>
      <th scope="row" class="lane-head">
        <div class="lane-title">
          <Icon name={lane.icon} />
          {lane.title}
        </div>
      </th>
      {journey.steps.map((step, column) => (
        <td key={step.key} data-column={column} class={`is-${step.type} ${focused(column)}`}>
          {step.type === 'touchpoint' ? lane.cell(step) : null}
        </td>
      ))}
    </tr>
  );
}

export function LineOfVisibility({ columns }: { columns: number }) {
  return (
    <tr class="visibility">
      <th scope="row" class="lane-head">
        <div class="lane-title">
          <Icon name="eye" />
          Line of visibility
        </div>
      </th>
      <td colSpan={columns} />
    </tr>
  );
}
