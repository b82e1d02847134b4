// Keeps the preview from falling apart while a text is being typed: what parsed last is shown until it parses again.
import type {
  Broken,
  Freshness,
  PassedView,
  PreviewState,
  Trouble,
  ViewName,
} from '../../../language/src/protocol/index.ts';

type State = PreviewState<PassedView>;

export interface Trusted {
  readonly state: State;
  readonly freshness: Freshness;
  readonly trouble: Trouble | null;
}

export class LastGood {
  /** Of each view that was looked at. */
  readonly #good = new Map<ViewName, State>();

  /** `wanted` is the journey that was asked for: a broken text may have lost it, and another came in its place. */
  take(state: State, wanted: string | null): Trusted {
    const { tab } = state.shown;
    const good = this.#good.get(tab);
    const before = new Set(good?.broken.map(({ place }) => place.file));
    // A file that was broken already when all else was fine is no news: the rest of the programme goes on.
    const news = state.broken.find(({ place }) => !before.has(place.file));
    const shown = good?.journey ?? null;
    if (good?.project === state.project && news !== undefined && (wanted ?? shown) === shown) {
      return { state: good, freshness: 'last-good', trouble: troubleOf(news, 0) };
    }
    this.#good.set(tab, state);
    // What is broken elsewhere, and cannot be missed here, would only wear the warning out.
    const [first, ...more] = state.broken.filter(({ matters }) => matters);
    if (first === undefined) {
      return { state, freshness: 'live', trouble: null };
    }
    return { state, freshness: 'incomplete', trouble: troubleOf(first, more.length) };
  }
}

function troubleOf({ message, place }: Broken, more: number): Trouble {
  return { message, place, more };
}
