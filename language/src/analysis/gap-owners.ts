/** Who must act to close gaps: the owner of each subject that is open, else of its nearest container. */
import type { OpenSubject } from '../engine/levels/index.ts';
import { whoMustAct } from '../model/read.ts';
import type { Gap } from './gaps.ts';

/** What of a gap is for one role to put right. */
export interface GapShare {
  /** Identity of the role; absent where nobody is named. */
  readonly owner: string | undefined;
  readonly open: readonly OpenSubject[];
}

/** Those with most to do first, at the end nobody. Where nothing is open at an element, it is whoever set the target. */
export function sharesOf({ open, target }: Gap): readonly GapShare[] {
  if (open.length === 0) {
    return [{ owner: whoMustAct(target.element), open }];
  }
  return [...Map.groupBy(open, ({ owner }) => owner)]
    .map(([owner, theirs]) => ({ owner, open: theirs }))
    .sort((a, b) => nobodyLast(a, b) || b.open.length - a.open.length);
}

export interface OwnerGaps {
  /** Identity of the role; absent for what nobody is named for. */
  readonly owner: string | undefined;
  /** In the order of the gaps, each with what of it the role must act on. */
  readonly gaps: readonly { readonly gap: Gap; readonly open: readonly OpenSubject[] }[];
}

/** Those with most gaps first, at the end nobody. A gap of several stands with each of them. */
export function gapsByOwner(gaps: readonly Gap[]): readonly OwnerGaps[] {
  const shares = gaps.flatMap(gap => sharesOf(gap).map(share => ({ gap, ...share })));
  return [...Map.groupBy(shares, ({ owner }) => owner)]
    .map(([owner, theirs]) => ({ owner, gaps: theirs }))
    .sort((a, b) => nobodyLast(a, b) || b.gaps.length - a.gaps.length);
}

function nobodyLast(a: Pick<GapShare, 'owner'>, b: Pick<GapShare, 'owner'>): number {
  return Number(a.owner === undefined) - Number(b.owner === undefined);
}
