/** Frameworks, dimensions and practices by what people call them. */
import { type CxModel, containerOfKind, type Element, indexOf } from '../../language/src/index.ts';
import { JobFailure } from '../host/index.ts';

const KINDS = ['framework', 'dimension', 'practice'];

/** Of the library and of a project. */
export function frameworkElements({ library, index }: CxModel): readonly Element[] {
  return [indexOf(library), index].flatMap(each => KINDS.flatMap(kind => each.ofKind(kind)));
}

/** The one that the words name: by its identity, with or without its namespace, or by its simple name where one has it. */
export function frameworkElementNamed(words: string, elements: readonly Element[]): Element | undefined {
  const exact = elements.filter(({ id }) => id === words);
  const found = exact.length > 0 ? exact : elements.filter(element => namesOf(element).includes(words));
  if (found.length > 1) {
    const names = found.map(element => `\`${withoutNamespace(element)}\``).join(', ');
    throw new JobFailure(`\`${words}\` is the name of several: ${names}. Write which one.`);
  }
  return found[0];
}

/** `forrester.governance.gov-standards`, `forrester.gov-standards`, `gov-standards`. */
export function namesOf(element: Element): readonly string[] {
  const framework = containerOfKind(element, 'framework');
  return [
    withoutNamespace(element),
    ...(framework === undefined ? [] : [`${framework.name}.${element.name}`]),
    element.name,
  ];
}

function withoutNamespace({ id, namespace }: Element): string {
  return namespace !== '' && id.startsWith(`${namespace}.`) ? id.slice(namespace.length + 1) : id;
}
