/** The programme as a whole: its journeys side by side, how it stands in each framework, and what falls due. */
import type { JourneySummary, TrendView } from '../../../language/src/protocol/index.ts';
import { useHost } from '../host.ts';
import { Bar } from '../parts/bar.tsx';
import { Icon, type IconName } from '../parts/icon.tsx';
import { LineChart } from '../parts/line-chart.tsx';
import { NoJourney } from '../parts/no-journey.tsx';
import { Pill } from '../parts/pill.tsx';
import { Ring } from '../parts/ring.tsx';
import { humanWord, plural, SEVERITY_WORDS, type Severity, shareText } from '../parts/words.ts';
import type { ViewProps } from '../view-props.ts';
import { DueSoon } from './due.tsx';
import { Profile } from './profile.tsx';
import { Sparkline } from './sparkline.tsx';
import './programme.css';

export function Programme({ view, trouble, choice, onChoice }: ViewProps<'programme'>) {
  const { choose } = useHost();
  const { journeys, vision, coverage } = view;
  const open = (journey: string) => {
    choose(journey);
    onChoice({ ...choice, tab: 'map' });
  };
  const measure = (framework: string) =>
    onChoice({ ...choice, tab: 'maturity', maturity: { ...choice.maturity, framework } });
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
            <Count icon="person" text={plural(view.touchpoints, 'touchpoint')} />
            <Count icon="star" text={plural(view.momentsOfTruth, 'moment of truth', 'moments of truth')} />
            <Count icon="pain" text={plural(view.pains, 'pain')} />
            {view.gains === 0 ? null : <Count icon="gain" text={plural(view.gains, 'gain')} />}
            {coverage === null ? null : <Count icon="check" text={`coverage ${shareText(coverage)}`} />}
          </ul>
        </div>
      </div>
      {journeys.length === 0 ? <NoJourney trouble={trouble} /> : null}
      <ul class="journeys">
        {journeys.map(journey => (
          <li key={journey.id}>
            <JourneyCard journey={journey} onOpen={open} />
          </li>
        ))}
      </ul>
      {view.trend === null ? null : <Trend trend={view.trend} />}
      <div class="programme-beside">
        <Profile profile={view.profile} onOpen={measure} />
        <DueSoon due={view.due} />
      </div>
    </div>
  );
}

/** Coverage beside the frameworks' indexes: all of them go from 0 to 100. */
function Trend({ trend: { days, series } }: { trend: TrendView }) {
  return (
    <LineChart
      title="How it has moved"
      series={series.map(({ name, values }) => ({
        name,
        points: days.map((on, at) => ({ on, value: values[at] ?? null })),
      }))}
      most={100}
      format={value => String(Math.floor(value))}
    />
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
        {journey.gains === 0 ? null : ` · ${plural(journey.gains, 'gain')}`}
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
