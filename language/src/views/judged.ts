/** Journeys ready to be drawn: with what was found about each element of them, read once for all of a view. */
import type { Element } from '../model/model.ts';
import { Claims } from './claims.ts';
import { ViewContext, type ViewSource } from './context.ts';
import { elementsWithin } from './entries.ts';
import { Marks } from './findings.ts';

export interface Judged {
  readonly context: ViewContext;
  readonly marks: Marks;
  readonly claims: Claims;
}

export function judge(journeys: readonly Element[], source: ViewSource): Judged {
  const context = new ViewContext(source);
  const ids = new Set(journeys.flatMap(journey => elementsWithin(journey, context).map(({ id }) => id)));
  return { context, marks: new Marks(context), claims: new Claims(context, ids) };
}
