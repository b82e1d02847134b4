/** Dates of one element that contradict each other: something ends before it begins. */
import type { Problem } from '../model/finding.ts';
import { firstPart, firstValue } from '../model/kpi.ts';
import type { Element } from '../model/model.ts';
import type { DateValue } from '../model/values.ts';
import { problemAt } from './report.ts';

/** Attributes, or parts of attributes, of which the first may not lie after the second. */
const ORDER: readonly (readonly [string, string])[] = [
  ['start', 'due'],
  ['start', 'stopped-on'],
  ['on', 'next-on'],
  ['since', 'review-by'],
  ['since', 'until'],
  ['approved.on', 'until'],
  ['baseline.on', 'target.by'],
];

export function checkDates(element: Element): Problem[] {
  const problems: Problem[] = [];
  for (const [first, second] of ORDER) {
    const earlier = dateAt(element, first);
    const later = dateAt(element, second);
    if (earlier !== undefined && later !== undefined && earlier.date > later.date) {
      problems.push(
        problemAt(
          'contradictory-dates',
          element,
          later.span,
          `${name(second)} ${later.date} lies before ${name(first)} ${earlier.date}.`,
          {
            related: [{ message: `${name(first)} is given here.`, file: element.file, span: earlier.span }],
            discriminator: `${first}:${second}`,
          },
        ),
      );
    }
  }
  return problems;
}

function name(path: string): string {
  return `\`${path.replace('.', ' … ')}\``;
}

function dateAt(element: Element, path: string): DateValue | undefined {
  const [attribute, part] = path.split('.');
  const value = firstValue(element, attribute!);
  const found = part === undefined ? value : firstPart(value, part);
  return found?.type === 'date' ? found : undefined;
}
