/** Everything that a project says: each element with its links, who refers to it, and each problem. */
import {
  type CxModel,
  elementsOf,
  type PlacedDiagnostic,
  type Project,
  type ReverseQuery,
} from '../../language/src/index.ts';

export interface Everything {
  readonly elements: readonly string[];
  readonly index: readonly string[];
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
  return { elements, index: indexOf(project.model), problems };
}

const QUESTIONS: readonly ReverseQuery[] = [
  { attributes: ['owner'] },
  { attributes: ['next', 'requires', 'relies'] },
  { kind: 'touchpoint', attributes: ['owner', 'standards'] },
];

/** What the index of the elements answers. */
function indexOf({ fragments, index }: CxModel): string[] {
  const elements = fragments.flatMap(elementsOf);
  const kinds = [...new Set(elements.map(({ kind }) => kind))];
  const ids = (found: readonly { readonly id: string }[]) => found.map(({ id }) => id).join();
  return [
    ...kinds.map(kind => `${kind}: ${ids(index.ofKind(kind))} of ${ids(index.written(kind))}`),
    ...kinds.flatMap(kind =>
      [...index.ofKindsByFile([kind])].map(([file, found]) => `${kind} in ${file}: ${ids(found)}`),
    ),
    ...[...index.ofKindsByFile(kinds)].map(([file, found]) => `in ${file}: ${ids(found)}`),
    `all: ${ids(index.written(...kinds))}`,
    ...elements.flatMap(({ id }) => QUESTIONS.map(question => `to ${id}: ${ids(index.referring(id, question))}`)),
  ];
}
