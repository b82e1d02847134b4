/**
 * The same programme as people leave it: blanks and line breaks in odd places, comments between any two words, the line
 * ends of another system. What it says is the same, but for the documentation that comments may have become.
 */
import { kindSpec, parseDocument, scan } from '../../../language/src/index.ts';
import type { Random } from '../../bench/random.ts';

const COMMENTS = [
  '/* aside */',
  '/**/',
  '/** documentation */',
  '/*\n   * stars\n     * out of line\n */',
  '/*\n  words in\n     several lines   \n*/',
  '// to the end of the line   \n',
  '//\n',
  '// cx-ignore some-rule until 2027-03-31: a reason\n',
  '// Коментар, 🛶, /* not this\n',
];

/** Of a hundred: how many lines end where they did, and how many gaps hold a line break or a comment. */
interface Habits {
  readonly kept: number;
  readonly breaks: number;
  readonly comments: number;
}

export function inDisarray(text: string, random: Random): string {
  const habits = {
    kept: random.pick([0, 50, 90, 100]),
    breaks: random.pick([0, 3, 20, 60]),
    comments: random.pick([0, 1, 5, 20]),
  };
  const { tokens } = scan(text);
  const begins = elementStarts(text);
  let end = 0;
  const parts: string[] = [];
  let before = '';
  for (const { image, startOffset } of tokens) {
    const neat = text.slice(end, startOffset);
    const mayBreak = begins.has(startOffset) || kindSpec(image) === undefined;
    const kept = neat.includes('\n') && random.below(100) < habits.kept ? neat : '';
    parts.push(kept + gap(before, image, mayBreak, kept !== '', habits, random), image);
    before = image;
    end = startOffset + image.length;
  }
  parts.push(random.pick(['', '\n', '\n\n\n', '  ', '\n// the end', '\n/* the end */\n\n']));
  return encoded(parts.join(''), random);
}

function gap(
  before: string,
  next: string,
  mayBreak: boolean,
  separated: boolean,
  { breaks, comments }: Habits,
  random: Random,
): string {
  const parts = [
    separated || mayTouch(before, next) ? random.pick(['', ' ', '  ']) : random.pick([' ', '  ', '\t', '   ']),
  ];
  if (random.below(100) < breaks && mayBreak) {
    parts.push(random.pick(['\n', '\n', '\n\n', '\n \t\n\n  ']), ' '.repeat(random.below(9)));
  }
  while (random.below(100) < comments) {
    const comment = random.pick(COMMENTS);
    if (mayBreak || !comment.endsWith('\n')) {
      // Right behind a slash a comment would be another one.
      parts.push(before === '/' ? ' ' : '', comment, random.pick(['', ' ', mayBreak ? '\n' : '']));
    }
  }
  return parts.join('');
}

/** Signs touch what is beside them; words, numbers and the colon of `every` do not. */
function mayTouch(before: string, next: string): boolean {
  const isSign = (image: string) => /^([{}(),@]|\.\.|[<>=]|[<>!]=)$/.test(image);
  return before === '' || isSign(before) || isSign(next) || /^[^"]+:$/.test(before);
}

function elementStarts(text: string): ReadonlySet<number> {
  const starts = new Set<number>();
  const visit = (elements: NonNullable<ReturnType<typeof parseDocument>['tree']>['elements']) => {
    for (const element of elements) {
      starts.add((element as unknown as { $start: number }).$start);
      visit(element.elements);
    }
  };
  visit(parseDocument(text).tree!.elements);
  return starts;
}

function encoded(text: string, random: Random): string {
  const mark = random.below(4) === 0 ? '\uFEFF' : '';
  const ends = random.pick(['\n', '\n', '\r\n', 'mixed'] as const);
  return (
    mark + (ends === 'mixed' ? text.replace(/\n/g, () => random.pick(['\n', '\r\n'])) : text.replaceAll('\n', ends))
  );
}
