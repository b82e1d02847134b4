/** Links the names of one file: writes the identity that each stands for, and says what is wrong with the others. */

import type { PlacedDiagnostic } from '../../model/diagnostic.ts';
import type { Fix, RelatedPlace, TextError } from '../../model/finding.ts';
import type { Element } from '../../model/model.ts';
import type { Kinds, Resolution } from '../../model/names.ts';
import { didYouMean, isTie } from '../../model/nearest.ts';
import { describeKinds, withArticle } from '../../model/type-words.ts';
import type { ReferenceSite } from '../../syntax/lowering/context.ts';
import { isQualifiedName } from '../../syntax/parser/characters.ts';
import { quote } from '../../syntax/parser/messages.ts';
import type { NameIndex } from './name-index.ts';
import { type Names, nearestNames, resolve } from './resolve.ts';

/** Suggestions compare a name with every name of the fitting kinds, so a file with more unresolved names gets no more. */
const MOST_SUGGESTIONS = 50;

export interface Linked {
  /** The first ones, in source order. */
  readonly problems: readonly PlacedDiagnostic[];
  /** How many more there are. */
  readonly unlisted: number;
  /** The names that mean nothing: what is said of them changes when a name that is nearly theirs comes or goes. */
  readonly missing: ReadonlySet<string>;
  /** Whether any name means something else than before. */
  readonly isOther: boolean;
}

/** Links file after file while no name comes or goes. */
export class Linker {
  /** By what can be seen: an example sees less than the project. */
  readonly #suggestions = new Map<NameIndex, Map<string, readonly string[]>>();
  #missing = new Set<string>();

  /** `names` tells what can be seen from an element; at most so many problems are put into words. */
  link(sites: readonly ReferenceSite[], names: (element: Element) => Names, most: number): Linked {
    const wrong: { readonly site: ReferenceSite; readonly resolution: Resolution }[] = [];
    let isOther = false;
    let last: { readonly site: ReferenceSite; readonly resolution: Resolution } | undefined;
    for (const site of sites) {
      // A list may say one name again and again.
      const resolution =
        last !== undefined && isSameQuestion(last.site, site)
          ? last.resolution
          : resolve(site.reference.text, site.element, site.kinds, names(site.element));
      last = { site, resolution };
      const target =
        resolution.outcome === 'found' || (resolution.outcome === 'renamed' && followsRenames(site))
          ? resolution.element.id
          : undefined;
      isOther ||= site.reference.target !== target;
      (site.reference as { target: string | undefined }).target = target;
      if (target === undefined && isProblem(site, resolution)) {
        wrong.push(last);
      }
    }
    this.#missing = new Set();
    if (wrong.length > most) {
      wrong.sort((a, b) => a.site.span.start - b.site.span.start);
    }
    const problems = wrong
      .slice(0, most)
      .flatMap(({ site, resolution }) => this.#problemOf(site, resolution, names(site.element)) ?? []);
    return { problems, unlisted: wrong.length - problems.length, missing: this.#missing, isOther };
  }

  #problemOf(site: ReferenceSite, resolution: Resolution, names: Names): PlacedDiagnostic | undefined {
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
          related: candidates.slice(0, 10).map(standsHere),
          fixes: candidates.slice(0, 3).map(candidate => replacement(site, candidate.id, true)),
        });
      }
      case 'wrong-kind': {
        const [element] = resolution.elements;
        return problem(
          site,
          'wrong-kind',
          `${name} is ${withArticle(element!.kind)}, and \`${attribute}\` names ${describeKinds(kinds)}.`,
          { related: [standsHere(element!)] },
        );
      }
      case 'renamed': {
        const { element, now } = resolution;
        return problem(
          site,
          ruleOf(site),
          `There is no ${noun(kinds)} ${name} any more: it is called ${quote(now)} now.`,
          {
            related: [standsHere(element)],
            fixes: [replacement(site, now, false)],
          },
        );
      }
      case 'missing': {
        const hasBlanks = reference.text.includes(' ');
        const suggestions = this.#suggest(reference.text, kinds, names);
        const what = hasBlanks ? `${name} is no name: a name has no blanks.` : `There is no ${noun(kinds)} ${name}.`;
        const isChoice = isTie(reference.text, suggestions);
        return problem(site, ruleOf(site), `${what}${didYouMean(suggestions)}`, {
          fixes: suggestions.map(suggestion => replacement(site, suggestion, isChoice)),
        });
      }
    }
  }

  #suggest(text: string, kinds: Kinds, names: Names): readonly string[] {
    if (!this.#missing.has(text) && this.#missing.size >= MOST_SUGGESTIONS) {
      return [];
    }
    this.#missing.add(text);
    const [index] = names.indexes;
    const known = this.#suggestions.get(index!) ?? new Map<string, readonly string[]>();
    this.#suggestions.set(index!, known);
    const key = `${text}\0${typeof kinds === 'string' ? kinds : kinds.join()}`;
    let found = known.get(key);
    if (found === undefined) {
      found = nearestNames(text, kinds, names).filter(name => isQualifiedName(name) && !isCut(text, name));
      known.set(key, found);
    }
    return found;
  }
}

function isSameQuestion(a: ReferenceSite, b: ReferenceSite): boolean {
  return a.element === b.element && a.kinds === b.kinds && a.reference.text === b.reference.text;
}

/** Whether anything is to be said: a character that no name can have was reported where it stands. */
function isProblem({ isDoubtful, reference: { text } }: ReferenceSite, { outcome }: Resolution): boolean {
  if (outcome === 'missing') {
    return isDoubtful !== true && (text.includes(' ') || isQualifiedName(text));
  }
  return outcome !== 'unknown-kind';
}

/** A waiver follows a declared rename of what it waives, and of what it waives it for. */
function followsRenames({ element, attribute }: ReferenceSite): boolean {
  return element.kind === 'waiver' && (attribute === 'of' || attribute === 'for');
}

function ruleOf({ attribute }: ReferenceSite): TextError {
  return attribute === 'owner' ? 'owner-resolves' : 'unresolved-name';
}

function standsHere({ id, file, nameSpan }: Element): RelatedPlace {
  return { message: `${id} stands here.`, file, span: nameSpan, element: id };
}

function noun(kinds: Kinds): string {
  return kinds === 'any' || kinds.length > 6 ? 'element' : kinds.join(' or ');
}

/** `Pay` for `Buy.Pay`, `WebLead` for `WebLead and FrontDesk`: a part of what is written is not what was meant by all of it. */
function isCut(written: string, name: string): boolean {
  return written.toLowerCase().startsWith(name.toLowerCase()) && /^[.\s\p{Lu}]/u.test(written.slice(name.length));
}

function replacement(site: ReferenceSite, name: string, isChoice: boolean): Fix {
  const { span, element } = site;
  const edits = [{ file: element.file, span, newText: name }];
  return { title: `Change to \`${name}\``, safe: false, ...(isChoice && { isChoice }), edits };
}

function problem(
  site: ReferenceSite,
  rule: TextError,
  message: string,
  extra: { related?: PlacedDiagnostic['related']; fixes?: readonly Fix[] },
): PlacedDiagnostic {
  return {
    rule,
    file: site.element.file,
    span: site.span,
    message,
    element: site.element.id,
    discriminator: `${site.attribute}:${site.reference.text}`,
    ...(extra.related === undefined ? {} : { related: extra.related }),
    ...(extra.fixes === undefined || extra.fixes.length === 0 ? {} : { fixes: extra.fixes }),
  };
}
