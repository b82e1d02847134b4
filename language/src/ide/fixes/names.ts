/** Names of what a fix creates. */
import { type CxModel, visibleElements } from '../../model/model.ts';

export function freeName(base: string, model: CxModel): string {
  const taken = new Set(
    model.fragments.flatMap(fragment => visibleElements(fragment.elements).map(({ name }) => name)),
  );
  let name = base;
  for (let ordinal = 2; taken.has(name); ordinal++) {
    name = `${base}${ordinal}`;
  }
  return name;
}

export function upperFirst(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
