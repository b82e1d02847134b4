/** The view of a journey: who makes it and how it stands, what is to be seen of it, and its map. */
import type { ViewProps } from '../view-props.ts';
import './header.css';
import './map.css';
import './emotion.css';
import { NoJourney } from '../parts/no-journey.tsx';
import { MapGrid } from './grid.tsx';
import { JourneyHeader } from './header.tsx';
import type { Lens } from './lane.ts';

export function JourneyMap({ view, trouble, focus, choice, onChoice }: ViewProps<'map'>) {
  if (view === null) {
    return <NoJourney trouble={trouble} />;
  }
  const lens = LENSES.find(([id]) => id === choice.lens)?.[0] ?? null;
  return (
    <>
      <div class="in-place">
        <JourneyHeader journey={view} />
        <Lenses current={lens} onChoose={chosen => onChoice({ ...choice, lens: chosen })} />
      </div>
      <MapGrid key={view.id} journey={view} lens={lens} focus={focus} />
    </>
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
