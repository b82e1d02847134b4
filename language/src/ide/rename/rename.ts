/** Renaming an element everywhere at once, and never so that a name comes to mean something else. */
import type { Edit } from '../../model/finding.ts';
import { kindSpec } from '../../model/metamodel/index.ts';
import { containerOfKind, type Element } from '../../model/model.ts';
import type { Span } from '../../model/values.ts';
import type { Project } from '../../project/workspace/project.ts';
import { isQualifiedName } from '../../syntax/parser/characters.ts';
import { elementSpotAt, isNamed } from '../navigation/at.ts';
import { Mentions } from '../navigation/mentions.ts';
import { segmentsOf } from '../navigation/segments.ts';
import { asIf, type LinkedProject } from '../trying/as-if.ts';
import { changedMeaning, meaningsOf } from './meanings.ts';

/** A rename that cannot be granted, and why, for the person who asked. */
export interface RenameRefusal {
  readonly refusal: string;
}

/** A name that may be given another. */
export interface Renamable {
  /** The name at the offset; of a qualified name the part that the offset is in. */
  readonly span: Span;
  readonly name: string;
}

/** A rename that can be granted. */
export interface Rename {
  readonly edits: readonly Edit[];
}

/** What would be renamed at the offset; nothing where no name stands. */
export function renamableAt(project: Project, file: string, offset: number): Renamable | RenameRefusal | undefined {
  const spot = elementSpotAt(project, file, offset);
  if (spot === undefined) {
    return undefined;
  }
  const { element, span } = spot;
  return refusalOf(element, project) ?? { span, name: element.name };
}

/** The edits that give the element at the offset another name wherever it is mentioned; nothing where no name stands. */
export function renameAt(
  project: LinkedProject,
  file: string,
  offset: number,
  newName: string,
): Rename | RenameRefusal | undefined {
  const { engine } = project;
  const element = elementSpotAt(engine, file, offset)?.element;
  if (element === undefined) {
    return undefined;
  }
  const name = newName.trim().normalize('NFC');
  const refusal = refusalOf(element, engine);
  if (refusal !== undefined) {
    return refusal;
  }
  if (!isName(name)) {
    return { refusal: 'A name is one word of letters, digits, “-” and “_” that begins with a letter.' };
  }
  const edits = name === element.name ? [] : renameEdits(engine, element, name);
  return conflictOf(project, edits, name) ?? { edits };
}

/** Why the element keeps its name: it has none of its own in a text of the project, or is for an example alone. */
function refusalOf(element: Element, project: Project): RenameRefusal | undefined {
  const text = project.text(element.file);
  if (text === undefined) {
    return { refusal: `${element.name} comes with CX as Code and keeps its name.` };
  }
  const isOwn = typeof kindSpec(element.kind)?.naming !== 'object' && containerOfKind(element, 'example') === undefined;
  return isOwn && isNamed(element, text) ? undefined : { refusal: 'This element has no name of its own.' };
}

function isName(text: string): boolean {
  return isQualifiedName(text) && !text.includes('.');
}

/** Another element of the name may stand nearer to a mention, or in the very place. */
function conflictOf(project: LinkedProject, edits: readonly Edit[], name: string): RenameRefusal | undefined {
  const { engine } = project;
  const before = meaningsOf(engine);
  const after = asIf(project, edits, () => meaningsOf(engine));
  if (after.problems > before.problems) {
    return { refusal: `There is a ${name} already where it would be looked for.` };
  }
  const changed = changedMeaning(before, after, edits);
  return changed && { refusal: `Called ${name}, it would get in the way of another name: see ${changed.file}.` };
}

/** The edits alone, whatever they make other names mean. */
export function renameEdits(project: Project, element: Element, newName: string): Edit[] {
  const edits: Edit[] = [{ file: element.file, span: element.nameSpan, newText: newName }];
  for (const mention of new Mentions(project).all()) {
    if (!mention.element.id.includes(element.name)) {
      continue;
    }
    const text = project.text(mention.file) ?? '';
    const segment = segmentsOf(mention, text).find(each => each.element === element);
    if (segment !== undefined) {
      edits.push({ file: mention.file, span: segment.span, newText: newName });
    }
  }
  return edits;
}
