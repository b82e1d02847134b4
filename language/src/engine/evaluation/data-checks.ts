/** Checks in TypeScript that read what files measure: each has its reason, examples and page in the library's rule. */

import { dayOf, formatDay } from '../../model/dates.ts';
import { firstValue } from '../../model/kpi.ts';
import type { Quantity } from '../../model/measure.ts';
import type { Element } from '../../model/model.ts';
import { type RuntimeValue, shiftDate } from '../expressions/index.ts';
import { compareQuantities, differenceMargin, type MeasureReader, momentOf, type Row } from '../measures/index.ts';
import { type BuiltinCheck, type CheckInput, type Failure, type Length, lengthIn } from '../norms/index.ts';
import { assessmentChecks } from './assessment-answers.ts';

/** For an answer to a detractor, unless the setting says otherwise. */
const TWO_DAYS: Length = { number: 48, unit: 'h' };

/** `reader` gives the reader of the version that is judged. */
export function dataChecks(reader: () => MeasureReader): readonly BuiltinCheck[] {
  return [
    { rule: 'kpi-recompute', start: () => kpi => recompute(kpi, reader()) },
    {
      rule: 'kpi-noise',
      start:
        ({ settings }) =>
        kpi =>
          noise(kpi, reader(), settings.today),
    },
    {
      rule: 'kpi-target-ambition',
      start:
        ({ settings }) =>
        kpi =>
          ambition(kpi, reader(), settings.today),
    },
    { rule: 'loop-open', start: input => post => openLoops(post, reader(), input) },
    { rule: 'assessment-breadth', start: input => assessment => breadth(assessment, reader(), input) },
    ...assessmentChecks(reader),
  ];
}

function recompute(kpi: Element, reader: MeasureReader): readonly Failure[] {
  return reader.recomputed(kpi).differences.map(({ message, file, span, discriminator }) => ({
    message,
    place: { file, span },
    discriminator,
  }));
}

/** Both with `n`, and their difference inside the margin of the difference of two samples. */
function noise(kpi: Element, reader: MeasureReader, today: string): readonly Failure[] | undefined {
  const baseline = reader.baselineOf(kpi);
  const { value, moe, n } = reader.read(kpi, today);
  if (
    baseline?.moe === undefined ||
    baseline.n === undefined ||
    value === undefined ||
    moe === undefined ||
    n === undefined
  ) {
    return undefined;
  }
  const moved = Math.abs(value.number - baseline.value.number);
  return moved <= differenceMargin(baseline.moe.number, moe.number) ? [{}] : [];
}

/**
 * Better than the baseline by more than its margin; by more than the latest reading's where it has none; else at all. That
 * one is worse is an error of the text, `kpi-direction`, and is not said twice.
 */
function ambition(kpi: Element, reader: MeasureReader, today: string): readonly Failure[] | undefined {
  const baseline = reader.baselineOf(kpi);
  const target = quantityOf(firstValue(kpi, 'target'));
  const direction = directionOf(kpi, reader);
  const order = baseline === undefined || target === undefined ? undefined : compareQuantities(target, baseline.value);
  if (baseline === undefined || target === undefined || order === undefined || direction === undefined) {
    return undefined;
  }
  const margin = (baseline.moe ?? reader.read(kpi, today).moe)?.number ?? 0;
  const distance = margin === 0 ? 0 : Math.abs(target.number - baseline.value.number);
  const gain = direction === 'higher' ? order : -order;
  if (gain < 0) {
    return undefined;
  }
  return gain > 0 && (margin === 0 || distance > margin) ? [] : [{}];
}

function directionOf(kpi: Element, reader: MeasureReader): 'higher' | 'lower' | undefined {
  const better = reader.betterOf(kpi);
  if (better !== undefined) {
    return better;
  }
  const operator = firstValue(kpi, 'target')?.parts?.['op']?.[0];
  const sign = operator?.type === 'word' ? operator.word[0] : undefined;
  return sign === '>' ? 'higher' : sign === '<' ? 'lower' : undefined;
}

function quantityOf(value: ReturnType<typeof firstValue>): Quantity | undefined {
  return value?.type === 'percent' || value?.type === 'number' || value?.type === 'duration' || value?.type === 'money'
    ? value
    : undefined;
}

/** Items that nobody has answered in the promised time; without a promise, those of detractors after the setting's. */
function openLoops(post: Element, reader: MeasureReader, input: CheckInput): readonly Failure[] {
  const written = firstValue(post, 'respond-within');
  const promise =
    written?.type === 'duration' ? written : (lengthIn(input.option('detractor-within', post.file)) ?? TWO_DAYS);
  const late = reader
    .rowsOf(post)
    .filter(row => !row.cells.has('answered') && (written !== undefined || isDetractor(row)))
    .filter(row => isLate(row, promise, input));
  return late.map(row => {
    const id = row.cells.get('id')?.text ?? '';
    const received = row.cells.get('received')!;
    const time = `${promise.number}${promise.unit}`;
    return {
      message: `${post.title ?? post.name} owes an answer to item ${id}: it came in on ${received.text}, and ${time} have passed`,
      discriminator: id,
    };
  });
}

function isDetractor(row: Row): boolean {
  return /^(yes|true|1|sì|si|sí|так)$/i.test(row.cells.get('detractor')?.text ?? '');
}

/** The age of an item runs to the end of today, UTC. */
function isLate(row: Row, { number, unit }: Length, { settings }: CheckInput): boolean {
  const received = momentOf(row.cells.get('received')!.text)!;
  const seconds: Readonly<Record<string, number>> = { s: 1, min: 60, h: 3600, d: 86_400, w: 604_800 };
  const endOfToday = (dayOf(settings.today) + 1) * 86_400;
  const clock = seconds[unit];
  if (clock !== undefined) {
    return endOfToday - received > number * clock;
  }
  const from = { type: 'date', date: formatDay(Math.floor(received / 86_400)) } as Extract<
    RuntimeValue,
    { type: 'date' }
  >;
  const due = shiftDate(from, { type: 'duration', number, unit }, 1, settings.calendar);
  return due !== undefined && settings.today > due.date;
}

/** Functions of the declared teams and levels of the declared roles from which nobody answered. */
function breadth(assessment: Element, reader: MeasureReader, { context }: CheckInput): readonly Failure[] | undefined {
  const rows = reader.rowsOf(assessment);
  const declared = (kind: string, attribute: string) =>
    new Set(context.collection(kind).flatMap(element => wordOf(element, attribute)));
  const answered = (column: string) => new Set(rows.map(row => row.cells.get(column)?.text.toLowerCase()));
  const missing = [
    ...[...declared('team', 'function')].filter(word => !answered('function').has(word)),
    ...[...declared('role', 'level')].filter(word => !answered('seniority').has(word)),
  ];
  return missing.length === 0
    ? []
    : [
        {
          message: `${assessment.title ?? assessment.name} heard only a part of the company: nobody answered from ${missing.join(', ')}`,
        },
      ];
}

function wordOf(element: Element, attribute: string): string[] {
  const value = firstValue(element, attribute);
  return value?.type === 'word' ? [value.word] : [];
}
