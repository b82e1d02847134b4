/**
 * Diagnostics: what is wrong in a text. One becomes a finding once it is known whom it concerns, who must act, and whether
 * it was accepted before.
 */
import type { Finding, Fix, Place, RelatedPlace, TextEdit, TextRule } from './finding.ts';
import type { Span } from './values.ts';

/** Another place in the same text, and what is to be seen there. */
export interface RelatedSpan {
  readonly span: Span;
  readonly message: string;
}

/** What is wrong in one text, wherever that text stands: a programme, a table of data, a config, a question. */
export interface Diagnostic {
  /** What of the text is wrong; absent where it just cannot be read, or is none of a programme. */
  readonly rule?: TextRule;
  readonly span: Span;
  readonly message: string;
  readonly related?: readonly RelatedSpan[];
  readonly fixes?: readonly Fix<TextEdit>[];
}

/** A diagnostic in a file of the project, or in one of its data files. */
export interface PlacedDiagnostic extends Diagnostic, Place {
  readonly rule: TextRule;
  /** Identity of the element it stands in; absent where the text has none, as for syntax. */
  readonly element?: string;
  readonly related?: readonly RelatedPlace[];
  readonly fixes?: readonly Fix[];
  /** What tells two findings of one rule on one element apart, however the text moves. */
  readonly discriminator?: string;
}

/** The diagnostic of the text of a file; where nothing else is wrong, its syntax is. */
export function placedIn(
  file: string,
  { rule = 'syntax', span, message, related, fixes }: Diagnostic,
  about: { readonly element?: string; readonly discriminator?: string } = {},
): PlacedDiagnostic {
  return {
    rule,
    file,
    span,
    message,
    ...about,
    ...(related && { related: related.map(place => ({ ...place, file })) }),
    ...(fixes && { fixes: fixes.map(fix => ({ ...fix, edits: fix.edits.map(edit => ({ ...edit, file })) })) }),
  };
}

/** An error of the text or of a data file, which no norm found. */
export function isTextError(found: Finding | PlacedDiagnostic): boolean {
  return !('norm' in found) || found.norm === undefined;
}
