/** Problems of one file, listed up to a limit: a file with a thousand bad rows has one mistake, not a thousand. */
import type { PlacedDiagnostic } from '../../model/diagnostic.ts';
import type { RelatedPlace, TextError } from '../../model/finding.ts';
import type { Span } from '../../model/values.ts';

const MOST_LISTED = 100;

export class Reporter {
  readonly #file: string;
  readonly #element: string;
  readonly #listed: PlacedDiagnostic[] = [];
  #firstUnlisted: Span | undefined;
  #unlisted = 0;

  /** `element` is the identity of what the problems are about. */
  constructor(file: string, element: string) {
    this.#file = file;
    this.#element = element;
  }

  /**
   * `discriminator` tells the problem from others of its rule and file, wherever the text moves; `first` is the place that
   * it contradicts. A message that takes work is asked for only where it is listed.
   */
  report(
    rule: TextError,
    { start, end }: Span,
    message: string | (() => string),
    discriminator: string,
    first?: Span,
  ): void {
    if (this.#listed.length < MOST_LISTED) {
      const related = first && ([{ file: this.#file, span: first, message: 'The first one stands here.' }] as const);
      const said = typeof message === 'string' ? message : message();
      this.#listed.push(this.#problem(rule, { start, end }, said, discriminator, related));
    } else {
      this.#firstUnlisted ??= { start, end };
      this.#unlisted++;
    }
  }

  /** In the order of the file. */
  problems(): readonly PlacedDiagnostic[] {
    const problems = this.#listed.toSorted((a, b) => a.span.start - b.span.start);
    if (this.#firstUnlisted !== undefined) {
      const message = `${this.#unlisted} more mistakes follow in this file.`;
      problems.push(this.#problem('wrong-value', this.#firstUnlisted, message, 'unlisted'));
    }
    return problems;
  }

  #problem(
    rule: TextError,
    span: Span,
    message: string,
    discriminator: string,
    related?: readonly RelatedPlace[],
  ): PlacedDiagnostic {
    const file = this.#file;
    const element = this.#element;
    const problem = { rule, file, span, message, element, discriminator: `${file}:${discriminator}` };
    return related === undefined ? problem : { ...problem, related };
  }
}
