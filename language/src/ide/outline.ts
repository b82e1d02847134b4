/** The outline: every element of a file with its title, nested as written. */
import type { Element } from '../model/model.ts';
import type { Span } from '../model/values.ts';
import type { Project } from '../project/workspace/project.ts';

/** An element in the outline. */
export interface OutlineEntry {
  readonly name: string;
  readonly kind: string;
  /** Its title, or else its kind. */
  readonly detail: string;
  readonly span: Span;
  /** Where its name stands, the place to go to. */
  readonly nameSpan: Span;
  readonly children: readonly OutlineEntry[];
}

/** The outermost elements of the file, in source order. */
export function outlineOf(project: Project, file: string): OutlineEntry[] {
  return entriesOf(project.model.index.fragment(file)?.elements ?? []);
}

function entriesOf(elements: readonly Element[]): OutlineEntry[] {
  return elements.map(({ name, kind, title, span, nameSpan, children }) => ({
    name,
    kind,
    detail: title ?? kind,
    span,
    nameSpan,
    children: entriesOf(children),
  }));
}
