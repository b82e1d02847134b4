/** A project as if its texts were others. Whatever happens meanwhile, they are what they were when it is done. */
import type { Edit, Place } from '../../model/finding.ts';
import { inOneGo, inOneStep } from '../../model/steps.ts';
import type { Project } from '../../project/workspace/project.ts';

/** A project together with whoever evaluates it: what changes in one, the other is told. */
export interface LinkedProject {
  readonly engine: Project;
  /** Links and checks what changed since the last time, and notes it for the next evaluation. */
  update(): void;
}

/** Puts another text in the place of a file's, which there need not be. */
export type Put = (file: string, text: string) => void;

/**
 * Lets the work change texts and puts them back behind it: when it is done, when it throws, and when whoever drives its
 * steps gives up. Until then everybody sees the texts that it put, so who lets others look between two steps drives none.
 */
export function* restoring<T>(project: LinkedProject, work: (put: Put) => Generator<void, T>): Generator<void, T> {
  const { engine } = project;
  const undo = new Map<string, () => void>();
  const put: Put = (file, text) => {
    if (!undo.has(file)) {
      undo.set(file, engine.keep(file));
    }
    engine.setFile(file, text);
  };
  try {
    return yield* work(put);
  } finally {
    for (const putBack of undo.values()) {
      putBack();
    }
    project.update();
  }
}

/** Looks at the project as if the edits were made, in one go. */
export function asIf<T>(project: LinkedProject, edits: readonly Edit[], look: () => T): T {
  const texts = textsAfter(project.engine, edits);
  const steps = restoring(project, put =>
    inOneStep(() => {
      putAll(texts, put);
      project.update();
      return look();
    }),
  );
  return inOneGo(steps);
}

export function putAll(texts: ReadonlyMap<string, string>, put: Put): void {
  for (const [file, text] of texts) {
    put(file, text);
  }
}

/** The texts of the edited files as they would be, by file. */
export function textsAfter(project: Pick<Project, 'text'>, edits: readonly Edit[]): ReadonlyMap<string, string> {
  const byFile = Map.groupBy(edits, edit => edit.file);
  return new Map([...byFile].map(([file, inFile]) => [file, applyEdits(project.text(file) ?? '', inFile)]));
}

/** A text after edits that do not overlap; of two at one place, the first comes first. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const { span, newText } of inOrder(edits)) {
    result += text.slice(at, span.start) + newText;
    at = span.end;
  }
  return result + text.slice(at);
}

/** Where the new texts of the edits stand once they are made, in the order of the edits. */
export function placesAfter(edits: readonly Edit[]): readonly Place[] {
  const shifts = new Map<string, number>();
  const places = new Map<Edit, Place>();
  for (const edit of inOrder(edits)) {
    const { file, span, newText } = edit;
    const shift = shifts.get(file) ?? 0;
    const start = span.start + shift;
    places.set(edit, { file, span: { start, end: start + newText.length } });
    shifts.set(file, shift + newText.length - (span.end - span.start));
  }
  return edits.map(edit => places.get(edit)!);
}

export function inOrder(edits: readonly Edit[]): Edit[] {
  return [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}
