/** What stands beside the facts about one practice: what people say of it, what is aimed at, and who closes the gap. */
import {
  attestedWords,
  type Gap,
  GapFinder,
  maturity,
  type PracticeMaturity,
  planWords,
  sayDoWords,
  spreadWords,
  targetWords,
} from '../../language/src/analysis/index.ts';
import type { CxModel, Element, Evaluation } from '../../language/src/index.ts';
import type { LevelReader } from '../../language/src/model/level.ts';

export interface BesideFacts {
  readonly maturity: PracticeMaturity;
  /** Absent where it reaches its target, or has none. */
  readonly gap: Gap | undefined;
}

/** Of a practice of the framework. */
export function besideFacts(
  practice: Element,
  framework: Element,
  { evaluation, levels, today }: { evaluation: Evaluation; levels: LevelReader; today: string },
): BesideFacts {
  const [whole] = maturity(levels, new Set([framework.id]));
  const all = whole!.dimensions.flatMap(({ practices }) => practices);
  return {
    maturity: all.find(({ standing }) => standing.practice === practice)!,
    gap: new GapFinder({ ...evaluation, levels, today }).of(practice),
  };
}

/** A sentence about what people say, and one about what is aimed at, where anything is. */
export function besideFactsInWords({ maturity: practice, gap }: BesideFacts, model: CxModel): string[] {
  const said = [attestedWords(practice), sayDoWords(practice.sayDo), spreadWords(practice.spread)];
  const { target, applies } = practice.standing;
  const words = [said.filter(part => part !== '').join('; ')];
  if (target !== undefined && applies) {
    words.push(
      `target ${targetWords(target)}: ${gap === undefined ? 'reached' : `below it, ${plansInWords(gap, model)}`}`,
    );
  }
  return words.filter(each => each !== '').map(each => `${each.slice(0, 1).toUpperCase()}${each.slice(1)}.`);
}

function plansInWords({ closedBy }: Gap, model: CxModel): string {
  return closedBy.length === 0
    ? 'and no initiative closes it'
    : `closed by ${closedBy.map(plan => planWords(plan, model)).join('; ')}`;
}

export function besideFactsJson({ maturity: practice, gap }: BesideFacts) {
  const { claimed, attested, spread, sayDo, target, trend, standing } = practice;
  return {
    claimed,
    attested,
    spread,
    sayDo,
    target,
    due: standing.target?.due ?? null,
    gap: standing.isGap,
    trend: trend.map(({ assessment, on, level }) => ({ assessment: assessment.id, on, level })),
    closedBy: (gap?.closedBy ?? []).map(({ initiative, due, isLate, isStopped }) => ({
      initiative: initiative.id,
      due: due ?? null,
      late: isLate,
      stopped: isStopped,
    })),
  };
}
