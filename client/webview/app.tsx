/** The page: what can be chosen at the top, and the view that is chosen below. */
import { type ComponentChildren, createElement } from 'preact';
import type { Freshness, JourneyName, Trouble, ViewData, ViewName } from '../../language/src/protocol/index.ts';
import { VIEW_NAMES } from '../../language/src/protocol/index.ts';
import { FreshnessBadge } from './freshness.tsx';
import { useHost } from './host.ts';
import { keepMeasured } from './measure.ts';
import { Icon } from './parts/icon.tsx';
import { Tabs } from './tabs.tsx';
import type { Choice, ViewProps } from './view-props.ts';
import { COMPONENTS } from './views.tsx';

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
export type Views = Partial<ViewData>;

interface Props {
  readonly shown: Shown;
  readonly choice: Choice;
  readonly onChoice: (choice: Choice) => void;
  /** Where the journey can be kept from following the cursor. */
  readonly lock?: { readonly locked: boolean; readonly onLock: (locked: boolean) => void };
}

export function App({ shown, choice, onChoice, lock }: Props) {
  const { journeys, journey, findingCount, views, freshness, trouble, focus } = shown;
  const { choose } = useHost();
  return (
    <div class="page">
      <div class="toolbar" ref={keepMeasured}>
        {journey === null ? null : <JourneyPicker journeys={journeys} current={journey} onChoose={choose} />}
        {lock === undefined ? null : <Lock {...lock} />}
        <Tabs current={choice.tab} counts={{ findings: findingCount }} onChoose={tab => onChoice({ ...choice, tab })} />
        <FreshnessBadge freshness={freshness} trouble={trouble} />
      </div>
      {VIEW_NAMES.map(name => (
        <Panel key={name} tab={name} current={choice.tab}>
          <Drawn name={name} views={views} {...{ journey, trouble, focus, choice, onChoice }} />
        </Panel>
      ))}
    </div>
  );
}

interface DrawnProps<Name extends ViewName> extends Omit<ViewProps<Name>, 'view'> {
  readonly name: Name;
  readonly views: Views;
}

/** Nothing until the view has been worked out. */
function Drawn<Name extends ViewName>({ name, views, ...props }: DrawnProps<Name>) {
  const view: ViewData[Name] | undefined = views[name];
  return view === undefined ? null : createElement<ViewProps<Name>>(COMPONENTS[name], { ...props, view });
}

function Panel({ tab, current, children }: { tab: ViewName; current: ViewName; children: ComponentChildren }) {
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
