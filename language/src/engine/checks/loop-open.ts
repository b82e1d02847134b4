/** Items that nobody has answered in the promised time; without a promise, those of detractors after the setting's. */
import { dayOf, formatDay } from '../../model/dates.ts';
import { type RuntimeValue, shiftDate } from '../expressions/index.ts';
import { momentOf, type Row } from '../measures/index.ts';
import { type BuiltinCheck, type CheckInput, type Length, lengthIn } from '../norms/index.ts';

/** For an answer to a detractor, unless the setting says otherwise. */
const TWO_DAYS: Length = { number: 48, unit: 'h' };

export const loopOpen: BuiltinCheck = {
  phase: 'model',
  start: input => post => {
    const written = input.context.written(post, 'respond-within')[0];
    const promise =
      written?.type === 'duration' ? written : (lengthIn(input.option('detractor-within', post.file)) ?? TWO_DAYS);
    const late = input.measures
      .itemsOf(post)
      .filter(row => !row.cells.has('answered') && (written !== undefined || isDetractor(row)))
      .filter(row => isLate(row, promise, input));
    return late.map(row => {
      const id = row.cells.get('id')?.text ?? '';
      const received = row.cells.get('received')!;
      const time = `${promise.number}${promise.unit}`;
      return {
        message: `“${input.context.title(post)}” owes an answer to item ${id}: it came in on ${received.text}, and ${time} have passed`,
        discriminator: id,
      };
    });
  },
};

function isDetractor(row: Row): boolean {
  return /^(yes|true|1|sì|si|sí|так)$/i.test(row.cells.get('detractor')?.text ?? '');
}

/** The age of an item runs to the end of today, UTC. */
function isLate(row: Row, { number, unit }: Length, { context }: CheckInput): boolean {
  const received = momentOf(row.cells.get('received')!.text)!;
  const seconds: Readonly<Record<string, number>> = { s: 1, min: 60, h: 3600, d: 86_400, w: 604_800 };
  const endOfToday = (dayOf(context.today) + 1) * 86_400;
  const clock = seconds[unit];
  if (clock !== undefined) {
    return endOfToday - received > number * clock;
  }
  const from = { type: 'date', date: formatDay(Math.floor(received / 86_400)) } as Extract<
    RuntimeValue,
    { type: 'date' }
  >;
  const due = shiftDate(from, { type: 'duration', number, unit }, 1, context.calendar);
  return due !== undefined && context.today > due.date;
}
