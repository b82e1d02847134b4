/** What comments say: documentation of the next element, and `cx-ignore`. */

import { parseDate } from '../../model/dates.ts';
import { type Element, type Suppression, withDescendants } from '../../model/model.ts';
import type { Comment } from '../parser/scanner.ts';
import type { Reporter } from './context.ts';

/** Finds the documentation comment of elements; asked in source order. */
export class DocComments {
  readonly #text: string;
  readonly #comments: readonly Comment[];

  constructor(text: string, comments: readonly Comment[]) {
    this.#text = text;
    this.#comments = comments;
  }

  /** The text of the last documentation comment before `start` with nothing but blanks and comments in between. */
  before(start: number): string | undefined {
    let index = this.#lastBefore(start);
    let end = start;
    while (index >= 0) {
      const comment = this.#comments[index]!;
      if (this.#text.slice(comment.end, end).trim() !== '') {
        return undefined;
      }
      if (comment.kind === 'doc') {
        return docText(this.#text.slice(comment.start, comment.end));
      }
      end = comment.start;
      index--;
    }
    return undefined;
  }

  #lastBefore(start: number): number {
    let [low, high] = [0, this.#comments.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#comments[middle]!.end <= start) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }
}

function docText(comment: string): string {
  return comment
    .slice(3, comment.endsWith('*/') ? -2 : undefined)
    .split(/\r\n|\r|\n/)
    .map(line => line.replace(/^\s*\*? ?/, '').trimEnd())
    .join('\n')
    .trim();
}

/** However it is spelt, and in whichever sort of comment. */
const IGNORE = /^\/[/*]+\s*@?cx[-_ ]?ignore(?:[-_ ]next[-_ ]line)?(?![\p{L}\p{N}])/iu;
const HEAD = /^\/\/\s*cx-ignore\s/;
/** The rules that a comment without a colon names. */
const RULES = /^[^\s,]+(?:\s*,\s*[^\s,]+)*/;
const UNTIL = /^\s+until\s+(\S+)/;

/** What a suppression says, in the words of its writer. */
interface Stated {
  readonly names: readonly string[];
  readonly until: string | undefined;
  readonly reason: string;
}

/** What the comment says; undefined where it is no suppression as one is written. */
function readForm(image: string): Stated | undefined {
  const head = HEAD.exec(image);
  if (head === null) {
    return undefined;
  }
  const body = image.slice(head[0].length);
  const colon = body.indexOf(':');
  const stated = colon < 0 ? withoutReason(body.trim()) : withReason(body.slice(0, colon), body.slice(colon + 1));
  return stated?.names.length === 0 ? undefined : stated;
}

function withReason(rules: string, reason: string): Stated {
  const words = rules.split(/\s+/).filter(word => word !== '');
  const until = words[words.length - 2] === 'until' ? words.pop() : undefined;
  if (until !== undefined) {
    words.pop();
  }
  const names = words.flatMap(word => word.split(',')).filter(name => name !== '');
  return { names, until, reason: reason.trim() };
}

/** Without the colon there is no reason: what stands behind the rules and the day may have been meant as one. */
function withoutReason(body: string): Stated | undefined {
  const rules = RULES.exec(body)?.[0] ?? '';
  const rest = body.slice(rules.length);
  if (rest !== '' && !/^\s/.test(rest)) {
    return undefined;
  }
  return {
    names: rules
      .split(',')
      .map(name => name.trim())
      .filter(name => name !== ''),
    until: UNTIL.exec(rest)?.[1],
    reason: '',
  };
}

/** Enough for the word and what may stand before it. */
const LONGEST_WORD = 80;

/** The `// cx-ignore rule until 2027-03-31: reason` comments, each with the element that it is about. */
export function readSuppressions(
  text: string,
  comments: readonly Comment[],
  elements: readonly Element[],
  file: string,
  reporter: Reporter,
): Suppression[] {
  const found: Suppression[] = [];
  const isSuppression = ({ start, end }: Comment) =>
    IGNORE.test(text.slice(start, Math.min(end, start + LONGEST_WORD)));
  if (!comments.some(isSuppression)) {
    return found;
  }
  const places = placesAfter(text, comments);
  const inOrder = elements.flatMap(top => withDescendants(top));
  for (const [index, comment] of comments.entries()) {
    if (!isSuppression(comment)) {
      continue;
    }
    const image = text.slice(comment.start, comment.end);
    const span = { start: comment.start, end: comment.end };
    const stated = readForm(image);
    if (stated === undefined) {
      reporter.report(
        'syntax',
        span,
        'A suppression is written `// cx-ignore rule-id until 2027-03-31: reason`; the `until` may be left out, the reason not.',
      );
      continue;
    }
    const { names, until, reason } = stated;
    if (until !== undefined && parseDate(until) === undefined) {
      reporter.report(
        'impossible-date',
        span,
        `\`${until.slice(0, 40)}\` is no day: write year-month-day, as in \`2027-03-31\`.`,
      );
      continue;
    }
    let from = image.indexOf('cx-ignore') + 'cx-ignore'.length;
    const rules = names.map(name => {
      const at = image.indexOf(name, from);
      from = at + name.length;
      return { name, span: { start: comment.start + at, end: comment.start + at + name.length } };
    });
    found.push({
      rules,
      until,
      reason,
      element: elementAt(places[index]!, inOrder)?.id,
      file,
      span,
    });
  }
  return found;
}

/** For each comment, the place of what follows it and the comments right behind it; found from the last one backwards. */
function placesAfter(text: string, comments: readonly Comment[]): number[] {
  const places: number[] = [];
  for (let index = comments.length - 1; index >= 0; index--) {
    let at = comments[index]!.end;
    while (at < text.length && /\s/.test(text[at]!)) {
      at++;
    }
    places[index] = comments[index + 1]?.start === at ? places[index + 1]! : at;
  }
  return places;
}

/** The element that begins at the place; failing that, the innermost one around it. `elements` are in source order. */
function elementAt(place: number, elements: readonly Element[]): Element | undefined {
  let [low, high] = [0, elements.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (elements[middle]!.span.start <= place) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  let found = elements[low - 1];
  while (found !== undefined && found.span.start !== place && found.span.end <= place) {
    found = found.container;
  }
  return found;
}
