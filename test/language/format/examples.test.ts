/** The example programmes: formatted when they are to be copied, and kept as they are when they are broken for a reason. */
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { formatText } from '../../../language/src/format/index.ts';
import { expectFormatted, formatted } from './support.ts';

const EXAMPLES = new URL('../../../examples/', import.meta.url);
const files = globSync('**/*.cx', { cwd: EXAMPLES }).sort();
const broken = files.filter(file => file.startsWith('broken/'));
const toBeCopied = files.filter(file => !broken.includes(file));

const textOf = (file: string) => readFileSync(new URL(file, EXAMPLES), 'utf8');

test.each(toBeCopied)('%s is formatted', file => {
  expectFormatted(textOf(file), textOf(file));
});

test.each(broken)('%s is formatted without a change to what it says, or left alone', file => {
  const text = textOf(file);
  if ('problems' in formatText(text)) {
    expect(file).toMatch(/^broken\/(syntax|not-utf8)/);
  } else {
    expectFormatted(text, formatted(text));
  }
});
