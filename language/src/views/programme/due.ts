/** What falls due soon, with who must act and where it is written. */
import { type Due, dueUntil } from '../../analysis/index.ts';
import { dayOf, formatDay } from '../../model/dates.ts';
import { targetOf, whoMustAct } from '../../model/read.ts';
import type { ViewContext } from '../parts/context.ts';
import type { DueView, ProgrammeView } from './schema.ts';

/** As far as somebody looks ahead who plans the next weeks. */
const DAYS = 30;

export function dueSoon(context: ViewContext, most: number): ProgrammeView['due'] {
  const { model, table, levels, today } = context.source;
  const until = formatDay(dayOf(today) + DAYS);
  const due = table === undefined || levels === undefined ? [] : dueUntil(until, { model, table, levels, today });
  const listed = due.slice(0, most).map(each => dueView(each, context));
  return { until, listed, more: due.length - listed.length };
}

function dueView({ element, on, why }: Due, context: ViewContext): DueView {
  const named = context.named(element);
  // A target is called after what is to reach it.
  const aimed = why === 'level' ? (targetOf(element, 'practice') ?? targetOf(element, 'framework')) : undefined;
  return {
    ...named,
    title: context.titleOfId(aimed) ?? named.title,
    on,
    why,
    owner: context.titleOfId(whoMustAct(element)),
  };
}
