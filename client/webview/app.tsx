/** The page: what can be chosen at the top, and the view that is chosen below. */
import type { ComponentChildren } from 'preact';
import type {
  CoverageView,
  FindingsView,
  Freshness,
  JourneyMapView,
  JourneyName,
  ProgrammeView,
  Tab,
  Trouble,
} from '../../language/src/protocol/index.ts';
import { Coverage } from './coverage/coverage.tsx';
import { Findings } from './findings/findings.tsx';
import { FreshnessBadge } from './freshness.tsx';
import { JourneyHeader } from './header.tsx';
import { useHost } from './host.ts';
import { JourneyMap } from './map/journey-map.tsx';
import type { Lens } from './map/lane.ts';
import { keepMeasured } from './measure.ts';
import { Icon } from './parts/icon.tsx';
import { NoJourney, Programme } from './programme/programme.tsx';
import { Tabs } from './tabs.tsx';

export interface Shown {
  /** All there are to choose from. */
  readonly journeys: readonly JourneyName[];
  /** Identity of the one that is shown. */
  readonly journey: string | null;
  /** How many findings there are. */
  readonly findingCount: number;
  readonly views: Views;
  readonly freshness: Freshness;
  readonly trouble: Trouble | null;
  /** Identity of the element that the cursor stands in. */
  readonly focus: string | null;
}

/** What has been worked out so far; what is missing is on its way. */
export interface Views {
  readonly programme?: ProgrammeView;
  /** Null in a programme without journeys. */
  readonly map?: JourneyMapView | null;
  /** Null where nothing has been judged. */
  readonly coverage?: CoverageView | null;
  readonly findings?: FindingsView;
}

/** What a reader has chosen to see, kept over a reload. */
export interface Choice {
  readonly tab: Tab;
  readonly lens: Lens | null;
}

interface Props {
  readonly shown: Shown;
  readonly choice: Choice;
  readonly onChoice: (choice: Choice) => void;
  /** Where the journey can be kept from following the cursor. */
  readonly lock?: { readonly locked: boolean; readonly onLock: (locked: boolean) => void };
}

export function App({ shown, choice, onChoice, lock }: Props) {
  const { journeys, journey, findingCount, views, freshness, trouble } = shown;
  const { choose } = useHost();
  const open = (id: string) => {
    choose(id);
    onChoice({ ...choice, tab: 'map' });
  };
  return (
    <div class="page">
      <div class="toolbar" ref={keepMeasured}>
        {journey === null ? null : <JourneyPicker journeys={journeys} current={journey} onChoose={choose} />}
        {lock === undefined ? null : <Lock {...lock} />}
        <Tabs current={choice.tab} counts={{ findings: findingCount }} onChoose={tab => onChoice({ ...choice, tab })} />
        <FreshnessBadge freshness={freshness} trouble={trouble} />
      </div>
      <Panel tab="programme" current={choice.tab}>
        {views.programme === undefined ? null : (
          <Programme programme={views.programme} trouble={trouble} onOpen={open} />
        )}
      </Panel>
      <Panel tab="map" current={choice.tab}>
        {views.map === undefined ? null : (
          <MapPanel
            map={views.map}
            trouble={trouble}
            focus={shown.focus}
            lens={choice.lens}
            onLens={lens => onChoice({ ...choice, lens })}
          />
        )}
      </Panel>
      <Panel tab="coverage" current={choice.tab}>
        {views.coverage === undefined ? null : <Coverage coverage={views.coverage} journey={journey} />}
      </Panel>
      <Panel tab="findings" current={choice.tab}>
        {views.findings === undefined ? null : <Findings findings={views.findings} />}
      </Panel>
    </div>
  );
}

interface MapPanelProps {
  readonly map: JourneyMapView | null;
  readonly trouble: Trouble | null;
  readonly focus: string | null;
  readonly lens: Lens | null;
  readonly onLens: (lens: Lens | null) => void;
}

function MapPanel({ map, trouble, focus, lens, onLens }: MapPanelProps) {
  if (map === null) {
    return <NoJourney trouble={trouble} />;
  }
  return (
    <>
      <div class="in-place">
        <JourneyHeader journey={map} />
        <Lenses current={lens} onChoose={onLens} />
      </div>
      <JourneyMap key={map.id} journey={map} lens={lens} focus={focus} />
    </>
  );
}

function Panel({ tab, current, children }: { tab: Tab; current: Tab; children: ComponentChildren }) {
  return (
    <div
      role="tabpanel"
      id={`panel-${tab}`}
      aria-labelledby={`tab-${tab}`}
      hidden={tab !== current}
      class={`panel panel-${tab}`}
    >
      {tab === current ? children : null}
    </div>
  );
}

interface PickerProps {
  readonly journeys: readonly JourneyName[];
  readonly current: string;
  readonly onChoose: (journey: string) => void;
}

function JourneyPicker({ journeys, current, onChoose }: PickerProps) {
  return (
    <label class="picker">
      <span class="sr">Journey</span>
      <select value={current} onChange={event => onChoose(event.currentTarget.value)}>
        {journeys.map((journey, index) => (
          <option key={`${journey.id} ${index}`} value={journey.id} dir="auto">
            {journey.title}
          </option>
        ))}
      </select>
    </label>
  );
}

function Lock({ locked, onLock }: { locked: boolean; onLock: (locked: boolean) => void }) {
  return (
    <button
      type="button"
      class="lock"
      aria-pressed={locked}
      title={
        locked
          ? 'The journey stays. Click to follow the cursor again.'
          : 'The journey follows the cursor. Click to keep this one.'
      }
      onClick={() => onLock(!locked)}
    >
      <Icon name={locked ? 'lock' : 'unlock'} />
      <span class="sr">Keep this journey</span>
    </button>
  );
}

const LENSES: readonly (readonly [lens: Lens | null, title: string])[] = [
  [null, 'Everything'],
  ['customer', 'Customer'],
  ['service', 'Service'],
  ['steering', 'Steering'],
];

function Lenses({ current, onChoose }: { current: Lens | null; onChoose: (lens: Lens | null) => void }) {
  return (
    <fieldset class="lenses">
      <legend class="sr">Lanes to show</legend>
      {LENSES.map(([lens, title]) => (
        <button key={title} type="button" aria-pressed={lens === current} onClick={() => onChoose(lens)}>
          {title}
        </button>
      ))}
    </fieldset>
  );
}
