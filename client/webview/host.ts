/** What is around the page: an editor that can go to the source, or nothing but the page itself. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { ViewPlace } from '../../language/src/protocol/index.ts';

export interface Host {
  /** Shows the place in the text; absent where there is no text to go to. */
  readonly reveal?: (place: ViewPlace) => void;
  /** Begins a plan for the practice of this identity in the text; absent where there is no text to write into. */
  readonly plan?: (practice: string) => void;
  /** Shows another journey. */
  readonly choose: (journey: string) => void;
}

const Around = createContext<Host>({ choose: () => {} });

export const HostProvider = Around.Provider;

export function useHost(): Host {
  return useContext(Around);
}
