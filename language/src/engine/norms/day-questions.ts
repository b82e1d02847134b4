/**
 * What judgements asked about the day, through the versions of a session. Where another day counts as today all of it is asked
 * again, so that only who gets another answer is judged again.
 */
import type { KpiReading } from '../../model/measure.ts';
import type { CxModel } from '../../model/model.ts';
import { answerOn, type Calendar, type DateValue, type DayQuestion, wordsOf } from '../expressions/index.ts';
import type { MeasureReader } from '../measures/index.ts';

/** Asked by whoever wants to know which day it is. */
const WHICH = 'which day it is';

export class DayQuestions {
  readonly #calendar: Calendar;
  readonly #comparisons = new Map<string, DayQuestion>();
  /** Identities of the KPIs of which somebody asked what they say. */
  readonly #kpis = new Set<string>();

  constructor(calendar: Calendar) {
    this.#calendar = calendar;
  }

  /** Whoever rests on the day in a way that is not told: any other day is another answer. */
  which(): string {
    return WHICH;
  }

  comparison(question: DayQuestion): string {
    const words = wordsOf(question);
    this.#comparisons.set(words, question);
    return words;
  }

  reading(kpi: string): string {
    this.#kpis.add(kpi);
    return readingOf(kpi);
  }

  /** The questions that a version answers otherwise on one day than on another. */
  *otherAnswers(before: string, now: string, model: CxModel, measures: MeasureReader): Generator<string> {
    yield WHICH;
    const [first, second] = [dateValue(before), dateValue(now)];
    for (const [words, question] of this.#comparisons) {
      if (answerOn(first, question, this.#calendar) !== answerOn(second, question, this.#calendar)) {
        yield words;
      }
    }
    for (const id of this.#kpis) {
      const kpi = model.element(id);
      if (kpi !== undefined && !isSame(measures.read(kpi, before), measures.read(kpi, now))) {
        yield readingOf(id);
      }
    }
  }
}

function readingOf(kpi: string): string {
  return `reading of ${kpi}`;
}

function dateValue(date: string): DateValue {
  return { type: 'date', date };
}

/** What was read on one day is one point of the series: another point is another reading. */
function isSame(a: KpiReading, b: KpiReading): boolean {
  return a.on === b.on && a.status === b.status && a.segments.join('\n') === b.segments.join('\n');
}
