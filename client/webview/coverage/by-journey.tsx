/** All journeys by how much of what is asked for they hold; choosing one looks into it. */
import type { JourneyTally } from '../../../language/src/protocol/index.ts';
import { useHost } from '../host.ts';
import { TallyRow } from './aspects.tsx';

interface Props {
  readonly journeys: readonly JourneyTally[];
  /** Identity of the one that is looked into. */
  readonly chosen: string | null;
}

/** A list that is longer is opened by whoever wants it, and does not push away what is looked into. */
const MOST_OPEN = 12;

export function ByJourney({ journeys, chosen }: Props) {
  const { choose } = useHost();
  return journeys.length < 2 ? null : (
    <details class="by-journey" open={journeys.length <= MOST_OPEN}>
      <summary>By journey</summary>
      <ul>
        {journeys.map(journey => (
          <li key={journey.id}>
            <TallyRow
              name={journey.title}
              tally={journey}
              chosen={journey.id === chosen}
              onChoose={() => choose(journey.id)}
            />
          </li>
        ))}
      </ul>
    </details>
  );
}
