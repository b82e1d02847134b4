/** A programme ready to be drawn: the model with what was found about each element, read once for all of a view. */
import { Claims } from './claims.ts';
import { ViewContext, type ViewSource } from './context.ts';
import { Marks } from './findings.ts';

export interface Judged {
  readonly context: ViewContext;
  readonly marks: Marks;
  readonly claims: Claims;
}

export function judge(source: ViewSource): Judged {
  const context = new ViewContext(source);
  return { context, marks: new Marks(context), claims: new Claims(context) };
}
