/** A fingerprint is of the rule, the element and what the rule chooses: never of a line or a wording. */
import { describe, expect, it as test } from 'vitest';
import { fingerprint } from '../../../../language/src/engine/norms/index.ts';
import { evaluateText } from './support.ts';

const RULE = 'rule owned { for: t in touchpoints  require: exists t.owner  message: "nobody owns it" }';
const of = (text: string) => {
  const { findings } = evaluateText(text);
  expect(findings).toHaveLength(1);
  return findings[0]!.fingerprint;
};
const before = of(`${RULE}\njourney Buy { stage Choose { touchpoint Search } }`);

describe('a fingerprint stays', () => {
  test.each([
    ['when the text moves', `// a line\n\n${RULE}\n\njourney Buy {\n stage Choose {\n  touchpoint Search\n } }`],
    [
      'when the message changes',
      `${RULE.replace('nobody owns it', 'write an owner')}\njourney Buy { stage Choose { touchpoint Search } }`,
    ],
    [
      'when other things about the element change',
      `${RULE}\njourney Buy { stage Choose { touchpoint Search "Look" { wait: 3min } } }`,
    ],
    [
      'when the element is renamed and says so',
      `${RULE}\njourney Buy { stage Choose { touchpoint Find { formerly: Search } } }`,
    ],
    [
      'when what it lies in is renamed and says so',
      `${RULE}\njourney Purchase { formerly: Buy  stage Pick { formerly: Choose  touchpoint Search } }`,
    ],
    [
      'when it is moved and says so',
      `${RULE}\njourney Pay { stage First { touchpoint Find { formerly: Buy.Choose.Search } } }`,
    ],
    [
      'when the rule is renamed and says so',
      `${RULE.replace('rule owned {', 'rule has-owner { formerly: owned')}\njourney Buy { stage Choose { touchpoint Search } }`,
    ],
  ])('%s', (_, text) => {
    expect(of(text)).toBe(before);
  });
});

describe('a fingerprint differs', () => {
  test.each([
    ['for another element', `${RULE}\njourney Buy { stage Choose { touchpoint Find } }`],
    [
      'for another rule',
      `${RULE.replace('rule owned', 'rule kept')}\njourney Buy { stage Choose { touchpoint Search } }`,
    ],
  ])('%s', (_, text) => {
    expect(of(text)).not.toBe(before);
  });

  test('however alike the parts are', () => {
    const prints = new Set<string>();
    for (let index = 0; index < 20_000; index++) {
      prints.add(fingerprint('rule', `journey.stage.T${index}`, ''));
    }
    expect(prints.size).toBe(20_000);
    expect(fingerprint('a', 'bc')).not.toBe(fingerprint('ab', 'c'));
    expect(fingerprint('rule', 'x', '')).toMatch(/^[0-9a-f]{16}$/);
  });
});
