/** Builds the view of maturity. */
import { type DimensionMaturity, type FrameworkMaturity, GapFinder, maturity } from '../../analysis/index.ts';
import { AS_IT_IS, howLevelsArise } from '../../docs/index.ts';
import { languagesIn, titleIn } from '../../model/languages.ts';
import { type Element, withDescendants } from '../../model/model.ts';
import { ViewContext } from '../parts/context.ts';
import { levelWord } from '../parts/levels.ts';
import type { ViewSource } from '../source.ts';
import type { ViewBuilder } from '../view.ts';
import { Practices, targetView } from './practices.ts';
import { EvidenceRules } from './rules.ts';
import type { MaturityDimension, MaturityFramework, MaturityView } from './schema.ts';
import { maturityTables } from './tables.ts';

/** The most subjects that are listed of one rule: for somebody who types, and else. */
const MOST_WHILE_TYPING = 5;
const MOST = 100;

export const maturityBuilder: ViewBuilder<MaturityView | null> = {
  build: (source, { isBrief }) => maturityView(source, isBrief ? MOST_WHILE_TYPING : MOST),
  tables: maturityTables,
};

/** Null while nothing has been evaluated. */
export function maturityView(source: ViewSource, most = MOST): MaturityView | null {
  const { model, table, levels, today } = source;
  if (table === undefined || levels === undefined) {
    return null;
  }
  const context = new ViewContext(source);
  const rules = new EvidenceRules(context, table, most);
  const practices = new Practices(context, rules, new GapFinder({ model, table, levels, today }));
  const frameworks = maturity(levels).map(each => frameworkView(each, practices, context));
  return { asOf: today, frameworks, rules: rules.views() };
}

function frameworkView(each: FrameworkMaturity, practices: Practices, context: ViewContext): MaturityFramework {
  const { framework, isAdopted, target } = each;
  const languages = languagesIn(withDescendants(framework));
  const titlesOf = (element: Element) => languages.map(language => titleIn(element, language));
  return {
    id: framework.id,
    name: framework.name,
    adopted: isAdopted,
    languages,
    titles: titlesOf(framework),
    about: framework.doc ?? null,
    arise: howLevelsArise(each, AS_IT_IS),
    levels: each.levels.map(levelWord),
    target: target === undefined ? null : targetView(target, context),
    ...talliedView(each, each.levels),
    dimensions: each.dimensions.map(
      (dimension): MaturityDimension => ({
        id: dimension.dimension.id,
        titles: dimension.dimension === framework ? null : titlesOf(dimension.dimension),
        ...talliedView(dimension, each.levels),
        practices: dimension.practices.map(practice => practices.view(practice, each.levels, titlesOf)),
      }),
    ),
  };
}

function talliedView(
  { index, weakest, tally }: Pick<DimensionMaturity, 'index' | 'weakest' | 'tally'>,
  levels: readonly string[],
): Pick<MaturityDimension, 'index' | 'weakest' | 'tally'> {
  return {
    index,
    weakest: weakest && { practice: weakest.practice.id, level: Math.max(0, levels.indexOf(weakest.level)) },
    tally: levels.map(level => tally.get(level) ?? 0),
  };
}
