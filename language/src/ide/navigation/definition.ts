/** Go to definition: from a name to the element that it stands for. */
import type { Place } from '../../model/finding.ts';
import type { Span } from '../../model/values.ts';
import type { Project } from '../../project/workspace/project.ts';
import { elementSpotAt } from './at.ts';

/** The element, whole; its file may be one of the built-in library. */
export interface Definition extends Place {
  /** Where its name stands, the place to go to. */
  readonly nameSpan: Span;
  /** The name at the offset; of a qualified name the part that the offset is in. */
  readonly origin: Span;
}

/** The element whose name is at the offset; nothing where no name stands. */
export function definitionAt(project: Project, file: string, offset: number): Definition | undefined {
  const spot = elementSpotAt(project, file, offset);
  if (spot === undefined) {
    return undefined;
  }
  const { element, span: origin } = spot;
  return { file: element.file, span: element.span, nameSpan: element.nameSpan, origin };
}
