/** What every name of a project stands for, to tell whether a rename made one of them stand for something else. */
import type { Edit } from '../../model/finding.ts';
import { type CxModel, type Element, elementsOf } from '../../model/model.ts';
import type { Project } from '../../project/workspace/project.ts';
import { type Mention, Mentions } from '../navigation/mentions.ts';

/** Meanings are written in a way that outlives the renaming of elements. */
export interface Meanings {
  readonly mentions: readonly (Mention & { readonly meaning: string })[];
  readonly problems: number;
}

export function meaningsOf(project: Project): Meanings {
  const places = placesOf(project.model);
  const mentions = [...new Mentions(project).all()].map(mention => ({
    ...mention,
    meaning: places.get(mention.element) ?? mention.element.id,
  }));
  const problems = project.files().reduce((sum, file) => sum + project.problems(file).length, 0);
  return { mentions, problems };
}

/** The first mention that means something else after the edits than before, as it stood before. */
export function changedMeaning(before: Meanings, after: Meanings, edits: readonly Edit[]): Mention | undefined {
  const meanings = new Map(after.mentions.map(({ file, span, meaning }) => [`${file}:${span.start}`, meaning]));
  const shifts = new Map(
    [...Map.groupBy(edits, edit => edit.file)].map(([file, inFile]) => [file, new Shifts(inFile)]),
  );
  return before.mentions.find(({ file, span, meaning }) => {
    const start = span.start + (shifts.get(file)?.before(span.start) ?? 0);
    return meanings.get(`${file}:${start}`) !== meaning;
  });
}

/** How far the edits of a file move what stands behind them. */
class Shifts {
  readonly #ends: number[] = [];
  /** By how much the edits up to that one, together. */
  readonly #sums: number[] = [];

  constructor(edits: readonly Edit[]) {
    let sum = 0;
    for (const { span, newText } of edits.toSorted((a, b) => a.span.end - b.span.end)) {
      sum += newText.length - (span.end - span.start);
      this.#ends.push(span.end);
      this.#sums.push(sum);
    }
  }

  before(place: number): number {
    let [low, high] = [0, this.#ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#ends[middle]! <= place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return this.#sums[low - 1] ?? 0;
  }
}

/** Element → its file and how many elements stand before it there: a name changes neither. */
function placesOf(model: CxModel): ReadonlyMap<Element, string> {
  return new Map(
    model.fragments.flatMap(fragment =>
      elementsOf(fragment).map((element, ordinal): [Element, string] => [element, `${fragment.file}#${ordinal}`]),
    ),
  );
}
