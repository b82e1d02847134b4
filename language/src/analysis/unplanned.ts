/** Gaps that nothing closes, by the target that they lie below. */
import type { ReverseQuery } from '../model/element-index.ts';
import type { LevelReader } from '../model/level.ts';
import type { CxModel, Element } from '../model/model.ts';
import { isRetired, wordOf } from '../model/read.ts';

const CLOSES: ReverseQuery = { attributes: ['closes'] };

/** `target` is the identity of the `adopt` or `goal` that sets it. A plan that was stopped closes nothing. */
export function unplannedBelow(target: string, { index }: CxModel, levels: LevelReader): Element[] {
  const isPlanned = ({ id }: Element) =>
    index.referring(id, CLOSES).some(each => !isRetired(each) && wordOf(each, 'status') !== 'stopped');
  return levels.targets
    .filter(({ element }) => element.id === target)
    .flatMap(({ framework, practice }) => (practice === undefined ? levels.practicesOf(framework) : [practice]))
    .filter(practice => {
      const standing = levels.standingOf(practice);
      return standing?.isGap === true && standing.target?.element.id === target && !isPlanned(practice);
    });
}
