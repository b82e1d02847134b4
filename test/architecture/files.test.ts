// Rules for every file of the project.
import { expect, test } from 'vitest';
import { roomOf } from './rooms.ts';
import { codeOf, files, textOf } from './sources.ts';

const all = files();

/** Beyond them, a file of tests is about more than one subject. */
const MOST_LINES_OF_TESTS = 400;

test('every file of the programs says first what it is for', () => {
  const silent = all.filter(
    path =>
      roomOf(path) !== undefined && !path.includes('/generated/') && !/^(?:#!.*\n)?(?:\/\*\*|\/\/)/.test(textOf(path)),
  );
  expect(silent).toEqual([]);
});

test('no file of the tests is so long that it must be about several subjects', () => {
  const tests = all.filter(path => /^test\/.*\.(?:tsx?|mjs)$/.test(path));
  expect(tests.length).toBeGreaterThan(200);
  const long = tests
    .map(path => ({ path, lines: textOf(path).split('\n').length - 1 }))
    .filter(({ lines }) => lines > MOST_LINES_OF_TESTS)
    .map(({ path, lines }) => `${path}: ${lines} lines; split it by subject`);
  expect(long).toEqual([]);
});

test('no file names a folder of somebody’s machine', () => {
  const home = new RegExp(`(?:^|[\\s"'\`(=])/(?:${['home', 'Users', 'root'].join('|')})/[a-z]`, 'm');
  const texts = all.filter(
    path => /\.(?:ts|tsx|mjs|json|md|cx|css|langium|yml)$/.test(path) && path !== 'package-lock.json',
  );
  expect(texts.length).toBeGreaterThan(300);
  expect(texts.filter(path => home.test(textOf(path)))).toEqual([]);
});

test('no page points to one that is not there', () => {
  const pages = all.filter(path => path.endsWith('.md'));
  const broken = pages.flatMap(page => {
    const folder = page.split('/').slice(0, -1);
    return [...textOf(page).matchAll(/\]\((?!https?:|#|mailto:)([^)\s#]+)/g)]
      .map(match => {
        const path: string[] = [...folder];
        for (const segment of decodeURI(match[1]!).split('/')) {
          if (segment === '..') {
            path.pop();
          } else if (segment !== '.') {
            path.push(segment);
          }
        }
        return path.join('/').replace(/\/$/, '');
      })
      .filter(target => !all.includes(target) && !all.some(path => path.startsWith(`${target}/`)))
      .map(target => `${page} → ${target}`);
  });
  expect(broken).toEqual([]);
});

test('no text of a rule is kept twice: generated files say who wrote them', () => {
  const generated = all.filter(path => path.includes('/generated/') && path.endsWith('.ts'));
  expect(generated.filter(path => !/^\/\*+[\s\S]*(?:generated|Written by)/i.test(textOf(path)))).toEqual([]);
});

test('what is private begins with `#`, which holds while the program runs too', () => {
  const programs = all.filter(path => roomOf(path) !== undefined || /^test\/.*\.tsx?$/.test(path));
  const worded = programs.filter(path => /^\s+private (?!constructor\b)/m.test(codeOf(path)));
  expect(worded).toEqual([]);
});
