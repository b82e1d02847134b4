/** Completion of names that stand for an element. */
import { indexOf } from '../../model/element-index.ts';
import { type CxModel, type Element, type Fragment, visibleElements } from '../../model/model.ts';
import { isQualifiedName } from '../../syntax/parser/characters.ts';
import { type CompletionItem, item } from './item.ts';

/**
 * The elements of the kinds: by the simple name where only one has it, else by the qualified one. Behind a dot, those in
 * the element that stands before it. Those of the project come first, then those of the library.
 */
export function referenceItems(
  kinds: readonly string[] | 'any',
  path: readonly string[],
  { fragments, library }: CxModel,
): CompletionItem[] {
  const fittingIn = (fragments: readonly Fragment[]) =>
    (kinds === 'any'
      ? fragments.flatMap(({ elements }) => visibleElements(elements))
      : indexOf(fragments).written(...kinds)
    ).filter(({ id }) => isQualifiedName(id));
  const own = fittingIn(fragments);
  const others = fittingIn(library);
  if (path.length > 0) {
    return namesBehind(path.join('.'), [...own, ...others]);
  }
  const meant = meantByName(own, others);
  return [...own, ...others].map(element =>
    elementItem(element, meant.get(element.name) === element ? element.name : element.id),
  );
}

/**
 * The element that a simple name means from anywhere; undefined for a name that means several. What stands inside
 * something in the library gives way to what the project calls so.
 */
function meantByName(own: readonly Element[], others: readonly Element[]): ReadonlyMap<string, Element | undefined> {
  const meant = new Map<string, Element | undefined>();
  const add = (element: Element) => meant.set(element.name, meant.has(element.name) ? undefined : element);
  own.forEach(add);
  const taken = new Set(meant.keys());
  others.filter(({ container, name }) => container === undefined || !taken.has(name)).forEach(add);
  return meant;
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
