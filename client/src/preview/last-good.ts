// Keeps the preview from falling apart while a text is being typed: what parsed last is shown until it parses again.
import type { Broken, Freshness, PreviewState, Tab } from '../../../language/src/protocol/index.ts';

export interface Trusted {
  readonly state: PreviewState;
  readonly freshness: Freshness;
  /** The error that keeps it from being live. */
  readonly trouble: Broken | null;
}

export class LastGood {
  /** Of each view that was looked at. */
  readonly #good = new Map<Tab, PreviewState>();

  /** `wanted` is the journey that was asked for: a broken text may have lost it, and another came in its place. */
  take(state: PreviewState, wanted: string | null): Trusted {
    const { tab } = state.shown;
    const good = this.#good.get(tab);
    const before = new Set(good?.broken.map(({ place }) => place.file));
    // A file that was broken already when all else was fine is no news: the rest of the programme goes on.
    const news = state.broken.find(({ place }) => !before.has(place.file));
    const shown = good?.journey ?? null;
    if (good?.project === state.project && news !== undefined && (wanted ?? shown) === shown) {
      return { state: good, freshness: 'last-good', trouble: news };
    }
    this.#good.set(tab, state);
    const [trouble = null] = state.broken;
    return { state, freshness: trouble === null ? 'live' : 'incomplete', trouble };
  }
}
