/** Facts about a stage as a whole, each in a lane whose cells are as wide as the stage. */
import type { ComponentChildren } from 'preact';
import type { JourneyMapView, StageView } from '../../../language/src/protocol/index.ts';
import { Icon, type IconName } from '../parts/icon.tsx';
import { Images } from '../parts/images.tsx';
import { KpiChip } from '../parts/kpi-chip.tsx';
import { Source } from '../parts/source.tsx';
import { across, levelsOf } from './across.tsx';
import { Gain, Opportunity, Pain } from './customer-lanes.tsx';
import type { Lens } from './lane.ts';
import { ClaimItem, FindingItem, Post } from './steering-lanes.tsx';

export interface StageLane {
  readonly id: string;
  readonly title: string;
  readonly icon: IconName;
  readonly lenses: readonly Lens[];
  /** Nothing where the stage says nothing of it. */
  readonly facts: (stage: StageView) => readonly ComponentChildren[];
}

export const STAGE_GOALS: StageLane = {
  id: 'stage-goals',
  title: 'Goal',
  icon: 'flag',
  lenses: ['customer', 'service', 'steering'],
  facts: ({ goal }) =>
    goal === null
      ? []
      : [
          <Source key="goal" place={goal.place} label="Goal of the stage" class="stage-goal">
            {goal.text}
          </Source>,
        ],
};

export const STAGE_IMAGES: StageLane = {
  id: 'stage-images',
  title: 'Of the stage',
  icon: 'image',
  lenses: ['customer', 'service'],
  facts: ({ images }) => (images.length === 0 ? [] : [<Images key="images" images={images} />]),
};

export const STAGE_PAINS: StageLane = {
  id: 'stage-pains',
  title: 'Of the stage',
  icon: 'pain',
  lenses: ['customer'],
  facts: ({ pains, gains, opportunities }) => [
    ...pains.map(pain => <Pain key={pain.title} pain={pain} />),
    ...gains.map(gain => <Gain key={gain.title} gain={gain} />),
    ...opportunities.map(each => <Opportunity key={each.title} opportunity={each} />),
  ],
};

export const STAGE_STEERING: StageLane = {
  id: 'stage-steering',
  title: 'Of the stage',
  icon: 'kpi',
  lenses: ['steering'],
  facts: ({ kpis, claims, listening, mark }) => [
    ...kpis.map(kpi => <KpiChip key={`kpi ${kpi.title}`} kpi={kpi} />),
    ...claims.map(claim => <ClaimItem key={`claim ${claim.title}`} claim={claim} />),
    ...listening.map(post => <Post key={`post ${post.title}`} post={post} />),
    ...mark.findings.map((finding, index) => <FindingItem key={`${finding.rule} ${index}`} finding={finding} />),
  ],
};

export function StageLaneRows({ lane, journey }: { lane: StageLane; journey: JourneyMapView }) {
  const levels = levelsOf(journey.stages).filter(level => level.some(stage => lane.facts(stage).length > 0));
  return levels.map((level, index) => (
    <tr key={index} class={`lane stage-lane lane-${lane.id}`}>
      {index > 0 ? null : (
        <th scope="row" class="lane-head" rowSpan={levels.length}>
          <div class="lane-title">
            <Icon name={lane.icon} />
            {lane.title}
          </div>
        </th>
      )}
      {across(level, journey.steps.length, stage => (
        <td key={stage.id} colSpan={stage.to - stage.from} data-column={stage.from}>
          <div class="along stage-facts">{lane.facts(stage)}</div>
        </td>
      ))}
    </tr>
  ));
}
