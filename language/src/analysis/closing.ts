/** The initiatives that close gaps. */
import type { ElementIndex, ReverseQuery } from '../model/element-index.ts';
import type { Element } from '../model/model.ts';
import { isRetired, wordOf } from '../model/read.ts';

const CLOSES: ReverseQuery = { kind: 'initiative', attributes: ['closes'] };

/** Those that say they close the gap of a practice, in source order. */
export function closersOf({ id }: Element, index: ElementIndex): readonly Element[] {
  return index.referring(id, CLOSES).filter(initiative => !isRetired(initiative));
}

/** One that was stopped closes nothing any more. */
export function isStopped(initiative: Element): boolean {
  return wordOf(initiative, 'status') === 'stopped';
}

/** Whether nothing more is to be done for it. */
export function isOver(initiative: Element): boolean {
  return isStopped(initiative) || wordOf(initiative, 'status') === 'done';
}
