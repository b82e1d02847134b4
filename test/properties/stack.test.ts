// What is allowed needs less than half of the stack that Node gives: other hosts give less, and callers use some. Each text
// is read in a process of its own, for code that has run often needs less.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DEFAULT_LIMITS } from '../../language/src/index.ts';

const [depth, operators] = [DEFAULT_LIMITS.depth * 2, DEFAULT_LIMITS.operators * 2];
/** Half of the kilobytes that V8 takes for the stack unless told otherwise. */
const HALF = 492;

const fact = (condition: string) => `fact f { is: t in touchpoints where ${condition} }`;

function judgedIn(flags: readonly string[], text: string, limits: object): string {
  const program = [...flags, join(import.meta.dirname, 'judged.ts'), JSON.stringify(limits)];
  return execFileSync(process.execPath, program, { input: text, encoding: 'utf8' });
}

describe('twice the limits', () => {
  test.each([
    ['blocks', `${'stage S {\n'.repeat(depth)}${'}\n'.repeat(depth)}`],
    ['parentheses', fact(`${'('.repeat(depth)}t.critical${')'.repeat(depth)}`)],
    ['quantifiers', fact(`${'some x in t.kpis where '.repeat(depth)}t.critical`)],
    ['conditions of every', fact(`${'every x in t.kpis : '.repeat(depth)}t.critical`)],
    [
      'quantifiers in parentheses',
      fact(`${'(some x in t.kpis where '.repeat(depth / 2)}t.critical${')'.repeat(depth / 2)}`),
    ],
    ['aggregates', fact(`${'count(x in t.kpis where '.repeat(depth)}t.critical${' > 1)'.repeat(depth)} > 1`)],
    ['a row of operators', fact(`${'t.critical and '.repeat(operators - 2)}t.critical`)],
    ['a row of not', fact(`${'not '.repeat(operators - 2)}t.critical`)],
  ])(
    '%s',
    (_, text) => {
      expect(judgedIn([], text, { depth, operators })).not.toMatch(
        /could not be read|may be nested|operators and no more/,
      );
    },
    60_000,
  );
});

describe('half of the stack', () => {
  test.each([
    ['one error after another', Array.from({ length: 2000 }, (_, index) => `role R${index} }`).join('\n')],
    ['errors in one block', `journey J {\n${'goal: ) x\n'.repeat(2000)}}`],
    ['errors in the deepest block', `${'stage S {\n'.repeat(60)}${') x {\n'.repeat(2000)}`],
    ['errors in one expression', fact('a ) b ( '.repeat(60))],
  ])(
    '%s',
    (_, text) => {
      expect(judgedIn([`--stack-size=${HALF}`], text, {})).toBe(judgedIn([], text, {}));
    },
    60_000,
  );
});
