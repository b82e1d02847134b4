/** Completion of a value by its type. */
import type { TypeSpec } from '../../model/metamodel/index.ts';
import type { CxModel } from '../../model/model.ts';
import { type CompletionItem, item } from './item.ts';
import { referenceItems } from './references.ts';

export function typeItems(types: readonly TypeSpec[], path: readonly string[], model: CxModel): CompletionItem[] {
  return types.flatMap(type => {
    if (type.type === 'reference') {
      return referenceItems(type.kinds, path, model);
    }
    if (path.length > 0) {
      return [];
    }
    if (type.type === 'word') {
      return type.words.filter(word => /^\p{L}/u.test(word)).map(word => item(word, 'word'));
    }
    return type.type === 'boolean' ? [item('yes', 'word'), item('no', 'word')] : [];
  });
}
