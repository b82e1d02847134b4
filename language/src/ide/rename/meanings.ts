/** What every name of a project stands for, to tell whether a rename made one of them stand for something else. */
import type { Edit } from '../../model/finding.ts';
import { type CxModel, visibleElements } from '../../model/model.ts';
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
    meaning: places.get(mention.target) ?? mention.target,
  }));
  const problems = project.files().reduce((sum, file) => sum + project.problems(file).length, 0);
  return { mentions, problems };
}

/** The first mention that means something else after the edits than before, as it stood before. */
export function changedMeaning(before: Meanings, after: Meanings, edits: readonly Edit[]): Mention | undefined {
  const meanings = new Map(after.mentions.map(({ file, span, meaning }) => [`${file}:${span.start}`, meaning]));
  const byFile = Map.groupBy(edits, edit => edit.file);
  return before.mentions.find(({ file, span, meaning }) => {
    const start = span.start + shiftBefore(span.start, byFile.get(file) ?? []);
    return meanings.get(`${file}:${start}`) !== meaning;
  });
}

/** How far the edits before a place move it. */
function shiftBefore(start: number, edits: readonly Edit[]): number {
  return edits
    .filter(({ span }) => span.end <= start)
    .reduce((shift, { span, newText }) => shift + newText.length - (span.end - span.start), 0);
}

/** Identity → the file and how many elements stand before it there: a name changes neither. */
function placesOf(model: CxModel): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  for (const { file, elements } of model.fragments) {
    let ordinal = 0;
    for (const { id } of visibleElements(elements)) {
      if (!places.has(id)) {
        places.set(id, `${file}#${ordinal}`);
      }
      ordinal++;
    }
  }
  return places;
}
