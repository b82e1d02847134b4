/** What the parts of lowering share: where problems go, and which names await linking. */
import { type Diagnostic, type PlacedDiagnostic, placedIn, type RelatedSpan } from '../../model/diagnostic.ts';
import type { Fix, TextEdit, TextError } from '../../model/finding.ts';
import type { Element } from '../../model/model.ts';
import type { Kinds } from '../../model/names.ts';
import { isTie } from '../../model/nearest.ts';
import type { ReferenceValue, Span } from '../../model/values.ts';

/** A name in the text that must be found among the elements of the project. */
export interface ReferenceSite {
  readonly reference: ReferenceValue;
  /** Of the name alone, as it is written. */
  readonly span: Span;
  readonly kinds: Kinds;
  /** The attribute it stands in, for messages: `owner`. */
  readonly attribute: string;
  readonly element: Element;
  /** It was reported that something is wrong around it: that it names nothing is then not a second mistake. */
  readonly isDoubtful: boolean;
}

export interface Extra {
  readonly element?: string;
  readonly related?: readonly RelatedSpan[];
  /** What may stand in place of what is wrong: the likeliest first, or several of which none is likelier. */
  readonly instead?: Instead;
}

export interface Instead {
  readonly texts: readonly string[];
  /** What is done, where that is not best said by the text. */
  readonly title?: string;
  /** None of them is likelier than the others, or than what nobody can guess. */
  readonly isChoice?: boolean;
  /** Nothing else can be meant. */
  readonly isSafe?: boolean;
  /** What is replaced, where that is not just what is wrong. */
  readonly span?: Span;
}

/** The nearest of the words alone, where one is nearest; otherwise those that are equally near and the rest. */
export function insteadOf(word: string, suggestions: readonly string[]): { readonly instead?: Instead } {
  const isChoice = isTie(word, suggestions);
  const texts = isChoice ? suggestions : suggestions.slice(0, 1);
  return texts.length === 0 ? {} : { instead: { texts, isChoice } };
}

/** What likely stands in place of what is wrong, where that is known. */
export function likely(text: string | undefined): { readonly instead?: Instead } {
  return text === undefined ? {} : { instead: { texts: [text] } };
}

/** What alone can stand in place of what is wrong, where that is known. */
export function surely(text: string | undefined): { readonly instead?: Instead } {
  return text === undefined ? {} : { instead: { texts: [text], isSafe: true } };
}

/** What may be done about what is wrong at a span. */
export function fixesOf({ texts, title, isChoice, isSafe = false, span }: Instead, wrong: Span): Fix<TextEdit>[] {
  return texts.map(newText => ({
    title: title ?? `Change to \`${newText}\``,
    safe: isSafe,
    ...(isChoice && { isChoice }),
    edits: [{ span: span ?? wrong, newText }],
  }));
}

export interface Reporter {
  report(rule: TextError, span: Span, message: string, extra?: Extra): void;
  add(diagnostic: Diagnostic): void;
}

export class LoweringContext implements Reporter {
  readonly problems: PlacedDiagnostic[] = [];
  readonly references: ReferenceSite[] = [];
  /** Identity of the element that is being read, for the problems found in it. */
  element: string | undefined;
  readonly file: string;

  constructor(file: string) {
    this.file = file;
  }

  report(rule: TextError, span: Span, message: string, extra: Extra = {}): void {
    const { related, instead, element = this.element } = extra;
    const fixes = instead && fixesOf(instead, span);
    this.add({ rule, span, message, ...(related && { related }), ...(fixes && { fixes }) }, element);
  }

  add(diagnostic: Diagnostic, element = this.element): void {
    this.problems.push(placedIn(this.file, diagnostic, element === undefined ? {} : { element }));
  }
}
