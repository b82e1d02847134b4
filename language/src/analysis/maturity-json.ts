/** Maturity as the command line prints it for machines: keys and their order are a contract. */
import type { Element } from '../model/model.ts';
import type { DimensionMaturity, FrameworkMaturity, PracticeMaturity, Weakest } from './maturity.ts';

/** How an element is called: by its title, perhaps in another language. */
export type TitleOf = (element: Element) => string;

export function maturityDocument(frameworks: readonly FrameworkMaturity[], asOf: string, titleOf: TitleOf): object {
  return { formatVersion: 1, asOf, frameworks: frameworks.map(each => framework(each, titleOf)) };
}

function framework(each: FrameworkMaturity, titleOf: TitleOf): object {
  const { framework: element, target } = each;
  return {
    id: element.name,
    title: titleOf(element),
    scoring: each.scoring,
    index: each.index,
    level: each.level,
    dimensions: each.dimensions.map(within => dimension(within, titleOf)),
    levels: each.levels,
    tally: Object.fromEntries(each.tally),
    weakest: weakest(each.weakest),
    adopted: each.isAdopted,
    target: target === undefined ? null : { value: target.text, by: target.due ?? null },
  };
}

function dimension(each: DimensionMaturity, titleOf: TitleOf): object {
  return {
    id: each.dimension.name,
    title: titleOf(each.dimension),
    index: each.index,
    weakest: weakest(each.weakest),
    tally: Object.fromEntries(each.tally),
    practices: each.practices.map(within => practice(within, titleOf)),
  };
}

function practice(each: PracticeMaturity, titleOf: TitleOf): object {
  const { practice: element, adherence, defined, rules, applies, exemptedBy, target } = each.standing;
  return {
    id: element.name,
    title: titleOf(element),
    evidenced: each.evidenced,
    adherence,
    defined,
    claimed: each.claimed,
    attested: each.attested,
    spread: each.spread,
    sayDo: each.sayDo,
    target: each.target,
    trend: each.trend.map(({ assessment, on, level }) => ({ assessment: assessment.id, on, level })),
    rules: rules.map(({ norm, met, waived, applicable, unwritten }) => ({
      rule: norm.name,
      met,
      waived,
      applicable,
      unwritten,
    })),
    applies,
    exemptedBy: exemptedBy ?? null,
    due: target?.due ?? null,
  };
}

function weakest(each: Weakest | null): object | null {
  return each === null ? null : { practice: each.practice.name, level: each.level };
}
