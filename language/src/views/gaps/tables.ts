/** Gaps as tables: how many each framework has, each in a line, and what is open to them. */
import { openWord } from '../../analysis/index.ts';
import type { ClosingPlanView } from '../parts/schema.ts';
import type { Cell, ViewTable } from '../view.ts';
import type { GapsView, GapView } from './schema.ts';

export function gapsTables(view: GapsView | null): ViewTable[] {
  const gaps = view?.gaps ?? [];
  return [
    {
      heading: 'Gaps',
      heads: ['Framework', 'Practices below target', 'Without a plan', 'Planned too late'],
      rows: (view?.frameworks ?? []).map(({ title, total, unplanned, late }) => [title, total, unplanned, late]),
    },
    {
      heading: 'What closes them',
      heads: [
        'Framework',
        'Practice',
        'From',
        'To',
        'By',
        'Closed by',
        'Open',
        'Of these not written',
        'Who must act',
        'Lifts practices',
        'Touchpoints',
        'Moments of truth',
        'Why else',
      ],
      rows: gaps.map(gapRow),
    },
    {
      heading: 'What is open to them',
      heads: ['Practice', 'Element', 'What', 'How it stands', 'Who must act', 'Where'],
      rows: gaps.flatMap(openRows),
    },
  ];
}

function gapRow(gap: GapView): Cell[] {
  return [
    gap.frameworkTitle,
    gap.title,
    gap.from,
    gap.to,
    gap.due ?? '',
    gap.plans.length === 0 ? `nothing: an initiative with closes: ${gap.name}` : plansOf(gap),
    gap.openTotal,
    gap.unwritten,
    listOf(
      gap.owners.map(({ title }) => title ?? 'nobody'),
      gap.moreOwners,
    ),
    gap.lifts,
    gap.touchpoints,
    gap.moments,
    gap.reasons.join(' '),
  ];
}

function plansOf({ plans, morePlans }: GapView): string {
  return listOf(plans.map(planWords), morePlans, '; ');
}

function planWords({ title, owner, due, late, stopped, status }: ClosingPlanView): string {
  const facts = [
    owner ?? 'no owner',
    due === null ? 'no due date' : `due ${due}${late ? ', late' : ''}`,
    stopped ? 'stopped: closes nothing' : status,
  ];
  return `${title} (${facts.filter(fact => fact !== null).join(', ')})`;
}

function openRows({ title, open, openTotal }: GapView): Cell[][] {
  const rows: Cell[][] = open.map(each => [
    title,
    each.title,
    each.message,
    openWord(each),
    each.owner ?? '',
    `${each.place.file}:${each.place.line}`,
  ]);
  const more = openTotal - open.length;
  return more === 0 ? rows : [...rows, [title, '', `${more} more`, '', '', '']];
}

function listOf(words: readonly string[], more: number, separator = ', '): string {
  return [...words, ...(more === 0 ? [] : [`${more} more`])].join(separator);
}
