/** What attributes say, whatever the looks of their text. */
import type { Attribute } from './model.ts';

/** Keys of places; no part of a value is called so. */
const PLACES: ReadonlySet<string> = new Set(['span', 'start', 'end']);

/** What the attribute says, wherever it says it. */
export function signatureOf(attribute: Attribute): string {
  return JSON.stringify(attribute.values, (key, value) => (PLACES.has(key) ? undefined : value));
}

/** The same as it is written, whatever its names stand for. */
export function saidBy(attribute: Attribute): string {
  return JSON.stringify(attribute.values, (key, value) => (PLACES.has(key) || key === 'target' ? undefined : value));
}
