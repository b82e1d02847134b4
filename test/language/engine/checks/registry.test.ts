/** The rules of the library that are decided in TypeScript, and the checks that decide them. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CHECKS } from '../../../../language/src/engine/checks/index.ts';
import { evaluateNorms } from '../../../../language/src/engine/norms/index.ts';
import { LIBRARY_TEXTS } from '../../../../language/src/index.ts';
import { read } from '../../../support/check.ts';
import { settings } from '../norms/support.ts';

const ROOM = join(import.meta.dirname, '..', '..', '..', '..', 'language', 'src', 'engine', 'checks');
const NAMES = [...CHECKS.keys()];

const rules = Object.values(LIBRARY_TEXTS).flatMap(text =>
  [...text.matchAll(/((?:^\/\/.*\n)*)^rule ([\w-]+)[^{]*\{([\s\S]*?)^\}/gm)].map(([, comment, name, body]) => ({
    name: name!,
    isMarked: /\bdecided in TypeScript\b/i.test(comment!),
    requires: /^ {2}require:/m.test(body!),
  })),
);

test('each rule that its comment says to be decided in TypeScript has a check, and each check such a rule', () => {
  expect(rules.length).toBeGreaterThan(100);
  expect(
    rules
      .filter(({ isMarked }) => isMarked)
      .map(({ name }) => name)
      .sort(),
  ).toEqual(NAMES);
});

test('each rule that requires nothing in its text has a check', () => {
  const silent = rules.filter(({ requires }) => !requires).map(({ name }) => name);
  expect(silent.length).toBeGreaterThan(5);
  expect(silent.filter(name => !CHECKS.has(name))).toEqual([]);
});

test('each check stands in a file of its name', () => {
  const shared = ['assessment-answers.ts', 'index.ts'];
  expect(readdirSync(ROOM).sort()).toEqual([...shared, ...NAMES.map(name => `${name}.ts`)].sort());
});

describe('the rules of the checks', () => {
  test.each(NAMES)('%s is sound', name => {
    const { problems } = evaluateNorms(read('programme P').model, settings({ only: new Set([name]) }));
    expect(problems).toEqual([]);
  });
});
