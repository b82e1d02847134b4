/**
 * Everything that is said of one text that does not depend on other files: its tree as elements with their attributes, and
 * its errors but those of names. As a program it reads the text from its input and limits from its argument, so that it
 * runs in a process of its own.
 */
import { readFileSync } from 'node:fs';
import { type Element, Project, type ProjectOptions, type Value } from '../../language/src/index.ts';

/** Other files may give or take the names that it mentions. */
const OF_NAMES = new Set([
  'unresolved-name',
  'owner-resolves',
  'ambiguous-name',
  'wrong-kind',
  'duplicate-name',
  'dependency-cycle',
]);

export function judged(
  text: string,
  others: readonly (readonly [string, string])[] = [],
  options: ProjectOptions = {},
): string {
  const project = new Project(options);
  for (const [path, other] of others) {
    project.setFile(path, other);
    project.update();
  }
  project.setFile('good.cx', text);
  project.update();
  const fragment = project.model.fragments.find(each => each.file === 'good.cx')!;
  const problems = project.problems('good.cx').filter(({ rule }) => !OF_NAMES.has(rule));
  return JSON.stringify([problems, fragment.elements.map(plain)]);
}

function plain({ id, kind, name, title, doc, span, nameSpan, attributes, children }: Element): unknown {
  const said = [...attributes].map(([key, { values }]) => [key, values.map(withoutTarget)]);
  return { id, kind, name, title, doc, span, nameSpan, said, children: children.map(plain) };
}

function withoutTarget(value: Value): unknown {
  return JSON.parse(JSON.stringify(value, (key, inner: unknown) => (key === 'target' ? undefined : inner)));
}

if (process.argv[1] === import.meta.filename) {
  const limits = JSON.parse(process.argv[2] ?? '{}') as NonNullable<ProjectOptions['limits']>;
  process.stdout.write(judged(readFileSync(0, 'utf8'), [], { limits }));
}
