/** Keeps in sight what the cursor in the text stands in. */
import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import type { JourneyMapView } from '../../../language/src/protocol/index.ts';

/** The column of an element: its own, or that of the touchpoint around it; the first one of a stage. */
export function columnOf(element: string | null, { steps, stages }: JourneyMapView): number | undefined {
  if (element === null) {
    return undefined;
  }
  const own = steps.findIndex(
    step => step.type !== 'empty' && (step.id === element || element.startsWith(`${step.id}.`)),
  );
  return own >= 0 ? own : stages.find(({ id }) => id === element)?.from;
}

/** Scrolls the column into sight when the element changes, and never because something was drawn anew. */
export function useFollow(
  map: RefObject<HTMLElement | null>,
  element: string | null,
  column: number | undefined,
): void {
  useEffect(() => {
    const head = map.current?.querySelector(`.step-row [data-column="${column ?? ''}"]`);
    const lane = map.current?.querySelector('.lane-head');
    if (head == null || lane == null) {
      return;
    }
    const { left, right, width } = head.getBoundingClientRect();
    const from = lane.getBoundingClientRect().right;
    const to = document.documentElement.clientWidth;
    if (left < from || right > to) {
      const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
      window.scrollBy({ left: left - from - Math.max(0, (to - from - width) / 2), behavior: calm ? 'auto' : 'smooth' });
    }
  }, [element]);
}
