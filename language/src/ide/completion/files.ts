/** Completion of the files that an attribute names. */
import { filesNamedBy } from '../../model/named-files.ts';
import { wayTo } from '../../model/project-path.ts';
import { type CompletionItem, item } from './item.ts';

/** The fitting ones of the project's files, by the way from the file at the cursor; the nearest first. */
export function fileItems(attribute: string, from: string, files: () => readonly string[]): CompletionItem[] {
  const isNamed = filesNamedBy(attribute);
  if (isNamed === undefined) {
    return [];
  }
  const ways = files()
    .filter(path => isNamed(path) && isPlain(path))
    .map(path => wayTo(from, path));
  return ways.sort(nearestFirst).map(way => item(way, 'file', { newText: `"${way}"` }));
}

/** What would have to be written in another way, or be taken for an address, is left to people. */
function isPlain(path: string): boolean {
  return !/["\\:\p{Cc}]/u.test(path);
}

function nearestFirst(a: string, b: string): number {
  const steps = (way: string) => way.split('/').length;
  return steps(a) - steps(b) || (a < b ? -1 : 1);
}
