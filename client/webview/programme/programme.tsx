/** The programme as a whole: its journeys side by side. */
import type { JourneySummary, ProgrammeView, Trouble } from '../../../language/src/protocol/index.ts';
import { Bar } from '../parts/bar.tsx';
import { Icon, type IconName } from '../parts/icon.tsx';
import { Pill } from '../parts/pill.tsx';
import { Ring } from '../parts/ring.tsx';
import { Source, whereOf } from '../parts/source.tsx';
import { humanWord, plural, SEVERITY_WORDS, type Severity, shareText } from '../parts/words.ts';
import { Sparkline } from './sparkline.tsx';

interface Props {
  readonly programme: ProgrammeView;
  /** What keeps it from being whole. */
  readonly trouble: Trouble | null;
  readonly onOpen: (journey: string) => void;
}

export function Programme({ programme, trouble, onOpen }: Props) {
  const { journeys, vision, coverage } = programme;
  return (
    <div class="programme">
      <div class="programme-head">
        {coverage === null ? null : <Ring tally={coverage} />}
        <div>
          {vision === null ? null : (
            <p class="vision">
              <bdi>{vision}</bdi>
            </p>
          )}
          <ul class="counts">
            <Count icon="flow" text={plural(journeys.length, 'journey')} />
            <Count icon="person" text={plural(programme.touchpoints, 'touchpoint')} />
            <Count icon="star" text={plural(programme.momentsOfTruth, 'moment of truth', 'moments of truth')} />
            <Count icon="pain" text={plural(programme.pains, 'pain')} />
            {coverage === null ? null : <Count icon="check" text={`coverage ${shareText(coverage)}`} />}
          </ul>
        </div>
      </div>
      {journeys.length === 0 ? <NoJourney trouble={trouble} /> : null}
      <ul class="journeys">
        {journeys.map(journey => (
          <li key={journey.id}>
            <JourneyCard journey={journey} onOpen={onOpen} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What stands where journeys would. Where a text cannot be read, nobody knows whether there are any. */
export function NoJourney({ trouble }: { trouble: Trouble | null }) {
  if (trouble !== null) {
    return (
      <p class="empty-note">
        No journey can be read, because of what is wrong in{' '}
        <Source place={trouble.place}>{whereOf(trouble.place)}</Source>. {trouble.message}
      </p>
    );
  }
  return (
    <p class="empty-note">
      This programme has no journey yet. It begins with{' '}
      <code>journey Name "What customers want to get done" {'{ }'}</code>.
    </p>
  );
}

function Count({ icon, text }: { icon: IconName; text: string }) {
  return (
    <li>
      <Icon name={icon} />
      {text}
    </li>
  );
}

function JourneyCard({ journey, onOpen }: { journey: JourneySummary; onOpen: (journey: string) => void }) {
  const { title, state, goal, owners, curve, coverage } = journey;
  return (
    <button type="button" class="journey-card" onClick={() => onOpen(journey.id)}>
      <span class="journey-card-head">
        <b>
          <bdi>{title}</bdi>
        </b>
        {state === null ? null : <Pill tone={state === 'target' ? 'accent' : 'plain'}>{humanWord(state)}</Pill>}
      </span>
      {goal === null ? null : (
        <span class="journey-card-goal">
          <bdi>{goal}</bdi>
        </span>
      )}
      <Sparkline points={curve} />
      <span class="journey-card-counts">
        {plural(journey.stages, 'stage')} · {plural(journey.touchpoints, 'touchpoint')} ·{' '}
        {plural(journey.momentsOfTruth, 'moment of truth', 'moments of truth')} · {plural(journey.pains, 'pain')}
      </span>
      <span class="journey-card-owner">
        <Icon name="role" />
        {owners.length === 0 ? 'No owner' : <bdi>{owners.map(owner => owner.title).join(', ')}</bdi>}
      </span>
      {coverage === null ? null : (
        <span class="journey-card-coverage">
          <Bar tally={coverage} />
          <span>{shareText(coverage)}</span>
        </span>
      )}
      <span class="journey-card-findings">
        <FindingCount severity="error" count={journey.findings.error} />
        <FindingCount severity="warning" count={journey.findings.warning} />
        <FindingCount severity="info" count={journey.findings.info} />
      </span>
    </button>
  );
}

function FindingCount({ severity, count }: { severity: Severity; count: number }) {
  return count === 0 ? null : (
    <span class={`severity is-${severity}`}>
      <Icon name={severity} />
      {plural(count, ...SEVERITY_WORDS[severity])}
    </span>
  );
}
