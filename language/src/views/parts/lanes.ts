/** The lanes of a service blueprint: what stands behind a touchpoint, as elements of the ecosystem or in words. */
import type { Element } from '../../model/model.ts';
import { valuesOf } from '../../model/read.ts';
import type { ViewContext } from './context.ts';
import type { Named } from './schema.ts';

/** Elements, and texts: those without identity and kind. */
export function laneOf(element: Element, attribute: string, context: ViewContext): Named[] {
  return valuesOf(element, attribute).flatMap((value): Named[] => {
    if (value.type === 'reference') {
      return [context.mentioned(value, element.file)];
    }
    const place = context.place(element.file, value.span);
    return value.type === 'text' ? [{ id: null, kind: '', title: value.text, place }] : [];
  });
}
