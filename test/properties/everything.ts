/** Everything that a project says: each element with its links, and each problem. */
import { elementsOf, type PlacedDiagnostic, type Project } from '../../language/src/index.ts';

export interface Everything {
  readonly elements: readonly string[];
  readonly problems: Readonly<Record<string, readonly PlacedDiagnostic[]>>;
}

export function everythingOf(project: Project): Everything {
  const elements = project.model.fragments.flatMap(fragment => [
    `${fragment.file} ${fragment.namespace} ${JSON.stringify([fragment.uses, fragment.suppressions])}`,
    ...elementsOf(fragment).map(element => {
      const { id, kind, title, doc, span, nameSpan, container, attributes } = element;
      return JSON.stringify([id, kind, title, doc, span, nameSpan, container?.id, [...attributes.values()]]);
    }),
  ]);
  const problems = Object.fromEntries(project.files().map(path => [path, project.problems(path)]));
  return { elements, problems };
}
