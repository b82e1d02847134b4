/** Questions about a place of a text: a fixture with a cursor, and what is found from there as marks in the same text. */
import { expect } from 'vitest';
import type { Place, Project } from '../../language/src/index.ts';
import { readFiles } from './check.ts';
import { markAt, readFixture, withMarks } from './fixture.ts';

/** What a function of the editor layer is asked. */
export interface Asked {
  readonly project: Project;
  readonly file: string;
  readonly offset: number;
}

/** The question that the fixture puts with its cursor; `beside` are further files, taken as they are. */
export function ask(source: string, beside: Readonly<Record<string, string>> = {}): Asked {
  const { files, cursor } = readFixture(source);
  if (cursor === undefined) {
    throw new Error(`This text has no cursor: ${source}`);
  }
  const texts = Object.fromEntries(files.map(({ path, text }) => [path, text]));
  return { project: readFiles({ ...texts, ...beside }).project, ...cursor };
}

/** A place that is found, and what it is in a word. */
export type Found = Place & { readonly is: string };

/** Fails unless the places that are found from the cursor are just the marked ones, each with its word. */
export function checkPlaces(source: string, find: (asked: Asked) => readonly Found[]): void {
  const { files } = readFixture(source);
  const found = find(ask(source));
  const rendered = (marksIn: (file: (typeof files)[number]) => Parameters<typeof withMarks>[1]) =>
    files.flatMap(file => [`//- ${file.path}`, ...withMarks(file.text, marksIn(file))]).join('\n');
  const actual = rendered(({ path, text }) =>
    found.filter(({ file }) => file === path).map(({ span, is }) => markAt(text, span, is, '')),
  );
  expect(actual).toBe(rendered(({ marks }) => marks));
  const elsewhere = found.filter(({ file }) => files.every(({ path }) => path !== file));
  expect(elsewhere).toEqual([]);
}
