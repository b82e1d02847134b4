/** Parts of an example: what comes and goes together in its history. */
import type { Element } from '../../../language/src/index.ts';

export interface Part {
  /** A file or, with `/` at its end, a folder. */
  readonly in?: string;
  /** Identity without its namespace, for the element and all that is in it. */
  readonly element?: string;
  /** This attribute alone, wherever it stands there. */
  readonly attribute?: string;
}

/** Whether the element is one of those that the part speaks of; what lies in an element is asked of that one. */
export function speaksOf(part: Part, element: Element): boolean {
  const isInFile = part.in === undefined || isFileOf(part, element.file);
  return isInFile && (part.element === undefined || isCalled(element, part.element));
}

export function isFileOf({ in: place }: Part, path: string): boolean {
  return place !== undefined && (place.endsWith('/') ? path.startsWith(place) : path === place);
}

export function isCalled({ id, namespace }: Element, name: string): boolean {
  return id === `${namespace}.${name}`;
}
