/** Who must act to close the gaps that are listed. */
import { type Gap, gapsByOwner } from '../../analysis/index.ts';
import type { ViewContext } from '../parts/context.ts';
import type { GapOwner } from './schema.ts';

export function ownersOf(gaps: readonly Gap[], context: ViewContext): GapOwner[] {
  const places = new Map(gaps.map((gap, index) => [gap, index]));
  return gapsByOwner(gaps).map(({ owner, gaps: theirs }) => {
    const role = owner === undefined ? undefined : context.source.model.element(owner);
    const named = role === undefined ? undefined : context.named(role);
    return {
      id: owner ?? null,
      title: named?.title ?? null,
      place: named?.place ?? null,
      gaps: theirs.map(({ gap, open }) => ({ gap: places.get(gap)!, open: open.length })),
    };
  });
}
