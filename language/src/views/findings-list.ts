/** All that is wrong in a programme, worst first. */
import { ViewContext, type ViewSource } from './context.ts';
import { type FindingView, Marks } from './findings.ts';

export interface FindingsView {
  readonly listed: readonly FindingView[];
  /** How many are not listed. */
  readonly more: number;
}

export function findingsView(source: ViewSource, most = Number.POSITIVE_INFINITY): FindingsView {
  const { all } = new Marks(new ViewContext(source));
  const listed = all.slice(0, most);
  return { listed, more: all.length - listed.length };
}
