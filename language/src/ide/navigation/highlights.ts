/** Highlights: from a name to every place in its file that names the same element. */
import type { Span } from '../../model/values.ts';
import type { Project } from '../../project/workspace/project.ts';
import { elementSpotAt } from './at.ts';
import { Mentions } from './mentions.ts';
import { placesNaming } from './references.ts';

/** A place in the file that is asked about. */
export interface Highlight {
  readonly span: Span;
  readonly isDeclaration: boolean;
}

/** Where the element at the offset is named in the file itself. */
export function highlightsAt(project: Project, file: string, offset: number): Highlight[] {
  const element = elementSpotAt(project, file, offset)?.element;
  if (element === undefined) {
    return [];
  }
  const mentions = placesNaming(new Mentions(project).in(file), element, project).map(({ span }) => ({
    span,
    isDeclaration: false,
  }));
  return element.file === file ? [{ span: element.nameSpan, isDeclaration: true }, ...mentions] : mentions;
}
