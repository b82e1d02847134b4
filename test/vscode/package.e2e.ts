import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';

const { extensions } = inject('host');
const folder = readdirSync(extensions).find(name => name.startsWith('cx-as-code'))!;
const files = readdirSync(join(extensions, folder), { recursive: true, withFileTypes: true })
  .filter(entry => entry.isFile())
  .map(entry => join(entry.parentPath, entry.name).slice(join(extensions, folder).length + 1));

/** What may be in the package, by the beginning of its path; the marketplace's own names are in small letters. */
const expected = [
  'dist/',
  'client/media/',
  'client/l10n/',
  'language/docs/',
  'language/grammar/syntaxes/',
  'language/schemas/',
  'language/grammar/language-configuration.json',
  'package.json',
  'package.nls.json',
  'readme.md',
  'changelog.md',
  'LICENSE.txt',
  '.vsixmanifest',
];

test('the package holds the programs, the colours and the pages, and nothing of the workshop', () => {
  expect(files.filter(file => !expected.some(beginning => file.startsWith(beginning)))).toEqual([]);
  expect(files.filter(file => /\.(ts|map|tsbuildinfo)$/.test(file))).toEqual([]);
});

test.each([
  'dist/extension.cjs',
  'dist/server.cjs',
  'language/grammar/syntaxes/cx.tmLanguage.json',
  'language/schemas/cx.config.schema.json',
  'LICENSE.txt',
])('the package holds %s', file => {
  expect(files).toContain(file);
});
