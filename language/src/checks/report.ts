/** Problems of checks, in few words. */
import type { Problem, RelatedPlace, TextError } from '../model/finding.ts';
import type { Element } from '../model/model.ts';
import type { Span, Value } from '../model/values.ts';

export function problemAt(
  rule: TextError,
  element: Element,
  span: Span,
  message: string,
  extra: { related?: readonly RelatedPlace[]; discriminator?: string } = {},
): Problem {
  return { rule, file: element.file, span, message, element: element.id, ...extra };
}

/** The first value of an attribute. */
export function firstValue(element: Element, attribute: string): Value | undefined {
  return element.attributes.get(attribute)?.values[0];
}

/** The first value of a part of a value. */
export function firstPart(value: Value | undefined, part: string): Value | undefined {
  return value?.parts?.[part]?.[0];
}
