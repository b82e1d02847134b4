/** Who must act to close gaps: the owner of each subject that is open, else of its nearest container. */
import type { Gap } from '../../analysis/index.ts';
import { whoMustAct } from '../../model/read.ts';
import type { ViewContext } from '../parts/context.ts';
import type { GapOwner } from './schema.ts';

/** The identity of a role; absent where nobody answers. */
type Owner = string | undefined;

/** With how much of what is open is theirs, those with most to do first. Where nothing is, it is whoever set the target. */
export function openByOwner({ open, target }: Gap): ReadonlyMap<Owner, number> {
  if (open.length === 0) {
    return new Map([[whoMustAct(target.element), 0]]);
  }
  const counts = new Map<Owner, number>();
  for (const { owner } of open) {
    counts.set(owner, (counts.get(owner) ?? 0) + 1);
  }
  return new Map([...counts].sort(([, a], [, b]) => b - a));
}

/** Those with most gaps first. A gap of several stands with each of them. */
export function ownersOf(gaps: readonly Gap[], context: ViewContext): GapOwner[] {
  const byOwner = new Map<Owner, { gap: number; open: number }[]>();
  for (const [gap, each] of gaps.entries()) {
    for (const [owner, open] of openByOwner(each)) {
      const theirs = byOwner.get(owner) ?? [];
      theirs.push({ gap, open });
      byOwner.set(owner, theirs);
    }
  }
  return [...byOwner]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([owner, theirs]) => {
      const role = owner === undefined ? undefined : context.source.model.element(owner);
      const named = role === undefined ? undefined : context.named(role);
      return { id: owner ?? null, title: named?.title ?? null, place: named?.place ?? null, gaps: theirs };
    });
}
