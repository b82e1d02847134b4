/** Where a data file lies that an element names: a path inside the project, or why it is none. */

import type { PlacedDiagnostic } from '../../model/diagnostic.ts';
import { containerOfKind, type Element } from '../../model/model.ts';
import { isDataFile } from '../../model/named-files.ts';
import { projectPath } from '../../model/project-path.ts';
import { quote } from '../../model/quote.ts';
import { firstValue } from '../../model/read.ts';
import type { TextValue } from '../../model/values.ts';

export interface DataPath {
  /** Relative to the project, with `/`. */
  readonly path: string;
  readonly value: TextValue;
}

const DATA = { lie: 'data lie in a file of the project', keep: 'keep the data inside it' };
const INLINE = 'data:text/csv,';

/** Attributes that name a data file. */
export type DataAttribute = 'data' | 'items' | 'responses';

/** What the attribute of the element names; undefined where it has none. */
export function dataPathOf(kpi: Element, attribute: DataAttribute = 'data'): DataPath | PlacedDiagnostic | undefined {
  const value = firstValue(kpi, attribute);
  if (value?.type !== 'text') {
    return undefined;
  }
  const path = resolve(kpi.file, value.text);
  if (typeof path === 'string') {
    return { path, value };
  }
  return dataProblem(kpi, value, `${quote(value.text)} ${path.why}`, 'wrong-value', attribute);
}

export function dataProblem(
  kpi: Element,
  value: TextValue,
  message: string,
  rule: PlacedDiagnostic['rule'] = 'wrong-value',
  discriminator: DataAttribute = 'data',
): PlacedDiagnostic {
  return { rule, file: kpi.file, span: value.span, message, element: kpi.id, discriminator };
}

/**
 * The text of a data file that an example of a rule brings along as `data:text/csv,…`: an example sees nothing but the
 * library and itself, so it has no other way to show a file.
 */
export function inlineText(kpi: Element, attribute: DataAttribute = 'data'): string | undefined {
  const value = firstValue(kpi, attribute);
  return value?.type === 'text' && value.text.startsWith(INLINE) && containerOfKind(kpi, 'example') !== undefined
    ? value.text.slice(INLINE.length)
    : undefined;
}

function resolve(from: string, path: string): string | { readonly why: string } {
  const inside = projectPath(from, path, DATA);
  return typeof inside !== 'string' || isDataFile(path)
    ? inside
    : { why: 'is no data file: save the data as “CSV UTF-8” or as JSON.' };
}
