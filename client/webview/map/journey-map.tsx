/** The view of a journey: who makes it and how it stands, what is to be seen of it, and its map. */
import type { ViewProps } from '../view-props.ts';
import './header.css';
import './map.css';
import './emotion.css';
import { Choices } from '../parts/choices.tsx';
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
        <Choices
          legend="Lanes to show"
          choices={LENSES}
          current={lens}
          onChoose={chosen => onChoice({ ...choice, lens: chosen })}
        />
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
