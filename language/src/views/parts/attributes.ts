/** What an element says, as views show it: in the words of people, and with its place. */
import type { Element } from '../../model/model.ts';
import { firstValue, valuesOf } from '../../model/read.ts';
import { firstPart, type Value } from '../../model/values.ts';
import { valueText } from './amounts.ts';
import type { ViewContext } from './context.ts';
import type { Said } from './schema.ts';

/** The text of a part that is written once: `because "…"`. */
export function partText(value: Value, part: string): string | null {
  const first = firstPart(value, part);
  return first === undefined ? null : (valueText(first) ?? null);
}

/** A text, a word or an amount, whatever it is, as people read it. */
export function shownOf(element: Element, name: string): string | null {
  const value = firstValue(element, name);
  return value === undefined ? null : (valueText(value) ?? null);
}

export function saidOf(element: Element, name: string, context: ViewContext): Said | null {
  return allSaid(element, name, context)[0] ?? null;
}

export function allSaid(element: Element, name: string, context: ViewContext): Said[] {
  return valuesOf(element, name).flatMap(value => {
    const text = valueText(value);
    return text === undefined ? [] : [{ text, place: context.place(element.file, value.span) }];
  });
}
