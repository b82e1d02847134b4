// Each point of a trend says what is said of that revision alone, whatever was judged before it in the same engine.
import { expect, test } from 'vitest';
import type { TrendPoint } from '../../language/src/analysis/index.ts';
import { evaluate, Project, settingsOf } from '../../language/src/index.ts';
import { limitsOf } from '../../server/host/discover-project.ts';
import { discoverProject, readFiles } from '../../server/host/index.ts';
import { trendOver } from '../../server/host/trend.ts';
import { fc, runs } from '../support/property.ts';
import { hostOf, RememberedHistory, type Tree } from './remembered-history.ts';
import { texts } from './small-projects.ts';

/** What the small projects have too little of: norms that judge, what they judge, and what sets aside what they find. */
const more = fc.record({
  'facts.cx': fc.constantFrom(
    'touchpoint Go "Go" { duration: 2min }\n',
    'touchpoint Go "Go" { duration: 2min  standards: Fast@1 }\ntouchpoint Stay { duration: 5min }\n',
    'touchpoint Go "Go" { duration: 2min }\nrule short "Short" { for: t in touchpoints  require: t.duration <= 3min }\n',
    'programme P { adopt own { target: high } }\n',
    '// cx-ignore short until 2026-03-01: why\ntouchpoint Go {}\n',
    'waiver W { of: short  for: Go  because: "So"  until: 2026-02-10  approved: Lead }\nrole Lead {}\n',
  ),
  'norms.cx': fc.constantFrom(
    '',
    'rule short "Short" { for: t in touchpoints  require: t.duration <= 3min  severity: error }\n',
    'rule short "Short" { for: t in touchpoints  require: t.duration <= 1min  enforce-from: 2026-02-01 }\n',
    'standard Fast { statement: "Fast"  for: t in touchpoints  require: t.duration <= 1min  kpis: Happy }\n',
    'fact brief "Brief" { is: t in touchpoints where t.duration <= 3min }\nrule few { for: t in brief  require: exists t.owner }\n',
    'framework own { levels: low, high  dimension d { practice one { rules: short  defined: exists touchpoints } } }\n',
  ),
  'kpi.cx': fc.constantFrom(
    'kpi Happy { metric: csat  data: "data.csv"  reviewed: monthly }\n',
    'kpi Happy { metric: csat  data: "data.csv"  target: 75% by 2026-12-31 }\n',
    '',
  ),
  'data.csv': fc.constantFrom('date,value,n\n2025-12-31,80,100\n', 'date,value,n\n2026-01-31,8O,100\n', ''),
  'cx.config.json': fc.constantFrom('{}', '{ "extends": ["cx:strict"] }', '{ "extends": ["cx:essential"] }'),
});

const DAYS = ['2026-01-31', '2026-02-28', '2026-02-15', '2027-06-30'];

const histories: fc.Arbitrary<readonly (readonly [string, Tree])[]> = fc
  .array(fc.tuple(texts, more), { minLength: 2, maxLength: DAYS.length })
  .map(trees => trees.map(([small, own], index) => [DAYS[index]!, { ...small, ...own }] as const));

/** `today` is what the project says now. */
async function points(history: readonly (readonly [string, Tree])[], today: Tree, byThen: boolean) {
  return trendOver({
    history: new RememberedHistory(history),
    project: await opened(today),
    byThen,
    today: '2027-07-01',
    between: () => undefined,
    begins: () => {},
  });
}

async function opened(tree: Tree) {
  const host = hostOf(tree);
  const source = await discoverProject(host, host.cwd, `${host.cwd}/cx.config.json`);
  const engine = new Project();
  for (const file of readFiles(host, source, limitsOf(source.config, {}))) {
    if ('text' in file) {
      engine.setFile(file.path, file.text);
    }
  }
  engine.update();
  return { engine, source, limits: {} };
}

/** A commit is known by its place, which is another one in a part of the history. */
function withoutPlace(point: TrendPoint | undefined) {
  return { ...point, revision: undefined };
}

test.each([true, false])(
  'a series equals its points one by one (by then: %s)',
  async byThen => {
    await fc.assert(
      fc.asyncProperty(histories, async history => {
        const today = history.at(-1)![1];
        const series = await points(history, today, byThen);
        expect(series).toHaveLength(history.length);
        for (const [index, revision] of history.entries()) {
          const [alone] = await points([revision], today, byThen);
          expect(withoutPlace(series[index])).toEqual(withoutPlace(alone));
        }
      }),
      { numRuns: runs(15) },
    );
  },
  600_000,
);

test('a point by then is what a check of that revision says on its day', async () => {
  await fc.assert(
    fc.asyncProperty(histories, async history => {
      const series = await points(history, history.at(-1)![1], true);
      for (const [index, [day, tree]] of history.entries()) {
        const { engine, source } = await opened(tree);
        const projectPlace = { file: 'cx.config.json', span: { start: 0, end: 0 } };
        const settings = settingsOf(source.config, { today: day, projectPlace, hasFile: () => false });
        const { findings } = evaluate(engine, settings, path => tree[path]);
        const count = (severity: string) =>
          findings.filter(each => each.outcome === 'fail' && each.severity === severity).length;
        expect(series[index]!.standing?.findings).toMatchObject({
          errors: count('error'),
          warnings: count('warning'),
          infos: count('info'),
        });
      }
    }),
    { numRuns: runs(15) },
  );
}, 600_000);

test('where the norms of then are those of today, it is the same by which of them a revision is judged', async () => {
  await fc.assert(
    fc.asyncProperty(histories, async history => {
      const tree = history[0]![1];
      const [byThen] = await points([history[0]!], tree, true);
      const [byToday] = await points([history[0]!], tree, false);
      expect(byToday).toEqual(byThen);
    }),
    { numRuns: runs(15) },
  );
}, 600_000);
