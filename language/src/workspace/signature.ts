/** What other files read of a file: the names it gives, and the few attributes that checks elsewhere look at. */
import { type Element, type Fragment, visibleElements } from '../model/model.ts';
import { isRenamed, lastingIdentity } from '../model/renames.ts';
import type { Value } from '../model/values.ts';
import { lastSegment } from '../references/name-index.ts';

/** Attributes of the target that the checks of a file that mentions it depend on. */
const READ_BY_OTHERS: Readonly<Record<string, readonly string[]>> = {
  metric: ['unit', 'range', 'better'],
  standard: ['version'],
  framework: ['levels', 'scoring'],
};

/** Simple name, of today or of before a declared rename → what elements of that name look like from outside. */
export function signatures(fragment: Fragment): Map<string, string> {
  const found = new Map<string, string>();
  const add = (name: string, signature: string): void => {
    const before = found.get(name);
    found.set(name, before === undefined ? signature : `${before}\n${signature}`);
  };
  for (const element of visibleElements(fragment.elements)) {
    add(element.name, signatureOf(element));
    if (isRenamed(element)) {
      const former = lastingIdentity(element);
      add(lastSegment(former), `${former} is ${signatureOf(element)}`);
    }
  }
  return found;
}

function signatureOf(element: Element): string {
  const attributes = READ_BY_OTHERS[element.kind];
  const read =
    attributes?.map(name => `${name}=${(element.attributes.get(name)?.values ?? []).map(plain).join()}`) ?? [];
  return [element.kind, element.id, ...read].join(' ');
}

function plain(value: Value): string {
  switch (value.type) {
    case 'word':
      return value.word;
    case 'number':
      return String(value.number);
    case 'range':
      return `${value.low}..${value.high}`;
    default:
      return '';
  }
}
