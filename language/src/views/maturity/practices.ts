/** How each practice stands, told for people. */
import { type GapFinder, type PracticeMaturity, spreadWords } from '../../analysis/index.ts';
import { conditionInWords } from '../../docs/index.ts';
import type { PracticeStanding, PracticeTarget } from '../../model/level.ts';
import type { Element } from '../../model/model.ts';
import { firstValue, saysYes } from '../../model/read.ts';
import type { ViewContext } from '../parts/context.ts';
import { levelWord } from '../parts/levels.ts';
import { planView } from '../parts/plans.ts';
import type { EvidenceRules } from './rules.ts';
import type { MaturityPractice, MaturityTarget } from './schema.ts';
import { answersWords, sayDoSentence } from './words.ts';

export class Practices {
  readonly #context: ViewContext;
  readonly #rules: EvidenceRules;
  readonly #gaps: GapFinder;

  constructor(context: ViewContext, rules: EvidenceRules, gaps: GapFinder) {
    this.#context = context;
    this.#rules = rules;
    this.#gaps = gaps;
  }

  view(each: PracticeMaturity, levels: readonly string[], titlesOf: (element: Element) => string[]): MaturityPractice {
    const { standing, open, unwritten } = each;
    const { practice, target, assessed, exemptedBy } = standing;
    const rankOf = (level: string | null) => (level === null ? null : levels.indexOf(level));
    const defined = conditionOf(practice, 'defined');
    return {
      id: practice.id,
      name: practice.name,
      titles: titlesOf(practice),
      asks: practice.doc ?? null,
      standing: standingOf(standing),
      counted: rankOf(each.counted),
      evidenced: rankOf(each.evidenced),
      claimed: rankOf(each.claimed),
      attested: rankOf(each.attested),
      adherence: standing.adherence,
      open,
      unwritten,
      rules: standing.rules.map(rule => this.#rules.placeOf(rule)),
      defined: defined === null ? null : { words: defined, holds: standing.defined },
      applies: conditionOf(practice, 'applies'),
      exemptedBy: this.#context.titleOfId(exemptedBy),
      sayDo: sayDoOf(each),
      spread: spreadWords(each.spread) || null,
      assessed:
        assessed === null
          ? null
          : {
              ...this.#context.named(assessed.assessment),
              on: assessed.on,
              answers: answersWords(assessed.answers),
            },
      target: target === undefined ? null : targetView(target, this.#context),
      gap: standing.isGap,
      closedBy: standing.isGap ? this.#gaps.plansFor(standing).map(plan => planView(plan, this.#context)) : [],
      trend: each.trend.map(({ assessment, on, level }) => ({
        ...this.#context.named(assessment),
        on,
        level: levels.indexOf(level),
      })),
    };
  }
}

export function targetView({ text, rank, due, element }: PracticeTarget, context: ViewContext): MaturityTarget {
  return {
    words: levelWord(text),
    rank: rank ?? null,
    due: due ?? null,
    place: context.place(element.file, element.nameSpan),
  };
}

function standingOf({ practice, exemptedBy, applies, assessed }: PracticeStanding): MaturityPractice['standing'] {
  if (exemptedBy !== undefined) {
    return 'exempt';
  }
  if (!applies) {
    return 'not-applicable';
  }
  if (saysYes(practice, 'attested-only')) {
    return assessed === null ? 'unanswered' : 'attested';
  }
  return 'evidenced';
}

function sayDoOf({ sayDo, claimed, evidenced }: PracticeMaturity): MaturityPractice['sayDo'] {
  return sayDo === null || claimed === null || evidenced === null
    ? null
    : { by: sayDo, words: sayDoSentence(sayDo, levelWord(claimed), levelWord(evidenced)) };
}

function conditionOf(practice: Element, name: 'defined' | 'applies'): string | null {
  const value = firstValue(practice, name);
  return value?.type === 'expression' ? conditionInWords(value.expression) : null;
}
