/** Completion of names that stand for an element. */
import { indexOf } from '../../model/element-index.ts';
import { type CxModel, type Element, visibleElements } from '../../model/model.ts';
import { isQualifiedName } from '../../syntax/parser/characters.ts';
import { type CompletionItem, item } from './item.ts';

/**
 * The elements of the kinds: by the simple name where only one has it, else by the qualified one. Behind a dot, those in
 * the element that stands before it. Those of the project come first, then those of the library.
 */
export function referenceItems(
  kinds: readonly string[] | 'any',
  path: readonly string[],
  { fragments, library, index }: CxModel,
): CompletionItem[] {
  const elements =
    kinds === 'any'
      ? [...fragments, ...library].flatMap(fragment => visibleElements(fragment.elements))
      : [index, indexOf(library)].flatMap(each => each.written(...kinds));
  const fitting = elements.filter(({ id }) => isQualifiedName(id));
  if (path.length > 0) {
    return namesBehind(path.join('.'), fitting);
  }
  const bearers = new Map<string, number>();
  for (const { name } of fitting) {
    bearers.set(name, (bearers.get(name) ?? 0) + 1);
  }
  return fitting.map(element => elementItem(element, bearers.get(element.name) === 1 ? element.name : element.id));
}

/** Behind `Purchase.` the names of all fitting elements in it, at any depth; the containers between are filled in. */
function namesBehind(container: string, elements: readonly Element[]): CompletionItem[] {
  return elements.flatMap(element => {
    const at = `.${element.id}`.lastIndexOf(`.${container}.`);
    return at < 0 ? [] : [elementItem(element, element.id.slice(at + container.length + 1))];
  });
}

function elementItem({ kind, title }: Element, label: string): CompletionItem {
  return item(label, 'element', {
    detail: kind,
    description: title ?? kind,
    // People know their journeys by the titles, so typing a word of one finds the element too.
    filterText: title === undefined ? label : `${label} ${title}`,
  });
}
