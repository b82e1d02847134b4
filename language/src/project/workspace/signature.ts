/** What names mean to other files: the elements that a file gives, by each name that they have or had. */
import type { Element } from '../../model/model.ts';
import { isRenamed, lastingIdentity } from '../../model/renames.ts';
import { lastSegment } from '../references/name-index.ts';

/** Simple name, of today or of before a declared rename → what elements of that name look like from outside. */
export function signatures(elements: Iterable<Element>): Map<string, string> {
  const found = new Map<string, string>();
  const add = (name: string, signature: string): void => {
    const before = found.get(name);
    found.set(name, before === undefined ? signature : `${before}\n${signature}`);
  };
  for (const element of elements) {
    add(element.name, signatureOf(element));
    if (isRenamed(element)) {
      const former = lastingIdentity(element);
      add(lastSegment(former), `${former} is ${signatureOf(element)}`);
    }
  }
  return found;
}

function signatureOf({ kind, id }: Element): string {
  return `${kind} ${id}`;
}
