/** What an element says, attribute by attribute, as views show it. */
import type { Element } from '../../model/model.ts';
import type { ReferenceValue, Value } from '../../model/values.ts';
import { valueText } from './amounts.ts';
import type { ViewContext } from './context.ts';
import type { Said } from './schema.ts';

export function valuesOf(element: Element, name: string): readonly Value[] {
  return element.attributes.get(name)?.values ?? [];
}

export function referencesOf(element: Element, name: string): readonly ReferenceValue[] {
  return valuesOf(element, name).filter(value => value.type === 'reference');
}

export function partOf(value: Value, part: string): readonly Value[] {
  return value.parts?.[part] ?? [];
}

/** The text of a part that is written once: `because "…"`. */
export function partText(value: Value, part: string): string | null {
  const [first] = partOf(value, part);
  return first === undefined ? null : (valueText(first) ?? null);
}

export function saysYes(element: Element, name: string): boolean {
  const [first] = valuesOf(element, name);
  return first?.type === 'boolean' && first.boolean;
}

export function wordOf(element: Element, name: string): string | null {
  const [first] = valuesOf(element, name);
  return first?.type === 'word' ? first.word : null;
}

export function numberOf(element: Element, name: string): number | null {
  const [first] = valuesOf(element, name);
  return first?.type === 'number' || first?.type === 'percent' ? first.number : null;
}

export function textOf(element: Element, name: string): string | null {
  const [first] = valuesOf(element, name);
  return first === undefined ? null : (valueText(first) ?? null);
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
