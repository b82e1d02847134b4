/** Names that look like each other and are not the same: a reader takes one element for another, by chance or on purpose. */
import type { PlacedDiagnostic } from '../../model/diagnostic.ts';
import type { Element } from '../../model/model.ts';
import { problemAt } from './report.ts';

/** `names` look the same; each is given by its elements in source order, and the first is what the others are taken for. */
export function checkLookAlikes([first, ...others]: readonly (readonly Element[])[]): PlacedDiagnostic[] {
  const meant = first![0]!;
  return others.flat().map(element =>
    problemAt(
      'confusable-name',
      element,
      element.nameSpan,
      `\`${element.name}\` looks like \`${meant.name}\` and is another name, for it has ${lettersOf(element.name, meant.name)}: give it a name that can be told from that one.`,
      {
        related: [
          {
            message: `\`${meant.name}\` stands here.`,
            file: meant.file,
            span: meant.nameSpan,
            element: meant.id,
          },
        ],
      },
    ),
  );
}

/** So many letters are named. */
const MOST_NAMED = 3;

/** The letters that the other name has not, by the numbers that tell them apart. */
function lettersOf(name: string, other: string): string {
  const strange = [...new Set(name)].filter(letter => !other.includes(letter));
  const named = strange.slice(0, MOST_NAMED).map(letter => {
    return `U+${letter.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
  });
  return `${strange.length === 1 ? 'the letter' : 'letters such as'} ${named.join(', ')}`;
}
