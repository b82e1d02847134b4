/** All that is wrong in a programme, worst first. */
import { ViewContext, type ViewSource } from './context.ts';
import { type FindingView, Marks } from './findings.ts';

export interface FindingsView {
  readonly listed: readonly FindingView[];
  /** How many are not listed. */
  readonly more: number;
}

export function findingsView(source: ViewSource, most = Number.POSITIVE_INFINITY): FindingsView {
  const marks = new Marks(new ViewContext(source));
  const listed = marks.worst(most);
  return { listed, more: marks.count - listed.length };
}

/** How many there are, without saying any. */
export function countFindings(source: ViewSource): number {
  return new Marks(new ViewContext(source)).count;
}
