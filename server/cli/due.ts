/**
 * `--due 30d`: what falls due by then. The programme is judged on that day, and what is found today already is left out:
 * a scheduled job can say so while there is time.
 */

import { newFindings } from '../../language/src/engine/norms/index.ts';
import { addMonths, dayOf, formatDay } from '../../language/src/index.ts';
import { type Arguments, type FlagSpec, UsageError } from './arguments.ts';
import type { EvaluatedProject } from './evaluate-workspace.ts';

export const DUE: FlagSpec = {
  name: 'due',
  value: '30d',
  doc: 'Shows only what falls due within this time: in d, w, mo or y.',
};

/** The day until which things fall due; nothing without the flag. */
export function dueDay(args: Arguments, today: string): string | undefined {
  const text = args.value('due');
  if (text === undefined) {
    return undefined;
  }
  const match = /^([1-9]\d{0,3})(d|w|mo|y)$/.exec(text);
  if (match === null) {
    throw new UsageError(`\`--due\` takes a time from now such as 30d, 6w, 3mo or 1y, not \`${text}\`.`);
  }
  const [count, unit] = [Number(match[1]), match[2]];
  const start = dayOf(today);
  if (unit === 'd' || unit === 'w') {
    return formatDay(start + count * (unit === 'w' ? 7 : 1));
  }
  return formatDay(addMonths(start, count * (unit === 'y' ? 12 : 1)));
}

/** What will be found on the later day and is not found today. */
export function onlyDue(later: readonly EvaluatedProject[], now: readonly EvaluatedProject[]): EvaluatedProject[] {
  return later.map(({ project, evaluation }) => {
    const today = now.find(judged => judged.project === project);
    const sides = today === undefined ? [] : [{ ...today.evaluation, baseline: project.baseline }];
    const { findings } = newFindings({ ...evaluation, baseline: project.baseline }, sides);
    return { project, evaluation: { ...evaluation, findings } };
  });
}
