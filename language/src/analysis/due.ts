/**
 * What falls due by a day: the days that the programme itself sets, and on which somebody has to have done something.
 *
 * What is past its day already is no longer due but late, and a finding says so.
 */
import { isElement, propertyReader } from '../engine/expressions/index.ts';
import { isGranted } from '../engine/norms/index.ts';
import type { ReverseQuery } from '../model/element-index.ts';
import { derivedOf, KINDS } from '../model/metamodel/index.ts';
import type { Element } from '../model/model.ts';
import { dateOf, valuesOf } from '../model/read.ts';
import { dateIn, firstPart } from '../model/values.ts';
import { isOver } from './closing.ts';
import type { GapSource } from './gaps.ts';
import { type Membership, membershipIn } from './membership.ts';

/** Why something is due. */
export type DueReason =
  /** An initiative is to be done. */
  | 'done'
  /** A framework or a practice that lies below its target is to reach it. */
  | 'level'
  /** A KPI is to reach its target. */
  | 'target'
  /** It is to be held, told, taught or looked at once more. */
  | 'again'
  /** Somebody set a day to look whether it still holds. */
  | 'review'
  /** A waiver ends, and what it waived counts again. */
  | 'ends';

export interface Due {
  readonly element: Element;
  /** ISO date. */
  readonly on: string;
  readonly why: DueReason;
}

/** From today until the day, the earliest first; of one day, in the order of the text by reason. */
export function dueUntil(day: string, source: GapSource): readonly Due[] {
  const membership = membershipIn(source.table, source.model, source.today);
  const all = [
    ...initiatives(source),
    ...levels(source),
    ...targets(source),
    ...again(source, membership),
    ...toLookAt(source),
    ...waivers(source),
  ];
  return all
    .filter(({ on }) => source.today <= on && on <= day)
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

function initiatives({ model }: GapSource): Due[] {
  const open = model.index.ofKind('initiative').filter(each => !isOver(each));
  return open.flatMap(element => dueOn(element, dateOf(element, 'due'), 'done'));
}

/** Of `adopt` and `goal`, as long as something lies below. */
function levels({ levels: reader }: GapSource): Due[] {
  return reader.targets.flatMap(target =>
    reader.gapsBelow(target).length > 0 ? dueOn(target.element, target.due, 'level') : [],
  );
}

function targets({ model }: GapSource): Due[] {
  return model.index.ofKind('kpi').flatMap(element => {
    const days = valuesOf(element, 'target').flatMap(value => dateIn(firstPart(value, 'by')) ?? []);
    return [...new Set(days)].flatMap(on => dueOn(element, on, 'target'));
  });
}

const REPEATED = KINDS.map(({ kind }) => kind).filter(kind => derivedOf(kind).has('due-on'));

const REVIEWS: ReverseQuery = { kind: 'review', attributes: ['of'] };

/** A review that was followed by another one of the same is over. */
function again({ model }: GapSource, { context }: Membership): Due[] {
  return REPEATED.flatMap(kind => {
    const read = propertyReader(kind, 'due-on')!;
    return model.index.ofKind(kind).flatMap(element => {
      const value = read(element, context);
      const on = typeof value === 'object' && 'date' in value ? value.date : undefined;
      return isFollowed(element, context) ? [] : dueOn(element, on, 'again');
    });
  });
}

function isFollowed(review: Element, context: Membership['context']): boolean {
  const on = dateOf(review, 'on');
  const looked = review.kind === 'review' ? context.values(review, 'of').filter(isElement) : [];
  const isLookedAtAgain = (of: Element) =>
    context.model.index.referring(of.id, REVIEWS).some(other => (dateOf(other, 'on') ?? '') > on!);
  return on !== undefined && looked.length > 0 && looked.every(isLookedAtAgain);
}

function toLookAt({ model }: GapSource): Due[] {
  return KINDS.flatMap(({ kind }) => model.index.ofKind(kind)).flatMap(element =>
    dueOn(element, dateOf(element, 'review-by'), 'review'),
  );
}

function waivers({ model }: GapSource): Due[] {
  return model.index
    .ofKind('waiver')
    .filter(isGranted)
    .flatMap(element => dueOn(element, dateOf(element, 'until'), 'ends'));
}

function dueOn(element: Element, on: string | undefined, why: DueReason): Due[] {
  return on === undefined ? [] : [{ element, on, why }];
}
