/** All norms share one budget: however many there are, a run ends, and says what took most. */
import { describe, expect, it as test } from 'vitest';
import {
  type Budget,
  evaluateNorms,
  evaluateNormsInSteps,
  NormSession,
  type NormSettings,
  type NormTable,
} from '../../../../language/src/engine/norms/index.ts';
import { type CxModel, Project } from '../../../../language/src/index.ts';
import { readFiles } from '../../../support/check.ts';
import { fc, runs } from '../../../support/property.ts';
import { settings, TODAY, withoutLibrary } from './support.ts';

const touchpoints = (count: number, name = 'T') =>
  Array.from({ length: count }, (_, index) => `touchpoint ${name}${index}`).join('\n');
const rules = (count: number, require: string) =>
  Array.from({ length: count }, (_, index) => `rule r${index} { for: t in touchpoints  require: ${require} }`).join(
    '\n',
  );

function within(files: Readonly<Record<string, string>>, budget: Partial<Budget>, library = false): NormTable {
  const { model } = readFiles(files);
  return evaluateNorms(library ? model : withoutLibrary(model), limited(budget));
}

const PLACE = { file: 'cx.config.json', span: { start: 0, end: 0 } };

function limited({ steps = 200_000_000, findings = 500_000 }: Partial<Budget>): NormSettings {
  return settings({ budget: { steps, findings }, projectPlace: PLACE });
}

describe('many norms that find much', () => {
  const files = {
    'a.cx': touchpoints(60),
    'r.cx': `${rules(60, 'exists t.owner')}\nrule most { for: e in touchpoints  require: exists e.owner }`,
  };

  test('are given up together, which is said once', () => {
    const { findings, problems, excess, columns } = within(files, { findings: 3000 });
    expect([findings, columns]).toEqual([[], []]);
    expect(excess).toMatchObject({ limit: 'findings', most: 3000, isLibraryEvaluated: true });
    expect(problems).toEqual([
      expect.objectContaining({
        rule: 'too-large',
        file: 'r.cx',
        message: expect.stringContaining('more than 3,000 faults, `r0` more than any other'),
      }),
    ]);
  });

  test('keep nobody from what the library finds', () => {
    const { excess, findings } = within(files, { findings: 3000 }, true);
    expect(excess?.isLibraryEvaluated).toBe(true);
    expect(findings.length).toBeGreaterThan(60);
    expect(findings.every(({ norm }) => norm?.startsWith('cx.'))).toBe(true);
  });

  test('are judged where the limit allows for it', () => {
    const { excess, findings } = within(files, { findings: 61 * 60 });
    expect([excess, findings.length]).toEqual([undefined, 61 * 60]);
  });

  test('of the library are told of where the project stands', () => {
    const { excess, problems, findings } = within({ 'a.cx': touchpoints(60) }, { findings: 100 }, true);
    expect(findings).toEqual([]);
    expect(excess).toMatchObject({ limit: 'findings', isLibraryEvaluated: false });
    expect(problems).toEqual([expect.objectContaining({ rule: 'too-large', file: 'cx.config.json' })]);
  });
});

describe('many norms that take much', () => {
  const pairs = 'no a in touchpoints where a.title like "*x" and a != t';

  test('are given up together: each alone would do', () => {
    const one = { 'a.cx': touchpoints(100), 'r.cx': rules(1, pairs) };
    const many = { 'a.cx': touchpoints(100), 'r.cx': rules(50, pairs) };
    expect(within(one, { steps: 500_000 }).excess).toBeUndefined();
    const { excess, problems } = within(many, { steps: 500_000 });
    expect(excess).toMatchObject({ limit: 'steps', most: 500_000, norm: { name: expect.stringMatching(/^r\d+$/) } });
    expect(problems.map(({ message }) => message)).toEqual([expect.stringContaining('more than 500,000 steps')]);
  });

  test.each([
    ['long texts', 'a.title like "*x*y"', (count: number) => `touchpoint T "${'a'.repeat(count * 64)}"`],
    ['what is got to', 'count(t.reaches) > 0', (count: number) => `${touchpoints(1)}\n${relying(count)}`],
    [
      'indexes',
      'some k in kpis where k.title = t.title',
      (count: number) => `${touchpoints(1)}\n${list('kpi', count)}`,
    ],
    [
      'facts',
      'some k in named where k in t.kpis',
      (count: number) =>
        `fact named { is: k in kpis where k.title like "K*" }\n${touchpoints(1)}\n${list('kpi', count)}`,
    ],
  ])('are charged for %s', (_, require, text) => {
    const condition = require.startsWith('a.') ? `no a in touchpoints where ${require}` : require;
    const files = { 'a.cx': text(1000), 'r.cx': rules(1, condition) };
    const compiled = 2000 * (text(0).includes('fact') ? 2 : 1);
    expect(within(files, { steps: compiled + 900 }).excess).toMatchObject({ limit: 'steps' });
    expect(within(files, { steps: 24_000 }).excess).toBeUndefined();
  });

  test('let whoever waits give up in the midst of a norm', () => {
    const { model } = readFiles({ 'a.cx': touchpoints(600), 'r.cx': rules(1, pairs) });
    const steps = evaluateNormsInSteps(withoutLibrary(model), limited({}));
    let turns = 0;
    while (steps.next().done !== true) {
      turns++;
    }
    // One file and one norm, and yet it may be stopped before they are done.
    expect(turns).toBeGreaterThan(3);
  });
});

function list(kind: string, count: number): string {
  return Array.from({ length: count }, (_, index) => `${kind} K${index}`).join('\n');
}

function relying(count: number): string {
  const systems = Array.from({ length: count }, (_, index) => `system S${index} { relies: S${index + 1} }`);
  return `touchpoint Start { relies: S0 }\n${systems.join('\n')}\nsystem S${count}`;
}

/** All that a table says, as one text. */
function told({ columns, findings, problems, excess }: NormTable): string {
  const states = columns.map(column => [
    column.norm.id,
    column.subjects.map((subject, index) => [subject.id, column.state(index)]),
  ]);
  return JSON.stringify([states, findings, problems, excess?.limit, excess?.norm?.id, excess?.isLibraryEvaluated]);
}

describe('who is cut', () => {
  const texts = fc.record({
    touchpoints: fc.integer({ min: 0, max: 12 }),
    rules: fc.integer({ min: 0, max: 4 }),
    require: fc.constantFrom(
      'exists t.owner',
      'no a in touchpoints where a.title like "*x"',
      'some a in named where a = t',
      'count(t.reaches) > 1',
      'exists t.bound-by',
    ),
  });
  const fileOf = (
    { touchpoints: count, rules: many, require }: { touchpoints: number; rules: number; require: string },
    name: string,
  ) =>
    [
      touchpoints(count, name),
      rules(many, require).replaceAll('rule r', `rule ${name}`),
      name === 'A'
        ? 'fact named { is: t in touchpoints where some k in touchpoints where k.title = t.name }\nstandard S { for: t in named  require: exists t.owner }'
        : '',
    ].join('\n');

  test('does not depend on the order of the files, nor on the versions before', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('A', 'B', 'C'), texts), { minLength: 1, maxLength: 8 }),
        fc.record({ steps: fc.integer({ min: 5000, max: 40_000 }), findings: fc.integer({ min: 1, max: 60 }) }),
        fc.boolean(),
        (edits, budget, isNormBounded) => {
          const extra = { ...limited(budget), ...(isNormBounded ? { mostSteps: 300 } : {}) };
          const project = new Project();
          const session = new NormSession(extra);
          for (const [name, text] of edits) {
            project.setFile(`${name}.cx`, fileOf(text, name));
            const { files } = project.update();
            const model = withoutLibrary(project.model);
            const live = session.update(model, TODAY, new Set(files));
            expect(told(live)).toBe(told(evaluateNorms(model, extra)));
            const turned: CxModel = { ...model, fragments: [...model.fragments].reverse() };
            const other = evaluateNorms(turned, extra);
            expect(other.excess === undefined).toBe(live.excess === undefined);
          }
        },
      ),
      { numRuns: runs(150) },
    );
  });
});

describe('facts', () => {
  const names = Array.from({ length: 20_000 }, (_, index) => `f${index}`);

  test('may rest on each other in a chain as long as the model', () => {
    const chain = names.map(
      (name, index) =>
        `fact ${name} { is: x in ${index === 0 ? 'touchpoints' : names[index - 1]} where x.title like "T*" }`,
    );
    const { findings, problems } = within(
      { 'a.cx': `${chain.join('\n')}\nrule r { for: t in f19999  require: exists t.owner }\ntouchpoint T` },
      {},
    );
    expect(problems.slice(0, 3)).toEqual([]);
    expect(findings.map(({ element }) => element)).toEqual(['T']);
  });

  test('that rest on each other in a circle are each told of', () => {
    const circle = names.map(
      (name, index) => `fact ${name} { is: x in ${names[(index + 1) % names.length]} where x.title like "T*" }`,
    );
    const { problems } = within(
      { 'a.cx': `${circle.join('\n')}\nrule r { for: t in f0  require: exists t.owner }` },
      {},
    );
    const selves = problems.filter(({ message }) => message.includes('selects from itself'));
    expect(selves).toHaveLength(names.length);
  });

  test('named like a word or a variable are in no circle', () => {
    const { problems } = within(
      {
        'a.cx': `
          fact web { is: c in channels where c.type = web }
          fact t { is: t in touchpoints where some c in web where c in t.channels }
          touchpoint T { channels: Web }
          channel Web { type: web }
          rule r { for: x in t  require: exists x.owner }
        `,
      },
      {},
    );
    expect(problems).toEqual([]);
  });
});
