/** Every document for other programs fits its published schema, judged by validators that refuse wrong ones. */
import { describe, expect, test } from 'vitest';
import type { Tree } from '../support/memory-host.ts';
import { BROKEN, CLEAN, cx } from '../support/run-cx.ts';
import { VALIDATORS } from './validators.ts';

const WAIVED = `
journey Buy {
  // cx-ignore stage-listening until 2027-01-01: nobody has been found yet
  stage Search { touchpoint Shop }
}
`;

/** With a fix, a place in another file, a rule that is waived, wide letters, and names that need encoding. */
const RICH: Tree = {
  'cx.config.json': '{ "extends": ["cx:strict"] }',
  'a b/шлях [1].cx': BROKEN,
  'twice.cx': 'role Lead "🛶 漢字"\n',
  'waived.cx': WAIVED,
  'syntax.cx': 'journey {',
};

const TREES: Readonly<Record<string, Tree>> = {
  'a clean programme': { 'a.cx': CLEAN },
  'a broken programme': { 'a.cx': BROKEN },
  'a programme with everything': RICH,
};

const FORMATS = Object.keys(VALIDATORS) as (keyof typeof VALIDATORS)[];

describe.each(FORMATS)('%s', format => {
  test.each(Object.keys(TREES))('is valid for %s', async name => {
    const run = await cx(TREES[name]!, `check --format ${format} --fail-on never`);
    expect(run.err).toBe('');
    expect([run.code, await VALIDATORS[format](run.out)]).toEqual([0, []]);
  });

  test('is valid for a run by some rules, and for one that lists less', async () => {
    const run = await cx(RICH, `check --format ${format} --quiet --only stage-listening --fail-on never`);
    expect(await VALIDATORS[format](run.out)).toEqual([]);
  });
});

/** What is written into a good document, and in place of what. */
type Fault = readonly [string, string | RegExp, string];

const FAULTS: readonly (readonly [keyof typeof VALIDATORS, ...Fault])[] = [
  ['sarif', 'another version', '"version": "2.1.0"', '"version": "2.0.0"'],
  ['sarif', 'a level that there is not', '"level": "error"', '"level": "fatal"'],
  ['sarif', 'a line before the first', '"startLine": 3', '"startLine": 0'],
  ['sarif', 'a URI with a blank', '"uri": "a%20b/', '"uri": "a b/'],
  ['sarif', 'a message without a text', /"message": \{\s*"text"/, '"message": { "txet"'],
  ['sarif', 'a driver without a name', '"name": "cx",', ''],
  ['sarif', 'a key that there is not', '"columnKind"', '"columnsKind"'],
  ['sarif', 'a suppression of no kind', '"suppressions": []', '"suppressions": [{}]'],
  ['junit', 'a case without a name', /<testcase name="[^"]*"/, '<testcase'],
  ['junit', 'an element that there is not', /<(\/?)failure/g, '<$1fault'],
  ['junit', 'a bare ampersand', '<skipped>', '<skipped>&'],
  ['junit', 'an element that is not closed', '</testsuites>', ''],
  ['junit', 'a sign that XML has not', '<system-out>', '<system-out>\u001b'],
  ['junit', 'a reference to it', '<system-out>', '<system-out>&#27;'],
  ['gitlab', 'a severity of ours', '"severity": "major"', '"severity": "error"'],
  ['gitlab', 'a line before the first', '"begin": 3', '"begin": 0'],
  ['gitlab', 'no fingerprint', /"fingerprint": "\w+",/, ''],
  ['gitlab', 'a path from the root of a disk', '"path": "', '"path": "/'],
  ['rdjson', 'a severity of ours', '"severity": "ERROR"', '"severity": "error"'],
  ['rdjson', 'a column before the first', '"column": 9', '"column": 0'],
  ['rdjson', 'no message', /"message": "[^\n]*",/, ''],
  ['rdjson', 'a key that there is not', '"suggestions"', '"fixes"'],
];

describe('the judges refuse', () => {
  test.each(FAULTS)('in %s %s', async (format, _, wrong, written) => {
    const run = await cx(RICH, `check --format ${format}`);
    const faulty = run.out.replace(wrong, written);
    expect(faulty).not.toBe(run.out);
    expect(await VALIDATORS[format](faulty)).not.toEqual([]);
  });
});
