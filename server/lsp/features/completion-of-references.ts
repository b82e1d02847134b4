/** Completion of names that stand for an element. */
import { CompletionItemKind } from 'vscode-languageserver/node';
import { type Element, isQualifiedName } from '../../../language/src/index.ts';
import type { Suggestion } from './completion.ts';

/**
 * The elements of the kinds: by the simple name where only one has it, else by the qualified one. Behind a dot, those in
 * the element that stands before it.
 */
export function referenceItems(
  kinds: readonly string[] | 'any',
  path: readonly string[],
  elements: readonly Element[],
): Suggestion[] {
  const fitting = elements.filter(({ kind, id }) => (kinds === 'any' || kinds.includes(kind)) && isQualifiedName(id));
  if (path.length > 0) return namesBehind(path.join('.'), fitting);
  const bearers = new Map<string, number>();
  for (const { name } of fitting) bearers.set(name, (bearers.get(name) ?? 0) + 1);
  return fitting.map(element => item(element, bearers.get(element.name) === 1 ? element.name : element.id));
}

/** Behind `Purchase.` the names of all fitting elements in it, at any depth; the containers between are filled in. */
function namesBehind(container: string, elements: readonly Element[]): Suggestion[] {
  return elements.flatMap(element => {
    const at = `.${element.id}`.lastIndexOf(`.${container}.`);
    return at < 0 ? [] : [item(element, element.id.slice(at + container.length + 1))];
  });
}

function item(element: Element, label: string): Suggestion {
  return {
    label,
    kind: CompletionItemKind.Reference,
    detail: element.kind,
    labelDetails: { description: element.title ?? element.kind },
    // People know their journeys by the titles, so typing a word of one finds the element too.
    filterText: element.title === undefined ? label : `${label} ${element.title}`,
  };
}
