/** Builds the view of gaps. */
import { type Gap, gaps } from '../../analysis/index.ts';
import type { Element } from '../../model/model.ts';
import { targetOf, titleOf } from '../../model/read.ts';
import { ViewContext } from '../parts/context.ts';
import { programmeOf } from '../parts/programme.ts';
import type { Named } from '../parts/schema.ts';
import type { ViewSource } from '../source.ts';
import type { ViewBuilder } from '../view.ts';
import { gapView, isLate, type Listing } from './gap.ts';
import { ownersOf } from './owners.ts';
import type { GapFramework, GapsView } from './schema.ts';
import { gapsTables } from './tables.ts';

export interface GapsOptions extends Partial<Listing> {
  /** The most gaps to list. */
  readonly most?: number;
}

const WHILE_TYPING: GapsOptions = { most: 150, mostOpen: 10 };
const IN_A_REPORT: GapsOptions = { mostOpen: 50 };

export const gapsBuilder: ViewBuilder<GapsView | null> = {
  build: (source, { isBrief }) => gapsView(source, isBrief ? WHILE_TYPING : IN_A_REPORT),
  tables: gapsTables,
};

/** Null while nothing has been evaluated. */
export function gapsView(source: ViewSource, options: GapsOptions = {}): GapsView | null {
  const { model, table, levels, today } = source;
  if (table === undefined || levels === undefined) {
    return null;
  }
  const { most = Number.POSITIVE_INFINITY, mostOpen = Number.POSITIVE_INFINITY } = options;
  const context = new ViewContext(source);
  const found = gaps({ model, table, levels, today });
  const listed = found.slice(0, most);
  const programme = programmeOf(model);
  return {
    programme: programme === undefined ? null : context.named(programme),
    adopted: model.index.ofKind('adopt').map(adopt => adoptionView(adopt, context)),
    targets: levels.targets.length,
    frameworks: frameworksOf(found),
    gaps: listed.map(gap => gapView(gap, context, { mostOpen })),
    owners: ownersOf(listed, context),
  };
}

/** By the framework's title, at the place where it is adopted. */
function adoptionView(adopt: Element, context: ViewContext): Named {
  const named = context.named(adopt);
  return { ...named, title: context.titleOfId(targetOf(adopt, 'framework')) ?? named.title };
}

/** Counted over all, whatever is listed. */
function frameworksOf(found: readonly Gap[]): GapFramework[] {
  const byFramework = Map.groupBy(found, ({ standing }) => standing.framework);
  return [...byFramework].map(([framework, inIt]) => ({
    id: framework.id,
    title: titleOf(framework),
    total: inIt.length,
    unplanned: inIt.filter(({ isPlanned }) => !isPlanned).length,
    late: inIt.filter(isLate).length,
  }));
}
