import { expect } from 'vitest';
import { formatText } from '../../../../language/src/syntax/format/index.ts';
import { contentOf, piecesOf } from '../../../properties/content.ts';

export function formatted(text: string): string {
  const result = formatText(text);
  if ('problems' in result) {
    throw new Error(`It was not formatted: ${JSON.stringify(result.problems)}`);
  }
  return result.text;
}

/** Expects the look, that it lasts, and that nothing was said differently. */
export function expectFormatted(text: string, expected: string): void {
  expect(formatted(text)).toBe(expected);
  expect(formatted(expected)).toBe(expected);
  expect(contentOf(expected)).toEqual(contentOf(text));
  expect(piecesOf(expected)).toEqual(piecesOf(text));
}
