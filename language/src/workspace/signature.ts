/** What other files read of a file: the names it gives, and the few attributes that checks elsewhere look at. */
import { type Element, type Fragment, visibleElements } from '../model/model.ts';
import type { Value } from '../model/values.ts';

/** Attributes of the target that the checks of a file that mentions it depend on. */
const READ_BY_OTHERS: Readonly<Record<string, readonly string[]>> = {
  metric: ['unit', 'range', 'better'],
  standard: ['version'],
  framework: ['levels', 'scoring'],
};

/** Simple name → what elements of that name look like from outside. */
export function signatures(fragment: Fragment): Map<string, string> {
  const found = new Map<string, string>();
  for (const element of visibleElements(fragment.elements)) {
    const signature = signatureOf(element);
    const before = found.get(element.name);
    found.set(element.name, before === undefined ? signature : `${before}\n${signature}`);
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
