/** In what order customers go: what is written of it, since without a word the next sibling follows. */
import type { Element } from '../../model/model.ts';
import { saysYes } from '../../model/read.ts';
import type { ViewContext } from './context.ts';
import { laneOf } from './lanes.ts';
import type { FlowView } from './schema.ts';

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
