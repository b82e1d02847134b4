import { expect, test } from 'vitest';
import { formattingIn } from '../../../language/src/ide/formatting.ts';
import { formatText, type Span } from '../../../language/src/index.ts';
import { readFiles } from '../../support/check.ts';

const text = 'journey Buy "Buy a ticket" {\n    stage Pay   {\n  touchpoint Card "Pay by card" {}\n}\n}\n';

function edits(content: string, range?: Span) {
  return formattingIn(readFiles({ 'buy.cx': content }).project, 'buy.cx', range);
}

function applied(content: string): string {
  return edits(content).reduceRight(
    (result, { start, end, newText }) => result.slice(0, start) + newText + result.slice(end),
    content,
  );
}

test('the edits of the formatter give its text, and none touches a line that is right already', () => {
  const formatted = applied(text);
  expect(formatted).toContain('\n  stage Pay {\n    touchpoint Card "Pay by card" {');
  expect({ text: formatted }).toEqual(formatText(text));
  expect(edits(text).some(({ start }) => start < text.indexOf('\n'))).toBe(false);
  expect(edits(formatted)).toEqual([]);
});

test('of a range only what lies in it is formatted', () => {
  const range = { start: text.indexOf('  touchpoint'), end: text.indexOf('}\n}') };
  const within = edits(text, range);
  expect(within.length).toBeGreaterThan(0);
  expect(within.every(({ start, end }) => range.start <= start && end <= range.end)).toBe(true);
});

test('a text with a syntax error is not formatted, nor is one that is not there', () => {
  expect(edits(`${text}journey {{{`)).toEqual([]);
  expect(formattingIn(readFiles({}).project, 'gone.cx')).toEqual([]);
});

test('a text that the project refused whole is left alone', () => {
  const { project } = readFiles({ 'buy.cx': text });
  project.refuseFile('buy.cx', 'syntax', 'It is left out.');
  expect(formattingIn(project, 'buy.cx')).toEqual([]);
});
