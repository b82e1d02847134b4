// Norms of any text are judged without throwing: whatever is wrong with them is an error at its place.

import { describe, expect, test } from 'vitest';
import { DEFAULT_CONFIG } from '../../language/src/config/index.ts';
import { evaluate, Project, parseExpression, settingsOf } from '../../language/src/index.ts';
import { fc, runs } from '../support/property.ts';
import { hostileTexts } from './hostile-texts.ts';

const WORDS =
  't x touchpoints journeys kpis Lead spoken t.owner t.channels x.kpis k.value setting.min today yes no phone every some exists not and or in where contains like count share sum avg min max ( ) , : = != < <= + - * / 5min 3d 2mo 80% EUR 5 1 2026-01-01 "a*" and = = in'.split(
    ' ',
  );
/** Conditions that are nearly right, in every place where one may stand. */
const norms = fc
  .array(fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 14 }), { minLength: 4, maxLength: 4 })
  .map(conditions => {
    const [a, b, c, d] = conditions.map(words => words.join(' '));
    return `role Lead {}
channel Phone { type: phone }
journey J { stage S { touchpoint T { owner: Lead  channels: Phone  wait: 5min } } }
fact spoken { is: t in touchpoints where ${a} }
standard Fast { for: t in spoken  require: ${b} }
rule owned { setting min { default: 3 }  for: x in ${c}  require: ${d} }
framework Ours { levels: low, high  practice tidy { defined: ${b}  applies: ${a} } }
`;
  });

function evaluateAlone(text: string): void {
  const project = new Project();
  project.setFile('main.cx', text);
  project.update();
  const { findings } = evaluate(project, settingsOf(DEFAULT_CONFIG, { today: '2026-11-22' }), () => undefined);
  for (const { file, span, message } of findings) {
    expect(file).toBe('main.cx');
    expect(span.start >= 0 && span.start <= span.end && span.end <= text.length, message).toBe(true);
    expect(message).not.toMatch(/undefined|\[object|NaN/);
  }
}

describe.each([
  ['norms that are nearly right', norms, 400],
  ['pieces of examples', hostileTexts['mutated']!, 100],
] as const)('%s', (_, texts, count) => {
  test('are judged', () => {
    fc.assert(fc.property(texts, evaluateAlone), { numRuns: runs(count) });
  }, 3_600_000);
});

test('any words are read as an expression on their own', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }), words => {
      const text = words.join(' ');
      const { tree, problems, refusal } = parseExpression(text);
      expect(tree !== undefined || refusal !== undefined || problems.length > 0).toBe(true);
      expect(problems.every(({ start, end }) => start >= 0 && start <= end && end <= text.length)).toBe(true);
    }),
    { numRuns: runs(2000) },
  );
}, 3_600_000);
