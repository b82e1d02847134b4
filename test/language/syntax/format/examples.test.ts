/** The programmes that ship: formatted when they are to be read and copied, and kept as they are when broken for a reason. */
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { formatText } from '../../../../language/src/syntax/format/index.ts';
import { expectFormatted, formatted } from './support.ts';

const ROOT = new URL('../../../../', import.meta.url);
const files = globSync(['examples/**/*.cx', 'language/library/**/*.cx'], { cwd: ROOT }).map(file =>
  file.replaceAll('\\', '/'),
);
const broken = files.filter(file => file.startsWith('examples/broken/'));
const toBeRead = files.filter(file => !broken.includes(file));

const textOf = (file: string) => readFileSync(new URL(file, ROOT), 'utf8');

test.each(toBeRead)('%s is formatted', file => {
  expectFormatted(textOf(file), textOf(file));
});

test.each(broken)('%s is formatted without a change to what it says, or left alone', file => {
  const text = textOf(file);
  if ('problems' in formatText(text)) {
    expect(file).toMatch(/^examples\/broken\/(syntax|not-utf8)/);
  } else {
    expectFormatted(text, formatted(text));
  }
});
