// Norms of any text are judged without throwing: whatever is wrong with them is an error at its place.

import { describe, expect, test } from 'vitest';
import { DEFAULT_CONFIG } from '../../language/src/config/index.ts';
import { Evaluator } from '../../language/src/engine/evaluation/index.ts';
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

const LISTS = ['touchpoints', 'f0', 'f1', 'f2', 'systems.touchpoints', 'journeys.touchpoints'];

/** Conditions in which nothing is wrong, nested and of any cost; `depth` variables are already there. */
function conditions(depth: number): fc.Arbitrary<string> {
  const last = `v${depth - 1}`;
  const leaf = fc.constantFrom(
    `exists ${last}.owner`,
    `${last}.title like "*a*b"`,
    `count(${last}.reaches) > 1`,
    `${last} in f1`,
    `exists ${last}.bound-by`,
    `v0.title != ${last}.name`,
  );
  if (depth > 3) {
    return leaf;
  }
  const inner = conditions(depth + 1);
  const selection = fc
    .tuple(fc.constantFrom(...LISTS), inner)
    .map(([list, where]) => `v${depth} in ${list} where ${where}`);
  return fc.oneof(
    leaf,
    fc.tuple(fc.constantFrom('some', 'no'), selection).map(([word, each]) => `(${word} ${each})`),
    fc.tuple(selection, inner).map(([each, holds]) => `(every ${each} : ${holds})`),
    selection.map(each => `count(${each}) > 2`),
    fc.tuple(leaf, fc.constantFrom('and', 'or'), leaf).map(words => `(${words.join(' ')})`),
  );
}

/** Facts that rest on each other and on themselves, and norms that select from them. */
const costly = fc
  .record({
    lists: fc.array(fc.constantFrom(...LISTS), { minLength: 5, maxLength: 5 }),
    where: fc.array(conditions(1), { minLength: 5, maxLength: 5 }),
    count: fc.integer({ min: 1, max: 12 }),
  })
  .map(({ lists, where, count }) => {
    const each = (write: (index: number) => string) => Array.from({ length: count }, (_, index) => write(index));
    return [
      ...[0, 1, 2].map(index => `fact f${index} { is: v0 in ${lists[index]} where ${where[index]} }`),
      `standard Kept { for: v0 in ${lists[3]}  require: ${where[3]} }`,
      `rule asked { for: v0 in ${lists[4]}  require: ${where[4]} }`,
      ...each(index => `system S${index} { relies: S${(index * 7) % count} }`),
      ...each(index => `touchpoint T${index} "ab${index}" { relies: S${index}  standards: Kept }`),
    ].join('\n');
  });

test('norms of any cost end within the budget, and an editor is told the same as a run', () => {
  const settings = settingsOf(DEFAULT_CONFIG, { today: '2026-11-22', budget: { steps: 20_000, findings: 300 } });
  fc.assert(
    fc.property(fc.array(costly, { minLength: 1, maxLength: 3 }), texts => {
      const project = new Project();
      const evaluator = new Evaluator(project, settings, () => undefined);
      for (const text of texts) {
        project.setFile('main.cx', text);
        const { files } = project.update();
        const live = evaluator.update(settings.today, new Set(files));
        const { findings, table } = evaluate(project, settings, () => undefined);
        expect([live.findings, live.table.excess?.limit]).toEqual([findings, table.excess?.limit]);
        expect(findings.length).toBeLessThan(1000);
      }
    }),
    { numRuns: runs(150) },
  );
}, 3_600_000);

test('any words are read as an expression on their own', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }), words => {
      const text = words.join(' ');
      const { tree, problems, refusal } = parseExpression(text);
      expect(tree !== undefined || refusal !== undefined || problems.length > 0).toBe(true);
      expect(problems.every(({ span }) => span.start >= 0 && span.start <= span.end && span.end <= text.length)).toBe(
        true,
      );
    }),
    { numRuns: runs(2000) },
  );
}, 3_600_000);
