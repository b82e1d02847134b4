/** In what order customers go: what is written of it, since without a word the next sibling follows. */
import type { Element } from '../model/model.ts';
import { saysYes } from './attributes.ts';
import type { Named, ViewContext } from './context.ts';
import { type LaneItem, laneOf } from './lanes.ts';

export interface FlowView {
  readonly requires: readonly LaneItem[];
  /** Several mean either. */
  readonly next: readonly Named[];
  /** Must be done too, in any order. */
  readonly and: readonly Named[];
  /** May be done instead. */
  readonly or: readonly Named[];
  readonly optional: boolean;
  readonly repeats: boolean;
}

export function flowOf(element: Element, context: ViewContext): FlowView {
  return {
    requires: laneOf(element, 'requires', context),
    next: laneOf(element, 'next', context),
    and: laneOf(element, 'and', context),
    or: laneOf(element, 'or', context),
    optional: saysYes(element, 'optional'),
    repeats: saysYes(element, 'repeats'),
  };
}
