/** Gaps that nothing closes, by the target that they lie below. */
import type { LevelReader } from '../model/level.ts';
import type { CxModel, Element } from '../model/model.ts';
import { closersOf, isStopped } from './closing.ts';

/** `target` is the identity of the `adopt` or `goal` that sets it. */
export function unplannedBelow(target: string, { index }: CxModel, levels: LevelReader): Element[] {
  return levels.targets
    .filter(({ element }) => element.id === target)
    .flatMap(each => levels.gapsBelow(each))
    .map(({ practice }) => practice)
    .filter(practice => closersOf(practice, index).every(isStopped));
}
