/** The stages across the top of the map, one row for each level of them. */
import type { JourneyMapView, StageView } from '../../../language/src/protocol/index.ts';
import { MarkBadge } from '../parts/mark.tsx';
import { Source } from '../parts/source.tsx';
import { humanWord } from '../parts/words.ts';
import { across, levelsOf } from './across.tsx';

interface Props {
  readonly journey: JourneyMapView;
  readonly focus: string | null;
}

export function StageHeads({ journey: { stages, steps }, focus }: Props) {
  const levels = levelsOf(stages);
  return levels.map((level, index) => (
    <tr key={index} class="stage-row">
      {index === 0 ? <td class="lane-head corner" rowSpan={levels.length + 1} /> : null}
      {across(level, steps.length, stage => (
        <StageHead key={stage.id} stage={stage} focused={stage.id === focus} />
      ))}
    </tr>
  ));
}

function StageHead({ stage, focused }: { stage: StageView; focused: boolean }) {
  const { from, to, level, phase } = stage;
  return (
    <th
      scope="colgroup"
      colSpan={to - from}
      data-column={from}
      class={`stage level-${Math.min(level, 2)} phase-${phase ?? 'none'} ${focused ? 'is-focused' : ''}`}
    >
      <div class="stage-title along">
        <Source place={stage.place} label="Stage">
          {stage.title}
        </Source>{' '}
        {phase === null ? null : <span class="phase">{humanWord(phase)}</span>}
        <MarkBadge mark={stage.mark} />
      </div>
    </th>
  );
}
