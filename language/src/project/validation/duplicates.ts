/** Names that are given twice in one container, a second programme, and two files that many systems take for one. */

import type { PlacedDiagnostic } from '../../model/diagnostic.ts';
import type { Element, Fragment } from '../../model/model.ts';
import { withArticle } from '../../model/type-words.ts';
import { problemAt } from './report.ts';

/** `sharers` are elements of one identity in order; all but the first are mistakes. */
export function checkShared(sharers: readonly Element[]): PlacedDiagnostic[] {
  const first = sharers[0]!;
  return sharers.slice(1).map(element => duplicate(element, first));
}

/** Within examples, which no other file can see. */
export function checkExamples(fragment: Fragment): PlacedDiagnostic[] {
  return examplesIn(fragment.elements).flatMap(twicesIn);
}

function examplesIn(elements: readonly Element[]): readonly Element[] {
  return elements.flatMap(element => (element.kind === 'example' ? [element] : examplesIn(element.children)));
}

function twicesIn(element: Element): PlacedDiagnostic[] {
  const seen = new Map<string, Element>();
  return element.children.flatMap(child => {
    const first = seen.get(child.name);
    if (first === undefined) {
      seen.set(child.name, child);
    }
    return [...(first === undefined ? [] : [duplicate(child, first)]), ...twicesIn(child)];
  });
}

/** A project has at most one programme. */
export function checkProgrammes(programmes: readonly Element[]): PlacedDiagnostic[] {
  const [first, ...others] = programmes;
  return others
    .filter(other => other.id !== first!.id)
    .map(other =>
      problemAt(
        'duplicate-name',
        other,
        other.nameSpan,
        `A project has one programme, and \`${first!.name}\` is it: move what this one says there.`,
        {
          related: [{ message: `${first!.id} stands here.`, file: first!.file, span: first!.nameSpan }],
        },
      ),
    );
}

function duplicate(element: Element, first: Element): PlacedDiagnostic {
  const what =
    first.kind === element.kind ? 'Another' : withArticle(first.kind).replace(/^./, letter => letter.toUpperCase());
  const where =
    element.container === undefined
      ? element.namespace === ''
        ? 'here'
        : `in \`${element.namespace}\``
      : `in \`${element.container.name}\``;
  return problemAt(
    'duplicate-name',
    element,
    element.nameSpan,
    `${what}${first.kind === element.kind ? ` ${first.kind}` : ''} is already called \`${element.name}\` ${where}: choose another name.`,
    { related: [{ message: `\`${first.name}\` is given first here.`, file: first.file, span: first.nameSpan }] },
  );
}

/** Windows and macOS ignore the case of letters in names of files, and macOS how an accented letter is composed. */
export function checkPaths(paths: readonly string[]): PlacedDiagnostic[] {
  const firsts = new Map<string, string>();
  return paths.flatMap(path => {
    const folded = path.normalize('NFC').toLowerCase();
    const first = firsts.get(folded);
    if (first === undefined) {
      firsts.set(folded, path);
      return [];
    }
    const span = { start: 0, end: 0 };
    const message = `On Windows and macOS this file and \`${first}\` cannot stand side by side, since their names differ in the case or the composition of letters only: rename one of them.`;
    return [{ rule: 'duplicate-name', file: path, span, message, discriminator: 'path' }];
  });
}
