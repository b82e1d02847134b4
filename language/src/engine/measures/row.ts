/** One row of a KPI's data file → what it says: a day, perhaps a segment, and a value or counts. */

import type { Quantity } from '../../model/measure.ts';
import { quote } from '../../model/quote.ts';
import type { Span } from '../../model/values.ts';
import { readAmount } from './amounts.ts';
import type { Cell } from './csv.ts';
import { type Mistake, readDay } from './days.ts';
import type { Frame } from './frame.ts';
import { type Scale, sumsOfGroups, sumsOfScore } from './recipe.ts';
import type { Reporter } from './report.ts';
import type { Sums } from './statistics.ts';
import type { Row, TableShape } from './table.ts';

const GROUPS = ['promoters', 'passives', 'detractors'] as const;

export const KPI_TABLE: TableShape = {
  columns: ['date', 'value', 'n', 'segment', ...GROUPS, 'score', 'count'],
  lacks: columns => {
    const has = (...names: readonly string[]) => names.every(name => columns.has(name));
    return has('date') && (has('value') || has(...GROUPS) || has('score', 'count'))
      ? undefined
      : 'It takes `date,value`, with `n` and `segment` where there are such; or `date,promoters,passives,detractors`; or `date,score,count`.';
  },
};

/** A value that is written, perhaps beside counts. */
export interface Stated {
  readonly value: Quantity | undefined;
  readonly precision: number;
  readonly n: number | undefined;
  readonly span: Span;
}

/** What was counted: answers of one score, or all of a day in three groups. */
export interface Counted {
  /** The score, or `groups`: what must not be counted twice. */
  readonly what: string;
  /** Undefined where the counts make no value of this KPI. */
  readonly sums: Sums | undefined;
  readonly why: string;
}

/** What a row says of a day and segment; neither value nor counts where the row was reported and says nothing else. */
export interface ReadRow {
  readonly on: string;
  /** Absent for the whole. */
  readonly segment: string | undefined;
  readonly stated: Stated | undefined;
  readonly counted: Counted | undefined;
}

/** More answers than this are a slip, and their sums would leave the range of exact numbers. */
const MOST = 1e12;
const WHOLE_NUMBER = /^[+-]?\d{1,15}(?:\.0{1,9})?(?:[eE]\+?\d{1,2})?$/;

/** What the row says; undefined where not even its day can be told, which is reported like all else that is wrong. */
export function readRow({ cells, decimalComma, ...span }: Row, frame: Frame, reporter: Reporter): ReadRow | undefined {
  const day = cells.get('date');
  const segment = cells.get('segment')?.text.normalize('NFC');
  const report = (place: Span, { rule, message }: Mistake) =>
    reporter.report(rule, place, message, `${day?.text.slice(0, 40) ?? ''}/${segment?.slice(0, 80) ?? ''}`);
  if (day === undefined) {
    report(span, { rule: 'wrong-value', message: 'This row has no `date`.' });
    return undefined;
  }
  const on = readDay(day.text);
  if (typeof on !== 'string') {
    report(day, on);
    return undefined;
  }
  const counted = readCounts(cells, frame);
  const stated = readStated(cells, span, frame, decimalComma);
  if (counted !== undefined && 'rule' in counted) {
    report(counted.span ?? span, counted);
  } else if (stated !== undefined && 'rule' in stated) {
    report(stated.span, stated);
  } else if (counted === undefined && stated?.value === undefined) {
    report(span, { rule: 'wrong-value', message: 'This row has no value: write one, or leave the row out.' });
  } else {
    return { on, segment, stated, counted };
  }
  return { on, segment, stated: undefined, counted: undefined };
}

type PlacedMistake = Mistake & { readonly span: Span };

function readStated(
  cells: ReadonlyMap<string, Cell>,
  span: Span,
  frame: Frame,
  decimalComma: boolean,
): Stated | PlacedMistake | undefined {
  const [value, n] = [cells.get('value'), cells.get('n')];
  if (value === undefined && n === undefined) {
    return undefined;
  }
  const amount = value === undefined ? undefined : readAmount(value.text, frame, decimalComma);
  if (amount !== undefined && 'rule' in amount) {
    return { ...amount, span: value! };
  }
  const answers = n === undefined ? undefined : readCount(n, 1);
  if (typeof answers === 'object') {
    return answers;
  }
  const place = value ?? n ?? span;
  return {
    value: amount?.quantity,
    precision: amount?.precision ?? 0,
    n: answers,
    span: { start: place.start, end: place.end },
  };
}

function readCounts(cells: ReadonlyMap<string, Cell>, frame: Frame): Counted | (Mistake & { span?: Span }) | undefined {
  const groups = GROUPS.map(name => cells.get(name));
  const [score, count] = [cells.get('score'), cells.get('count')];
  const scored = score !== undefined || count !== undefined;
  if (groups.every(cell => cell === undefined)) {
    return scored ? readScore(score, count, frame) : undefined;
  }
  if (scored) {
    return { rule: 'wrong-value', message: 'This row counts scores and groups: write one of them.' };
  }
  const numbers = groups.map(cell => (cell === undefined ? MISSING_GROUP : readCount(cell, 0)));
  const mistake = numbers.find(number => typeof number === 'object');
  if (mistake !== undefined) {
    return mistake;
  }
  const { recipe } = frame;
  const suits = recipe.how === 'net' && recipe.groups;
  const [promoters, passives, detractors] = numbers as [number, number, number];
  return {
    what: 'groups',
    sums: suits ? sumsOfGroups(promoters, passives, detractors) : undefined,
    why:
      recipe.how === 'none' ? recipe.why : 'Promoters and detractors are counted for NPS: write `score` and `count`.',
  };
}

const MISSING_GROUP: Mistake & { span?: Span } = {
  rule: 'wrong-value',
  message: '`promoters`, `passives` and `detractors` stand together: write 0 where there are none.',
};

function readScore(
  score: Cell | undefined,
  count: Cell | undefined,
  { recipe }: Frame,
): Counted | (Mistake & { span?: Span }) {
  if (score === undefined || count === undefined) {
    return {
      rule: 'wrong-value',
      message: '`score` and `count` stand together: which answer, and how often it was given.',
    };
  }
  const answers = readCount(count, 0);
  if (typeof answers === 'object') {
    return answers;
  }
  const number = wholeNumber(score.text);
  if (number === undefined) {
    return { rule: 'wrong-value', span: score, message: `${quote(score.text)} is no score: scores are whole numbers.` };
  }
  if (recipe.how === 'none') {
    return { what: String(number), sums: undefined, why: recipe.why };
  }
  return outside(recipe.scale, number)
    ? {
        rule: 'out-of-range',
        span: score,
        message: `There is no score ${number} from ${recipe.scale.low} to ${recipe.scale.high}.`,
      }
    : { what: String(number), sums: sumsOfScore(recipe, number, answers), why: '' };
}

function outside({ low, high }: Scale, score: number): boolean {
  return score < low || score > high;
}

function readCount(cell: Cell, least: number): number | PlacedMistake {
  const number = wholeNumber(cell.text);
  if (number === undefined) {
    return { rule: 'wrong-value', span: cell, message: `${quote(cell.text)} is no whole number without separators.` };
  }
  return number < least || number > MOST
    ? {
        rule: 'out-of-range',
        span: cell,
        message: `${quote(cell.text)} cannot be: it is ${least} or more, and no more than ${MOST}.`,
      }
    : number;
}

function wholeNumber(text: string): number | undefined {
  return WHOLE_NUMBER.test(text) ? Number(text) : undefined;
}
