/** Problems of checks, in few words. */
import type { PlacedDiagnostic } from '../../model/diagnostic.ts';
import type { RelatedPlace, TextRule } from '../../model/finding.ts';
import type { Element } from '../../model/model.ts';
import type { Span } from '../../model/values.ts';

export function problemAt(
  rule: TextRule,
  element: Element,
  span: Span,
  message: string,
  extra: { related?: readonly RelatedPlace[]; discriminator?: string } = {},
): PlacedDiagnostic {
  return { rule, file: element.file, span, message, element: element.id, ...extra };
}
