// Who reads an element, and how: what is decided in one place is decided once, and what must be noted is noted.
import { expect, test } from 'vitest';
import { roomOf } from './rooms.ts';
import { codeOf, files, importsOf } from './sources.ts';

const sources = files().filter(path => roomOf(path) !== undefined);
const checks = sources.filter(path => path.startsWith('language/src/engine/checks/'));

/** Each line of code that the pattern is found in, with its file. */
function linesWith(pattern: RegExp, paths: readonly string[]): string[] {
  return paths.flatMap(path =>
    codeOf(path)
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : [])),
  );
}

test('a check reads what an element says through its context, which notes what the check rests on', () => {
  expect(checks.length).toBeGreaterThan(10);
  // A method of the context is called; what an element holds is not.
  expect(linesWith(/\.(?:attributes|children|title|doc)\b(?!\()/, checks)).toEqual([]);
  const reading = checks.flatMap(importsOf).filter(({ to }) => /\/model\/(?:read|kpi|element-index)\.ts$/.test(to));
  expect(reading).toEqual([]);
});

test('what an element says is read by the model, and built where texts are lowered', () => {
  const others = sources.filter(
    path => !/^language\/src\/(?:model|syntax\/(?:lowering|generated))\//.test(path) && !path.startsWith('client/'),
  );
  expect(others.length).toBeGreaterThan(200);
  expect(linesWith(/\battributes\.(?:get|has)\(/, others)).toEqual([]);
  expect(
    linesWith(
      /\btitle \?\? (?:\w+\.)?name\b/,
      others.filter(path => !path.includes('/config/')),
    ),
  ).toEqual([]);
});
