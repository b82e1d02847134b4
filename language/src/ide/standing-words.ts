/** How practices stand, in the words in which an editor says it beside the text. */
import { planWords } from '../analysis/index.ts';
import type { PracticeStanding } from '../model/level.ts';
import type { Element } from '../model/model.ts';
import type { Judged } from './judged.ts';

/** How many practices of a framework lie below what is aimed at, and how many of them nobody plans to lift. */
export function belowTarget(framework: Element, judged: Judged): string {
  const practices = (judged.framework(framework)?.dimensions ?? []).flatMap(dimension => dimension.practices);
  const aimed = practices.filter(({ standing }) => standing.target !== undefined && standing.counted !== null);
  const gaps = aimed.filter(({ standing }) => standing.isGap);
  if (aimed.length === 0) {
    return 'no target';
  }
  if (gaps.length === 0) {
    return 'target reached';
  }
  const unplanned = gaps.filter(({ standing }) => !isPlanned(standing, judged)).length;
  const below = `${gaps.length} of ${aimed.length} below target`;
  return parts(', ', below, unplanned === 0 ? '' : `${unplanned} without a plan`);
}

function isPlanned(standing: PracticeStanding, { gaps }: Judged): boolean {
  return gaps?.plansFor(standing).some(({ isStopped }) => !isStopped) === true;
}

/** Who closes the gap until when. */
export function closedBy(standing: PracticeStanding, { gaps, model }: Judged): string {
  const plans = gaps?.plansFor(standing) ?? [];
  return plans.length === 0 ? 'no plan closes the gap' : plans.map(plan => planWords(plan, model)).join('; ');
}

/** Those that say something, one after the other. */
export function parts(between: string, ...all: readonly string[]): string {
  return all.filter(part => part !== '').join(between);
}
