/** Days as they stand in data files: ISO, and for anything else the ISO form that was meant. */

import { daysInMonth, parseDate } from '../../model/dates.ts';
import type { TextError } from '../../model/finding.ts';
import { quote } from '../../model/quote.ts';

export interface Mistake {
  readonly rule: TextError;
  readonly message: string;
}

/** The ISO date, or what is wrong with the text. */
export function readDay(text: string): string | Mistake {
  if (parseDate(text) !== undefined) {
    return text;
  }
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) {
    return { rule: 'impossible-date', message: `There is no day ${text}.` };
  }
  const forms = isoForms(text).map(form => `\`${form}\``);
  const meant = forms.length > 0 ? forms.join(' or ') : '`2026-11-21`';
  return { rule: 'wrong-value', message: `${quote(text)} is not a date: write year-month-day, as in ${meant}.` };
}

/** The days that a text in another form can mean: one, two where day and month may be swapped, none where it tells none. */
function isoForms(text: string): string[] {
  const month = /^(\d{4})[-/.](\d{1,2})$/.exec(text);
  if (month !== null) {
    const [year, number] = [Number(month[1]), Number(month[2])];
    return existing([[month[1]!, month[2]!, String(daysInMonth(year, number))]]);
  }
  const yearFirst =
    /^(\d{4})([-/. ])(\d{1,2})\2(\d{1,2})(?:[T ].*)?$/.exec(text) ?? /^(\d{4})()(\d{2})(\d{2})$/.exec(text);
  if (yearFirst !== null) {
    return existing([[yearFirst[1]!, yearFirst[3]!, yearFirst[4]!]]);
  }
  const yearLast = /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4})(?:[T ].*)?$/.exec(text);
  if (yearLast === null) {
    return [];
  }
  const [first, separator, second, year] = [yearLast[1]!, yearLast[2]!, yearLast[3]!, yearLast[4]!];
  const dayFirst = [year, second, first];
  return existing(separator === '.' ? [dayFirst] : [dayFirst, [year, first, second]]);
}

function existing(dates: readonly (readonly string[])[]): string[] {
  const forms = dates.map(parts => parts.map((part, index) => (index === 0 ? part : part.padStart(2, '0'))).join('-'));
  return [...new Set(forms)].filter(form => parseDate(form) !== undefined);
}
