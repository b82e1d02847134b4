/** Dates of one element that contradict each other: something ends before it begins. */
import type { PlacedDiagnostic } from '../../model/diagnostic.ts';
import type { Element } from '../../model/model.ts';
import { firstValue } from '../../model/read.ts';
import { type DateValue, firstPart } from '../../model/values.ts';
import { problemAt } from './report.ts';

/** Attributes, or parts of attributes, of which the first may not lie after the second. */
const ORDER = [
  ['start', 'due'],
  ['start', 'stopped-on'],
  ['on', 'next-on'],
  ['since', 'review-by'],
  ['since', 'until'],
  ['approved.on', 'until'],
  ['baseline.on', 'target.by'],
].map(([first, second]) => [pathOf(first!), pathOf(second!)] as const);

interface Path {
  readonly text: string;
  readonly attribute: string;
  readonly part: string | undefined;
}

function pathOf(text: string): Path {
  const [attribute, part] = text.split('.');
  return { text, attribute: attribute!, part };
}

export function checkDates(element: Element): PlacedDiagnostic[] {
  const problems: PlacedDiagnostic[] = [];
  for (const [first, second] of ORDER) {
    const earlier = dateAt(element, first);
    const later = earlier && dateAt(element, second);
    if (earlier !== undefined && later !== undefined && earlier.date > later.date) {
      problems.push(
        problemAt(
          'contradictory-dates',
          element,
          later.span,
          `${name(second)} ${later.date} lies before ${name(first)} ${earlier.date}.`,
          {
            related: [{ message: `${name(first)} is given here.`, file: element.file, span: earlier.span }],
            discriminator: `${first.text}:${second.text}`,
          },
        ),
      );
    }
  }
  return problems;
}

function name({ text }: Path): string {
  return `\`${text.replace('.', ' … ')}\``;
}

function dateAt(element: Element, { attribute, part }: Path): DateValue | undefined {
  const value = firstValue(element, attribute);
  const found = part === undefined ? value : firstPart(value, part);
  return found?.type === 'date' ? found : undefined;
}
