/** All lanes in their order, in groups, and which of them a map shows. */
import type { JourneyMapView } from '../../../language/src/protocol/index.ts';
import { ACCESS, CHANNELS, CUSTOMER, GAINS, OPPORTUNITIES, PAINS, THINKS } from './customer-lanes.tsx';
import { IMAGES } from './image-lane.tsx';
import { type Lane, type Lens, touchpointsIn } from './lane.ts';
import { PART } from './part-lane.tsx';
import { BACKSTAGE, FAILS, FLOW, FRONTSTAGE, OWNER, SUPPORT, TIME } from './service-lanes.tsx';
import { STAGE_GOALS, STAGE_IMAGES, STAGE_PAINS, STAGE_STEERING, type StageLane } from './stage-lanes.tsx';
import { KPIS, LISTENING, STANDARDS, TO_MEND } from './steering-lanes.tsx';

/** What is drawn as one row, or as few that belong together. */
export type Row =
  | { readonly type: 'steps'; readonly lane: Lane }
  | { readonly type: 'stages'; readonly lane: StageLane }
  /** The curve of emotions. */
  | { readonly type: 'curve' }
  /** What stands below it, customers do not see. */
  | { readonly type: 'line-of-visibility' };

export interface Group {
  readonly title: string;
  readonly rows: readonly Row[];
}

const steps = (...lanes: readonly Lane[]): Row[] => lanes.map(lane => ({ type: 'steps', lane }));
const stages = (lane: StageLane): Row => ({ type: 'stages', lane });

const GROUPS: readonly Group[] = [
  {
    title: 'Customer',
    rows: [
      stages(STAGE_GOALS),
      stages(STAGE_IMAGES),
      ...steps(PART, IMAGES, CUSTOMER, THINKS),
      { type: 'curve' },
      ...steps(PAINS, GAINS, OPPORTUNITIES),
      stages(STAGE_PAINS),
    ],
  },
  {
    title: 'Service',
    rows: [
      ...steps(CHANNELS, ACCESS, OWNER, TIME, FLOW, FRONTSTAGE),
      { type: 'line-of-visibility' },
      ...steps(BACKSTAGE, SUPPORT, FAILS),
    ],
  },
  { title: 'Steering', rows: [...steps(STANDARDS, KPIS, LISTENING), stages(STAGE_STEERING), ...steps(TO_MEND)] },
];

/** A lane that nothing stands in is left out, and so is a group without lanes. */
export function groupsOf(journey: JourneyMapView, lens: Lens | null): Group[] {
  const touchpoints = touchpointsIn(journey);
  const wanted = (lenses: readonly Lens[]) => lens === null || lenses.includes(lens);
  const shown = (row: Row, index: number, rows: readonly Row[]): boolean => {
    switch (row.type) {
      case 'steps':
        return wanted(row.lane.lenses) && touchpoints.some(row.lane.holds);
      case 'stages':
        return wanted(row.lane.lenses) && journey.stages.some(stage => row.lane.facts(stage).length > 0);
      case 'curve':
        return wanted(['customer']) && journey.curves.length > 0;
      case 'line-of-visibility':
        // A line needs something on both sides of it.
        return (
          rows.slice(0, index).some(each => each.type === 'steps' && each.lane === FRONTSTAGE && shown(each, 0, [])) &&
          rows.slice(index + 1).some(each => shown(each, 0, []))
        );
    }
  };
  return GROUPS.map(({ title, rows }) => ({ title, rows: rows.filter(shown) })).filter(({ rows }) => rows.length > 0);
}
