/** What the parts of lowering share: where problems go, and which names await linking. */
import type { Problem, RelatedPlace, TextError } from '../model/finding.ts';
import type { Element } from '../model/model.ts';
import type { Kinds } from '../model/names.ts';
import type { ReferenceValue, Span } from '../model/values.ts';

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

export interface Reporter {
  report(
    rule: TextError,
    span: Span,
    message: string,
    extra?: { element?: string; related?: readonly RelatedPlace[]; newText?: string },
  ): void;
}

export class LoweringContext implements Reporter {
  readonly problems: Problem[] = [];
  readonly references: ReferenceSite[] = [];
  /** Identity of the element that is being read, for the problems found in it. */
  element: string | undefined;
  readonly file: string;

  constructor(file: string) {
    this.file = file;
  }

  /** `newText` offers to put this in place of what is wrong. */
  report(
    rule: TextError,
    span: Span,
    message: string,
    extra: { element?: string; related?: readonly RelatedPlace[]; newText?: string } = {},
  ): void {
    const element = extra.element ?? this.element;
    const { file } = this;
    this.problems.push({
      rule,
      file,
      span,
      message,
      ...(element === undefined ? {} : { element }),
      ...(extra.related === undefined ? {} : { related: extra.related }),
      ...(extra.newText === undefined
        ? {}
        : {
            fixes: [
              { title: `Change to \`${extra.newText}\``, safe: false, edits: [{ file, span, newText: extra.newText }] },
            ],
          }),
    });
  }
}
