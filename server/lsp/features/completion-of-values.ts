/** Completion of a value by its type. */
import { CompletionItemKind } from 'vscode-languageserver/node';
import type { Element, TypeSpec } from '../../../language/src/index.ts';
import type { Suggestion } from './completion.ts';
import { referenceItems } from './completion-of-references.ts';

export function typeItems(
  types: readonly TypeSpec[],
  path: readonly string[],
  elements: readonly Element[],
): Suggestion[] {
  return types.flatMap(type => {
    if (type.type === 'reference') return referenceItems(type.kinds, path, elements);
    if (path.length > 0) return [];
    if (type.type === 'word') return type.words.filter(word => /^\p{L}/u.test(word)).map(wordItem);
    return type.type === 'boolean' ? ['yes', 'no'].map(wordItem) : [];
  });
}

function wordItem(label: string): Suggestion {
  return { label, kind: CompletionItemKind.EnumMember };
}
