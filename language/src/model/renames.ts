/** Declared renames: what an element was called before, by itself and by what it lies in. */
import type { Element } from './model.ts';
import { firstValue, hasAttribute } from './read.ts';
import { textIn, wordIn } from './values.ts';

/** The name that an element had before a declared rename, which may be qualified: a declared move. */
function formerName(element: Element): string | undefined {
  const value = firstValue(element, 'formerly');
  return wordIn(value) ?? textIn(value);
}

/** Whether it, or something that it lies in, says what it was called before. */
export function isRenamed(element: Element | undefined): boolean {
  return element !== undefined && (hasAttribute(element, 'formerly') || isRenamed(element.container));
}

/** The identity that an element keeps through declared renames and moves, its own and those of its containers. */
export function lastingIdentity(element: Element): string {
  if (!isRenamed(element)) {
    return element.id;
  }
  const { namespace, container } = element;
  const former = formerName(element);
  if (former?.includes('.')) {
    return namespace === '' || former.startsWith(`${namespace}.`) ? former : `${namespace}.${former}`;
  }
  const around = container === undefined ? namespace : lastingIdentity(container);
  const name = former ?? element.id.slice((container?.id ?? namespace).length + 1);
  return around === '' ? name : `${around}.${name}`;
}

/** The simple name that goes with its lasting identity. */
export function lastingName(element: Element): string {
  const identity = lastingIdentity(element);
  return identity.slice(identity.lastIndexOf('.') + 1);
}
