/** The map itself: steps as columns, facts about them as lanes. */
import { useRef, useState } from 'preact/hooks';
import type { JourneyMapView } from '../../../language/src/protocol/index.ts';
import { useHost } from '../host.ts';
import { useGridKeys } from '../parts/grid-keys.ts';
import { EmotionRows } from './emotion-lane.tsx';
import { columnOf, useFollow } from './follow.ts';
import { COLUMN } from './geometry.ts';
import type { Lens } from './lane.ts';
import { LaneRow, LineOfVisibility } from './lane-row.tsx';
import { groupsOf, type Row } from './lanes.ts';
import { StageHeads } from './stage-heads.tsx';
import { StageLaneRows } from './stage-lanes.tsx';
import { StepHeads } from './step-heads.tsx';

interface Props {
  readonly journey: JourneyMapView;
  readonly lens: Lens | null;
  /** Identity of the element that the cursor stands in. */
  readonly focus: string | null;
}

export function MapGrid({ journey, lens, focus }: Props) {
  const map = useRef<HTMLTableElement>(null);
  const [persona, setPersona] = useState<string | null>(null);
  const onKeyDown = useGridKeys(map);
  const column = columnOf(focus, journey);
  useFollow(map, focus, column);
  const { reveal } = useHost();
  const { steps } = journey;
  if (steps.length === 0) {
    return <p class="empty-note">This journey has no stages and no touchpoints yet.</p>;
  }
  const focused = (each: number) => (each === column ? 'is-focused' : '');
  const draw = (row: Row) => {
    switch (row.type) {
      case 'steps':
        return <LaneRow key={row.lane.id} lane={row.lane} journey={journey} focused={focused} />;
      case 'stages':
        return <StageLaneRows key={row.lane.id} lane={row.lane} journey={journey} />;
      case 'curve':
        return <EmotionRows key="curve" journey={journey} persona={persona} onPersona={setPersona} focused={focused} />;
      case 'line-of-visibility':
        return <LineOfVisibility key="visibility" columns={steps.length} />;
    }
  };
  return (
    <table
      class="map"
      ref={map}
      role={reveal === undefined ? undefined : 'grid'}
      aria-label={`Map of ${journey.title}`}
      style={{ '--steps': `${steps.length}`, width: `calc(var(--lane-head) + ${steps.length * COLUMN}px)` }}
      onKeyDown={onKeyDown}
    >
      <colgroup>
        <col class="lane-head-column" />
        {steps.map(({ key }) => (
          <col key={key} style={{ width: `${COLUMN}px` }} />
        ))}
      </colgroup>
      <thead>
        <StageHeads journey={journey} focus={focus} />
        <StepHeads journey={journey} focused={focused} />
      </thead>
      {groupsOf(journey, lens).map(({ title, rows }) => (
        <tbody key={title}>
          <tr class="group-row">
            <th scope="rowgroup" class="lane-head">
              {title}
            </th>
            <td colSpan={steps.length} />
          </tr>
          {rows.map(draw)}
        </tbody>
      ))}
    </table>
  );
}
