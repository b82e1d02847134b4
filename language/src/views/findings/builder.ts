/** Builds the list of all that is wrong. */
import { ViewContext } from '../parts/context.ts';
import type { ViewSource } from '../source.ts';
import type { ViewBuilder } from '../view.ts';
import type { FindingsView } from './schema.ts';
import { findingsTables } from './tables.ts';

/** The most that is listed for somebody who types. */
const MOST_WHILE_TYPING = 500;

export const findingsBuilder: ViewBuilder<FindingsView> = {
  build: (source, { isBrief }) => findingsView(source, isBrief ? MOST_WHILE_TYPING : undefined),
  tables: findingsTables,
};

export function findingsView(source: ViewSource, most = Number.POSITIVE_INFINITY): FindingsView {
  const { marks } = new ViewContext(source);
  const listed = marks.worst(most);
  return { listed, more: marks.count - listed.length };
}
