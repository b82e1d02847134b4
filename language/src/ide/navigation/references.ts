/** Find references: from a name to every place that names the same element. */
import type { Place } from '../../model/finding.ts';
import type { Element } from '../../model/model.ts';
import type { Project } from '../../project/workspace/project.ts';
import { elementSpotAt } from './at.ts';
import { type Mention, Mentions } from './mentions.ts';
import { segmentsOf } from './segments.ts';

/** Where the element at the offset is named, on the way to what is in it too; its declaration first, where it is wanted. */
export function referencesAt(
  project: Project,
  file: string,
  offset: number,
  { withDeclaration }: { readonly withDeclaration: boolean },
): Place[] {
  const element = elementSpotAt(project, file, offset)?.element;
  if (element === undefined) {
    return [];
  }
  const mentions = placesNaming(new Mentions(project).all(), element, project);
  return withDeclaration ? [{ file: element.file, span: element.nameSpan }, ...mentions] : mentions;
}

/** The places among the mentions that name the element, or that name it on the way to another. */
export function placesNaming(mentions: Iterable<Mention>, element: Element, project: Project): Place[] {
  const within = `${element.id}.`;
  return [...mentions].flatMap((mention): Place[] => {
    if (mention.element === element) {
      return [{ file: mention.file, span: mention.span }];
    }
    if (!mention.element.id.startsWith(within)) {
      return [];
    }
    return segmentsOf(mention, project.text(mention.file) ?? '')
      .filter(segment => segment.element === element)
      .map(({ span }) => ({ file: mention.file, span }));
  });
}
