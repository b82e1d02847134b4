/**
 * What an element says. Each question that is asked of one has its one answer here, and no other room looks into its
 * attributes: what counts where nothing is written, or where nothing that is written can be read, is decided once.
 *
 * Who must know what an answer rests on asks through a context of its own; the answers on single values are those of here.
 */
import type { Attribute, Element } from './model.ts';
import type { ReferenceValue, Value } from './values.ts';
import { dateIn, numberIn, targetIn, textIn, wholeOf, wordIn } from './values.ts';

/** How an attribute is read: as it stands, or by somebody who notes that it was. */
export type ReadAttribute = (element: Element, name: string) => Attribute | undefined;

const NOTHING: readonly Value[] = [];

export function attributeOf(element: Element, name: string): Attribute | undefined {
  return element.attributes.get(name);
}

/** Whether the attribute is there, readable or not. */
export function hasAttribute(element: Element, name: string): boolean {
  return element.attributes.has(name);
}

/** What is written and cannot be read was reported; nothing that depends on it is said. */
export function isUnreadable(element: Element, name: string): boolean {
  return element.attributes.get(name)?.values.length === 0;
}

export function valuesOf(element: Element, name: string): readonly Value[] {
  return element.attributes.get(name)?.values ?? NOTHING;
}

/** The first value of an attribute; of one that takes a single value, the one that counts. */
export function firstValue(element: Element, name: string): Value | undefined {
  return element.attributes.get(name)?.values[0];
}

/** The value of an attribute that is about the whole: of several, the one that names nobody whom it is for. */
export function wholeValue(element: Element, name: string): Value | undefined {
  return wholeOf(valuesOf(element, name));
}

/** What people call it: the title, or the name where there is none. */
export function titleOf(element: Element): string {
  return element.title ?? element.name;
}

export function wordOf(element: Element, name: string): string | undefined {
  return wordIn(firstValue(element, name));
}

export function textOf(element: Element, name: string): string | undefined {
  return textIn(firstValue(element, name));
}

export function numberOf(element: Element, name: string): number | undefined {
  return numberIn(firstValue(element, name));
}

export function dateOf(element: Element, name: string): string | undefined {
  return dateIn(firstValue(element, name));
}

/** Whether it says `yes`. */
export function saysYes(element: Element, name: string): boolean {
  const value = firstValue(element, name);
  return value?.type === 'boolean' && value.boolean;
}

/** The names in an attribute, those too that mean nothing. */
export function referencesOf(element: Element, name: string): readonly ReferenceValue[] {
  return valuesOf(element, name).filter(value => value.type === 'reference');
}

/** Identities of the elements that an attribute names. */
export function targetsOf(element: Element, name: string): readonly string[] {
  return valuesOf(element, name).flatMap(value => targetIn(value) ?? []);
}

/** The first of them, where the first value is one. */
export function targetOf(element: Element, name: string): string | undefined {
  return targetIn(firstValue(element, name));
}

/** Whether the element itself says that it is retired. */
export function isRetired(element: Element): boolean {
  return wordOf(element, 'status') === 'retired';
}

/** Who must act: the identity of the owner of the element, else of its nearest container's. */
export function whoMustAct(element: Element): string | undefined {
  for (let around: Element | undefined = element; around !== undefined; around = around.container) {
    const owner = targetOf(around, 'owner');
    if (owner !== undefined) {
      return owner;
    }
  }
  return undefined;
}

/** The current version of a standard; one that was never numbered is in its first. */
export function versionOf(standard: Element): number {
  return numberOf(standard, 'version') ?? 1;
}

/** The settings of a rule that can be read, by name, with their values by default. */
export function settingsIn(rule: Element): ReadonlyMap<string, Value> {
  const defaults = new Map<string, Value>();
  for (const child of rule.children) {
    const value = child.kind === 'setting' ? firstValue(child, 'default') : undefined;
    if (value !== undefined) {
      defaults.set(child.name, value);
    }
  }
  return defaults;
}

/** The mean of the emotions told about a touchpoint; absent where none is. */
export function meanEmotion(touchpoint: Element): number | undefined {
  return meanOf(valuesOf(touchpoint, 'emotion').flatMap(value => numberIn(value) ?? []));
}

/** What an opportunity would be worth: as written, else the mean of what customers and the company would have of it. */
export function opportunityValue(opportunity: Element): number | undefined {
  const sides = ['customer-value', 'business-value'].map(side => numberOf(opportunity, side));
  return numberOf(opportunity, 'value') ?? meanOf(sides.filter(side => side !== undefined));
}

export function meanOf(numbers: readonly number[]): number | undefined {
  return numbers.length === 0 ? undefined : numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
