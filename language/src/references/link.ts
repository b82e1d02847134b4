/** Links the names of one file: writes the identity that each stands for, and says what is wrong with the others. */
import type { ReferenceSite } from '../lowering/context.ts';
import { describeKinds, withArticle } from '../lowering/type-words.ts';
import type { Fix, Problem, TextError } from '../model/finding.ts';
import type { Element } from '../model/model.ts';
import { didYouMean, nearest } from '../model/nearest.ts';
import { quote } from '../parser/messages.ts';
import { type Names, type Resolution, resolve } from './resolve.ts';

/** Suggestions compare a name with every name of the fitting kinds, so hostile input must not ask for too many. */
const MOST_SUGGESTIONS = 200;

export class Linker {
  private suggested = 0;
  private readonly suggestions = new Map<string, readonly string[]>();

  /** `names` tells what can be seen from an element. */
  link(sites: readonly ReferenceSite[], names: (element: Element) => Names): Problem[] {
    const problems: Problem[] = [];
    for (const site of sites) {
      const visible = names(site.element);
      const resolution = resolve(site.reference.text, site.element, site.kinds, visible);
      const target = resolution.outcome === 'found' ? resolution.element.id : undefined;
      (site.reference as { target: string | undefined }).target = target;
      const problem = this.problemOf(site, resolution, visible);
      if (problem !== undefined) {
        problems.push(problem);
      }
    }
    return problems;
  }

  private problemOf(site: ReferenceSite, resolution: Resolution, names: Names): Problem | undefined {
    const { reference, attribute, kinds } = site;
    const name = quote(reference.text);
    switch (resolution.outcome) {
      case 'found':
      case 'unknown-kind':
        return undefined;
      case 'ambiguous': {
        const { candidates } = resolution;
        const listed = candidates
          .slice(0, 3)
          .map(candidate => quote(candidate.id))
          .join(', ');
        const more = candidates.length > 3 ? ` and ${candidates.length - 3} more` : '';
        return problem(site, 'ambiguous-name', `${name} may be ${listed}${more}: write more of its qualified name.`, {
          related: candidates.slice(0, 10).map(candidate => ({
            message: `${candidate.id} stands here.`,
            file: candidate.file,
            span: candidate.nameSpan,
          })),
          fixes: candidates.slice(0, 3).map(candidate => replacement(site, candidate.id)),
        });
      }
      case 'wrong-kind': {
        const [element] = resolution.elements;
        return problem(
          site,
          'wrong-kind',
          `${name} is ${withArticle(element!.kind)}, and \`${attribute}\` names ${describeKinds(kinds)}.`,
          {
            related: [{ message: `${element!.id} stands here.`, file: element!.file, span: element!.nameSpan }],
          },
        );
      }
      case 'missing': {
        const suggestions = this.suggest(reference.text, kinds, names);
        const rule: TextError = attribute === 'owner' ? 'owner-resolves' : 'unresolved-name';
        return problem(site, rule, `There is no ${noun(kinds)} ${name}.${didYouMean(suggestions)}`, {
          fixes: suggestions.map(suggestion => replacement(site, suggestion)),
        });
      }
    }
  }

  private suggest(text: string, kinds: readonly string[] | 'any', names: Names): readonly string[] {
    const key = `${text}\0${kinds === 'any' ? kinds : kinds.join()}`;
    let found = this.suggestions.get(key);
    if (found === undefined) {
      found =
        this.suggested++ < MOST_SUGGESTIONS
          ? nearest(text, new Set(names.indexes.flatMap(index => [...index.namesOfKinds(kinds)])))
          : [];
      this.suggestions.set(key, found);
    }
    return found;
  }
}

function noun(kinds: readonly string[] | 'any'): string {
  return kinds === 'any' || kinds.length > 6 ? 'element' : kinds.join(' or ');
}

function replacement(site: ReferenceSite, name: string): Fix {
  const { start } = site.reference.span;
  const span = { start, end: start + site.reference.text.length };
  return { title: `Change to \`${name}\``, safe: false, edits: [{ file: site.element.file, span, newText: name }] };
}

function problem(
  site: ReferenceSite,
  rule: TextError,
  message: string,
  extra: { related?: Problem['related']; fixes?: readonly Fix[] },
): Problem {
  const { start } = site.reference.span;
  return {
    rule,
    file: site.element.file,
    span: { start, end: start + site.reference.text.length },
    message,
    element: site.element.id,
    discriminator: `${site.attribute}:${site.reference.text}`,
    ...(extra.related === undefined ? {} : { related: extra.related }),
    ...(extra.fixes === undefined || extra.fixes.length === 0 ? {} : { fixes: extra.fixes }),
  };
}
