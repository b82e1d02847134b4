/** The built-in library: metrics, rules and frameworks, written in the language and read when the product is built. */
import type { Fragment } from '../../model/model.ts';
import { visibleElements } from '../../model/model.ts';
import { NameIndex } from '../references/name-index.ts';
import { unpack } from './data.ts';
import { LIBRARY_JSON } from './generated/library.ts';

export { LIBRARY_TEXTS } from './generated/library.ts';

export interface Library {
  readonly fragments: readonly Fragment[];
  readonly index: NameIndex;
}

let loaded: Library | undefined;

export function library(): Library {
  loaded ??= libraryOf(unpack(LIBRARY_JSON));
  return loaded;
}

/** For the build, which must read the library's texts while there is no library yet. */
export function useLibrary(fragments: readonly Fragment[]): void {
  loaded = libraryOf(fragments);
}

function libraryOf(fragments: readonly Fragment[]): Library {
  const index = new NameIndex();
  for (const fragment of fragments) {
    index.add(visibleElements(fragment.elements));
  }
  return { fragments, index };
}
