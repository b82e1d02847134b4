/** The file that an element of a kind which may have one brings along. */

import type { PlacedDiagnostic } from '../../model/diagnostic.ts';
import type { Element } from '../../model/model.ts';
import { firstValue } from '../../model/read.ts';
import { type DataAttribute, dataPathOf, inlineText } from './data-path.ts';
import { type DataTexts, noText } from './data-texts.ts';

/** The attribute that names a data file, by kind. */
export const DATA_ATTRIBUTES: Readonly<Record<string, DataAttribute>> = {
  kpi: 'data',
  listening: 'items',
  assessment: 'responses',
};

export interface AttachedText {
  readonly path: string;
  readonly text: string;
}

/** The text of the file that the attribute names, or why there is none; undefined where it names no file. */
export function attachedText(
  element: Element,
  attribute: DataAttribute,
  texts: DataTexts,
): AttachedText | PlacedDiagnostic | undefined {
  const value = firstValue(element, attribute);
  if (value?.type !== 'text') {
    return undefined;
  }
  const inline = inlineText(element, attribute);
  if (inline !== undefined) {
    return { path: element.file, text: inline };
  }
  const data = dataPathOf(element, attribute);
  if (data === undefined || 'rule' in data) {
    return data;
  }
  const text = texts(data.path);
  return typeof text === 'string' ? { path: data.path, text } : noText(element, data.path, value, text, attribute);
}
