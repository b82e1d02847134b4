/** One gap, told for people. */
import { type Gap, sharesOf } from '../../analysis/index.ts';
import { definingWords } from '../../docs/index.ts';
import type { PracticeStanding } from '../../model/level.ts';
import type { Element } from '../../model/model.ts';
import { saysYes, titleOf } from '../../model/read.ts';
import { writtenName } from '../../model/written-name.ts';
import type { ViewContext } from '../parts/context.ts';
import { levelWord } from '../parts/levels.ts';
import { planView } from '../parts/plans.ts';
import type { GapView } from './schema.ts';

/** How long the lists of a gap are. */
export interface Listing {
  /** The most open subjects to list. */
  readonly mostOpen: number;
}

/** Who has most to do is told; that there are more of them too. */
const MOST_OWNERS = 3;
const MOST_PLANS = 5;

export function gapView(gap: Gap, context: ViewContext, { mostOpen }: Listing): GapView {
  const { standing, target, open, closedBy } = gap;
  const { practice, framework } = standing;
  const { model, today } = context.source;
  const owners = sharesOf(gap);
  return {
    practice: practice.id,
    title: titleOf(practice),
    name: writtenName(practice, model),
    framework: framework.id,
    frameworkTitle: titleOf(framework),
    from: levelWord(gap.from),
    to: levelWord(gap.to),
    below: gap.below,
    due: target.due ?? null,
    overdue: target.due !== undefined && target.due < today,
    target: context.place(target.element.file, target.element.nameSpan),
    reasons: reasonsOf(gap),
    open: open.slice(0, mostOpen).map(({ element, message, state, isUnwritten, owner, place }) => ({
      title: titleOf(element),
      message,
      state,
      unwritten: isUnwritten,
      owner: context.titleOfId(owner),
      place: context.place(place.file, place.span),
    })),
    openTotal: open.length,
    unwritten: gap.unwritten,
    owners: owners
      .slice(0, MOST_OWNERS)
      .map(({ owner, open: theirs }) => ({ title: context.titleOfId(owner), open: theirs.length })),
    moreOwners: Math.max(0, owners.length - MOST_OWNERS),
    lifts: gap.lifts,
    touchpoints: gap.touchpoints,
    moments: gap.moments,
    planned: gap.isPlanned,
    late: isLate(gap),
    plans: closedBy.slice(0, MOST_PLANS).map(plan => planView(plan, context)),
    morePlans: Math.max(0, closedBy.length - MOST_PLANS),
  };
}

/** Whether a plan that still holds comes after its day. */
export function isLate({ closedBy }: Gap): boolean {
  return closedBy.some(plan => plan.isLate && !plan.isStopped);
}

/** What no list of subjects tells: that it is not defined, or that only people can answer it. */
function reasonsOf({ standing, open }: Gap): string[] {
  const { practice, defined } = standing;
  const reasons: string[] = [];
  if (saysYes(practice, 'attested-only')) {
    reasons.push(answersIn(standing));
  } else if (!defined) {
    reasons.push(undefinedWords(practice));
  }
  return reasons.length === 0 && open.length === 0 ? ['Nothing in the programme shows it yet.'] : reasons;
}

function undefinedWords(practice: Element): string {
  const defining = definingWords(practice);
  return defining?.isCondition === true
    ? `It does not count as defined until ${defining.words}.`
    : ['It does not count as defined yet.', ...(defining === undefined ? [] : [defining.words])].join(' ');
}

function answersIn({ assessed }: PracticeStanding): string {
  return assessed === null
    ? 'Only people can answer it, and no assessment does.'
    : 'Only people can answer it, and what they show is not enough.';
}
