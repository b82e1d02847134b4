// The broken examples: each makes one mistake, and earns the one finding that stands beside it.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { TEXT_ERRORS, TEXT_WARNINGS } from '../../language/src/index.ts';
import { EXAMPLES, readExample, textErrors } from './support.ts';

const folders = readdirSync(join(EXAMPLES, 'broken'), { withFileTypes: true })
  .filter(entry => entry.isDirectory())
  .map(entry => entry.name);

test.each(folders)('%s', folder => {
  const expected: unknown = JSON.parse(readFileSync(join(EXAMPLES, 'broken', folder, 'expected.json'), 'utf8'));
  expect(textErrors(readExample(join('broken', folder)))).toEqual(expected);
});

test('every rule of the text has a broken example, but for a file too large to keep', () => {
  const rules = folders.flatMap(folder => {
    const text = readFileSync(join(EXAMPLES, 'broken', folder, 'expected.json'), 'utf8');
    return (JSON.parse(text) as { rule: string }[]).map(({ rule }) => rule);
  });
  expect([...TEXT_ERRORS, ...TEXT_WARNINGS].filter(rule => !rules.includes(rule))).toEqual(['too-large']);
});

test('the table in the README lists the folders with their rules', () => {
  const readme = readFileSync(join(EXAMPLES, 'broken', 'README.md'), 'utf8');
  const rows = [...readme.matchAll(/^\| \[`([\w-]+)`\].*\| `([\w-]+)` \|$/gm)].map(([, folder, rule]) => [
    folder,
    rule,
  ]);
  expect(rows.map(([folder]) => folder)).toEqual([...folders].sort());
  for (const [folder, rule] of rows) {
    const expected = readFileSync(join(EXAMPLES, 'broken', folder!, 'expected.json'), 'utf8');
    expect(JSON.parse(expected)).toMatchObject([{ rule }]);
  }
});
