/** The steps under their stages: which one it is, and what makes it special. */
import type { JourneyMapView, StepView } from '../../../language/src/protocol/index.ts';
import { Icon } from '../parts/icon.tsx';
import { MarkBadge } from '../parts/mark.tsx';
import { Source } from '../parts/source.tsx';
import type { Touchpoint } from './lane.ts';

interface Props {
  readonly journey: JourneyMapView;
  readonly focused: (column: number) => string;
}

export function StepHeads({ journey: { stages, steps }, focused }: Props) {
  return (
    <tr class="step-row">
      {stages.length === 0 ? <td class="lane-head corner" /> : null}
      {steps.map((step, column) => (
        <th key={step.key} scope="col" data-column={column} class={`step is-${step.type} ${focused(column)}`}>
          <StepHead step={step} number={numberOf(steps, column)} />
        </th>
      ))}
    </tr>
  );
}

/** Touchpoints are counted, milestones are not. */
function numberOf(steps: readonly StepView[], column: number): number {
  return steps.slice(0, column + 1).filter(({ type }) => type === 'touchpoint').length;
}

function StepHead({ step, number }: { step: StepView; number: number }) {
  switch (step.type) {
    case 'touchpoint':
      return <TouchpointHead touchpoint={step} number={number} />;
    case 'milestone':
      return (
        <div class="step-title">
          <Icon name="flag" />
          <Source place={step.place} label="Milestone">
            {step.title}
          </Source>
          <MarkBadge mark={step.mark} />
        </div>
      );
    case 'empty':
      return <span class="quiet">No touchpoint yet</span>;
  }
}

function TouchpointHead({ touchpoint, number }: { touchpoint: Touchpoint; number: number }) {
  const { title, place, mark, critical } = touchpoint;
  return (
    <div class="step-title">
      <span class="step-number">{number}</span>{' '}
      <Source place={place} label="Touchpoint">
        {title}
      </Source>
      {critical === null ? null : (
        <span class="truth" title="Moment of truth">
          <Icon name="star" />
          <span class="sr"> moment of truth</span>
        </span>
      )}
      <MarkBadge mark={mark} />
    </div>
  );
}
