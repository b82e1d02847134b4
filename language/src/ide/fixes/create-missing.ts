/** A name that means nothing yet → the element that it should mean, at the end of the file that mentions it. */
import type { Fix, Place } from '../../model/finding.ts';
import { mayStandIn } from '../../model/metamodel/index.ts';
import type { Project } from '../../project/workspace/project.ts';
import { isQualifiedName } from '../../syntax/parser/characters.ts';
import { appendElements } from './insert.ts';
import { upperFirst } from './names.ts';

/** Where a name may be of more kinds than these, nobody can tell what it was to be. */
const MOST_KINDS = 3;

export function creationsFor({ rule, file, span }: Place & { readonly rule: string }, project: Project): Fix[] {
  const site = project.references(file).find(each => each.span.start === span.start && each.span.end === span.end);
  const text = project.text(file);
  if ((rule !== 'unresolved-name' && rule !== 'owner-resolves') || site === undefined || text === undefined) {
    return [];
  }
  const name = site.reference.text;
  if (site.kinds === 'any' || site.kinds.length > MOST_KINDS || name.includes('.') || !isQualifiedName(name)) {
    return [];
  }
  return site.kinds
    .filter(kind => mayStandIn(kind, ''))
    .map(kind => ({
      title: `Create the ${kind} \`${name}\``,
      safe: false,
      edits: [appendElements(site.element, [`${kind} ${name} "${inWords(name)}"`], text)],
    }));
}

/** `HeadOfSales` → `Head of sales`: a title to begin with. Words in capitals stay as they are. */
function inWords(name: string): string {
  const words = name
    .replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, '$1 $2')
    .split(/[\s_-]+/)
    .map(word => (/^\p{Lu}\p{Ll}/u.test(word) ? word.toLowerCase() : word));
  return upperFirst(words.filter(word => word !== '').join(' '));
}
