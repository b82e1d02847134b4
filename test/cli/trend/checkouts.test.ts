/**
 * Two years of the railway: each point says what `cx check`, `cx coverage` and the levels say in a checkout of that revision
 * on its day.
 */
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { maturity } from '../../../language/src/analysis/index.ts';
import { evaluate, Project, settingsOf } from '../../../language/src/index.ts';
import { run } from '../../../server/cli/run.ts';
import { DataFiles, discoverProject, ImageFiles, limitsOf, readFiles } from '../../../server/host/index.ts';
import { NodeHost } from '../../../server/host/node/node-host.ts';
import { northlineHistory, STEPS } from '../../support/northline-history/index.ts';
import { Recorder } from '../support/recorder.ts';
import type { Point } from './support.ts';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

const top = northlineHistory();
afterAll(() => rmSync(top, { recursive: true }));

function git(...words: readonly string[]): string {
  return execFileSync('git', [...words], { cwd: top, encoding: 'utf8' });
}

async function cx(line: string): Promise<unknown> {
  const [out, err] = [new Recorder(), new Recorder()];
  await run(`${line} --format json`.split(' '), {
    host: new NodeHost(top),
    platform: {},
    env: {},
    out,
    err,
    readInput: async () => new Uint8Array(),
    nextChange: async () => {},
    serve: async () => {},
    pause: async () => {},
  });
  return JSON.parse(out.text);
}

async function series(line: string): Promise<readonly Point[]> {
  return ((await cx(`trend${line}`)) as { points: Point[] }).points;
}

async function levelsOn(day: string): Promise<unknown> {
  const host = new NodeHost(top);
  const source = await discoverProject(host, host.cwd, `${host.cwd}/cx.config.json`);
  const engine = new Project();
  for (const file of readFiles(host, source, limitsOf(source.config, {}))) {
    if ('text' in file) {
      engine.setFile(file.path, file.text);
    }
  }
  engine.update();
  const data = new DataFiles(host, source.root, () => 1e9);
  const images = new ImageFiles(host, source.root);
  const settings = settingsOf(source.config, { today: day, evidence: true, hasFile: path => images.has(path) });
  const { levels } = evaluate(engine, settings, path => data.text(path));
  return maturity(levels!).map(({ framework, level, index, isAdopted }) => ({
    id: framework.name,
    level,
    index,
    adopted: isAdopted,
  }));
}

describe('a series of two years', () => {
  let byThen: readonly Point[];
  let byToday: readonly Point[];

  beforeAll(async () => {
    byThen = await series(' --then');
    byToday = await series('');
  });

  test('has a point a month, and each of them was judged', () => {
    expect(byThen.map(({ date }) => date.slice(0, 7))).toEqual(STEPS.map(({ month }) => month));
    expect([...byThen, ...byToday].flatMap(({ error }) => error ?? [])).toEqual([]);
  });

  test('says by then what a checkout says', async () => {
    for (const { revision, date, coverage, findings, frameworks, textErrors } of byThen) {
      git('checkout', '-q', revision!);
      const { summary } = (await cx(`check --as-of ${date}`)) as { summary: object };
      expect(findings, date).toEqual(summary);
      const { total, textErrors: errors } = (await cx(`coverage --as-of ${date}`)) as {
        total: { met: number; applicable: number; waived: number; ratio: number };
        textErrors: number;
      };
      const { met, applicable, ratio, waived } = total;
      expect(coverage, date).toEqual({ met, applicable, ratio, waived });
      expect(textErrors, date).toBe(errors);
      expect(frameworks, date).toEqual(await levelsOn(date));
    }
    git('checkout', '-q', 'main');
  });

  test('ends where the programme stands, by whichever norms', () => {
    expect(byToday.at(-1)).toEqual(byThen.at(-1));
  });

  test('says what its pieces say', async () => {
    for (const { date } of [byToday[7]!, byToday[20]!]) {
      expect(await series(` --since ${date}`)).toEqual(byToday.filter(point => point.date >= date));
    }
  });
});
