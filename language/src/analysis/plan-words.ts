/** What is aimed at, and what is to close a gap, in the words in which every view says it. */
import type { PracticeTarget } from '../model/level.ts';
import type { CxModel } from '../model/model.ts';
import { titleOf, whoMustAct, wordOf } from '../model/read.ts';
import type { ClosingPlan } from './gaps.ts';

/** `One tap (Head of sales) until 2027-03-01`, with what is wrong with the plan. Never who holds the role. */
export function planWords({ initiative, due, isLate, isStopped }: ClosingPlan, model: CxModel): string {
  const owner = whoMustAct(initiative);
  const role = owner === undefined ? undefined : model.element(owner);
  const who = owner === undefined ? '' : ` (${role === undefined ? owner : titleOf(role)})`;
  const until = due === undefined ? ', no day told' : ` until ${due}`;
  const isDone = wordOf(initiative, 'status') === 'done';
  const fault = isStopped ? ', stopped' : isDone ? ', done' : isLate ? ', late' : '';
  return `${titleOf(initiative)}${who}${until}${fault}`;
}

/** `repeatable by 2027-12-31`, `75% of the practices by 2027-12-31`. */
export function targetWords({ text, due, percent, practice }: PracticeTarget): string {
  const what = percent !== undefined && practice === undefined ? `${text} of the practices` : text;
  return due === undefined ? what : `${what} by ${due}`;
}
