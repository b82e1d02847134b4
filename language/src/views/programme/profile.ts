/** How a programme stands in each framework, in a line each. */
import { maturity } from '../../analysis/index.ts';
import { titleOf } from '../../model/read.ts';
import { levelWord } from '../parts/levels.ts';
import type { ViewSource } from '../source.ts';
import type { FrameworkProfile } from './schema.ts';

export function profileOf({ table, levels }: ViewSource): FrameworkProfile[] {
  if (table === undefined || levels === undefined) {
    return [];
  }
  return maturity(levels).map(({ framework, isAdopted, level, index, target, towards }) => ({
    id: framework.id,
    title: titleOf(framework),
    adopted: isAdopted,
    level: level === null ? null : levelWord(level),
    index,
    target: target === undefined ? null : levelWord(target.text),
    due: target?.due ?? null,
    reached: towards.reached,
    aimed: towards.aimed,
  }));
}
