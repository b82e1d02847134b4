/** The lanes of a service blueprint: what stands behind a touchpoint, as elements of the ecosystem or in words. */
import type { Element } from '../model/model.ts';
import { partText, valuesOf } from './attributes.ts';
import type { Named, ViewContext } from './context.ts';

/** An element, or a text: then without identity and kind. */
export type LaneItem = Named;

/** A way in which it can go wrong. */
export interface FailView extends LaneItem {
  readonly recovers: string | null;
  readonly within: string | null;
}

export function laneOf(element: Element, attribute: string, context: ViewContext): LaneItem[] {
  return valuesOf(element, attribute).flatMap((value): LaneItem[] => {
    if (value.type === 'reference') {
      return [context.mentioned(value, element.file)];
    }
    const place = context.place(element.file, value.span);
    return value.type === 'text' ? [{ id: null, kind: '', title: value.text, place }] : [];
  });
}

export function failsOf(element: Element, context: ViewContext): FailView[] {
  return valuesOf(element, 'fails').flatMap(value => {
    if (value.type !== 'text') {
      return [];
    }
    return [
      {
        id: null,
        kind: '',
        title: value.text,
        place: context.place(element.file, value.span),
        recovers: partText(value, 'recovers'),
        within: partText(value, 'in'),
      },
    ];
  });
}
