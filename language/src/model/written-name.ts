/** What to write where an element is to be named. */
import { indexOf } from './element-index.ts';
import type { CxModel, Element } from './model.ts';

/** Its own name where no other element of its kind has that, in the project or in the library; else its identity. */
export function writtenName({ kind, name, id }: Element, { index, library }: CxModel): string {
  const namesakes = [index, indexOf(library)].flatMap(each => each.written(kind).filter(other => other.name === name));
  return namesakes.length === 1 ? name : id;
}
