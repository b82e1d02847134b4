// The functions made of the grammar read what Langium's parser reads, or leave it to that parser.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AstNode } from 'langium';
import { describe, expect, test } from 'vitest';
import { parserText } from '../../language/build/parser.mjs';
import type { AstParser } from '../../language/src/syntax/parser/ast-parser.ts';
import { predict } from '../../language/src/syntax/parser/predict.ts';
import { scan } from '../../language/src/syntax/parser/scan.ts';
import { createAstParser } from '../../language/src/syntax/parser/services.ts';
import { fc, runs } from '../support/property.ts';
import { EXAMPLE_TEXTS, hostileTexts } from './hostile-texts.ts';
import { programmes } from './programmes.ts';

const MODES = [
  ['document', 'Document'],
  ['faulty document', 'Document'],
  ['expression', 'Expression'],
] as const;

let parser: AstParser | undefined;

/** The tree by Langium's parser; absent where it has an error. */
function parsed(tokens: ReturnType<typeof scan>['tokens'], rule: (typeof MODES)[number][1]): AstNode | undefined {
  parser ??= createAstParser();
  try {
    const { value, errors } = parser.parseTokens(tokens, { rule });
    return errors.length === 0 ? value : undefined;
  } catch {
    parser = undefined;
    return undefined;
  }
}

/** How often each text was read by the functions, and how often Langium's parser alone could. */
const count = { both: 0, one: 0 };

function compare(text: string): void {
  for (const [mode, rule] of MODES) {
    const { tokens, refusal } = scan(text, mode);
    const tree = refusal === undefined ? parsed(tokens, rule) : undefined;
    const predicted = refusal === undefined ? predict(tokens, rule) : undefined;
    if (predicted !== undefined) {
      count.both++;
      // Where a property is absent, the one tree names it and the other does not.
      expect(predicted).toEqual(tree);
    } else if (tree !== undefined) {
      count.one++;
    }
  }
}

describe.each(Object.entries(hostileTexts))('%s', (_, texts) => {
  test('give the same tree, or none', () => {
    fc.assert(fc.property(texts, compare), { numRuns: runs(1000) });
  }, 3_600_000);
});

test.each(['CrewLead\n  for: t in in touchpoints', 'require: a = no b in c', 'fact f { is: count(x in yes) }'])(
  '%j gives the same tree, or none',
  compare,
);

test('programmes give the same tree', () => {
  EXAMPLE_TEXTS.forEach(compare);
  fc.assert(
    fc.property(programmes, ({ neat, disarrayed }) => [neat, disarrayed].forEach(compare)),
    { numRuns: runs(300) },
  );
  // A text that needs more foresight is rare.
  expect(count.one).toBeLessThan(count.both / 10);
}, 3_600_000);

test('the functions say what the grammar says; after a change run `npm run generate`', async () => {
  const file = join(import.meta.dirname, '../../language/src/syntax/parser/generated/predictive-parser.ts');
  expect(readFileSync(file, 'utf8')).toBe(await parserText());
});
