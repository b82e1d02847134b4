/**
 * The one way in which tests read programmes: `check` reads a fixture (see `fixture.ts`) as a project and fails unless its
 * text errors are exactly the marked ones; `read` only reads. Both hand back the project with short ways to ask for
 * elements and values.
 */
import { expect } from 'vitest';
import {
  type CxModel,
  type Element,
  type PlacedDiagnostic,
  Project,
  type ProjectOptions,
  type Value,
} from '../../language/src/index.ts';
import { strangeIn } from './facts.ts';
import { type Fixture, type Mark, markAt, readFixture, withMarks } from './fixture.ts';

export class Reading {
  readonly project: Project;
  readonly cursor: Fixture['cursor'];

  constructor(project: Project, cursor?: Fixture['cursor']) {
    this.project = project;
    this.cursor = cursor;
  }

  get model(): CxModel {
    return this.project.model;
  }

  /** Of all files, in their order. */
  get problems(): PlacedDiagnostic[] {
    return this.project.files().flatMap(path => this.project.problems(path));
  }

  element(id: string): Element {
    const element = this.model.element(id);
    if (element === undefined) {
      throw new Error(`The model has no element ${id}.`);
    }
    return element;
  }

  values(id: string, attribute: string): readonly Value[] {
    return this.element(id).attributes.get(attribute)?.values ?? [];
  }

  /** Identities of the elements that the attribute names; `undefined` for a name that means nothing. */
  targets(id: string, attribute: string): (string | undefined)[] {
    return this.values(id, attribute).map(value => (value.type === 'reference' ? value.target : undefined));
  }
}

export function read(source: string, options?: ProjectOptions): Reading {
  const { files, cursor } = readFixture(source);
  return readFiles(Object.fromEntries(files.map(({ path, text }) => [path, text])), options, cursor);
}

/** For texts whose every character counts. */
export function readFiles(
  texts: Readonly<Record<string, string>>,
  options?: ProjectOptions,
  cursor?: Fixture['cursor'],
): Reading {
  const project = new Project(options);
  for (const [path, text] of Object.entries(texts)) {
    project.setFile(path, text);
  }
  project.update();
  return new Reading(project, cursor);
}

export function check(source: string, options?: ProjectOptions): Reading {
  const fixture = readFixture(source);
  const reading = read(source, options);
  const expected: string[] = [];
  const actual: string[] = [];
  for (const { path, text, marks } of fixture.files) {
    const found = reading.project.problems(path).map(({ span, rule, message }) => markAt(text, span, rule, message));
    expected.push(`//- ${path}`, ...withMarks(text, marks));
    actual.push(
      `//- ${path}`,
      ...withMarks(
        text,
        found.map(mark => shortenLike(mark, marks)),
      ),
    );
  }
  expect(actual.join('\n')).toBe(expected.join('\n'));
  expectNothingMadeUp(reading);
  return reading;
}

/** Whatever a test is about, no fix of what it reads says what nobody said. */
export function expectNothingMadeUp({ project, problems }: Reading): void {
  const textOf = (file: string) => project.text(file)!;
  const strange = problems.flatMap(problem =>
    (problem.fixes ?? []).flatMap(fix =>
      strangeIn(problem, fix, textOf).map(word => `${problem.message} → ${fix.title}: ${word}`),
    ),
  );
  expect(strange).toEqual([]);
}

/** The part of the message that a mark at the same place asks for, so that the two read alike where they agree. */
function shortenLike(found: Mark, marks: readonly Mark[]): Mark {
  const like = marks.find(
    mark =>
      mark.line === found.line &&
      mark.column === found.column &&
      mark.carets === found.carets &&
      mark.rule === found.rule &&
      found.message.includes(mark.message),
  );
  return like === undefined ? found : { ...found, message: like.message };
}
