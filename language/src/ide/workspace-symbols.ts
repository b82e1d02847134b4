/** Elements of a project by their name or title. */
import type { Place } from '../model/finding.ts';
import { visibleElements } from '../model/model.ts';
import type { Project } from '../project/workspace/project.ts';

/** An element, with the place of its name. */
export interface WorkspaceSymbol extends Place {
  readonly name: string;
  readonly kind: string;
  /** Its title; else the name of the element that it lies in, or its kind. */
  readonly detail: string;
}

/** The elements whose name or title holds the letters of the query in their order, whatever their case; one by one, for nobody reads all. */
export function* symbolsLike(query: string, project: Project): Generator<WorkspaceSymbol> {
  const letters = query.toLowerCase();
  for (const { file, elements } of project.model.fragments) {
    for (const { name, title = '', kind, nameSpan, container } of visibleElements(elements)) {
      if (holds(name.toLowerCase(), letters) || holds(title.toLowerCase(), letters)) {
        yield { file, span: nameSpan, name, kind, detail: title === '' ? (container?.name ?? kind) : title };
      }
    }
  }
}

/** Whether the letters of the query stand in the text in their order, as editors filter what they get. */
function holds(text: string, query: string): boolean {
  let at = 0;
  for (const letter of query) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) {
      return false;
    }
  }
  return true;
}
