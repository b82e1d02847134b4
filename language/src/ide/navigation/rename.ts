/** Renaming: the edits that give an element another name wherever it is mentioned, and what they must not change. */
import type { Edit } from '../../model/finding.ts';
import { kindSpec } from '../../model/metamodel/index.ts';
import { type CxModel, containerOfKind, type Element, visibleElements } from '../../model/model.ts';
import type { Project } from '../../project/workspace/project.ts';
import { isQualifiedName } from '../../syntax/parser/characters.ts';
import { isNamed } from './at.ts';
import { type Mention, Mentions } from './mentions.ts';
import { segmentsOf } from './segments.ts';

/** Whether the element has a name of its own in a text of the project; what stands in an example is for that example. */
export function canBeRenamed(project: Project, element: Element): boolean {
  const text = project.text(element.file);
  const isOwn = typeof kindSpec(element.kind)?.naming !== 'object' && containerOfKind(element, 'example') === undefined;
  return text !== undefined && isOwn && isNamed(element, text);
}

export function isName(text: string): boolean {
  return isQualifiedName(text) && !text.includes('.');
}

export function renameEdits(project: Project, element: Element, newName: string): Edit[] {
  const edits: Edit[] = [{ file: element.file, span: element.nameSpan, newText: newName }];
  for (const mention of new Mentions(project).all()) {
    if (!mention.target.includes(element.name)) {
      continue;
    }
    const text = project.text(mention.file) ?? '';
    const segment = segmentsOf(mention, text, project.model).find(each => each.element === element);
    if (segment !== undefined) {
      edits.push({ file: mention.file, span: segment.span, newText: newName });
    }
  }
  return edits;
}

/** What every name of a project stands for, in a way that outlives the renaming of elements. */
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
