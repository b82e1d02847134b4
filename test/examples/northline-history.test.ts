/**
 * The history of Northline Rail, which tests of questions over time are asked of: whether it is one, and always the same.
 * What it says of each month is in `steps.ts` beside it.
 */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEFAULT_CONFIG } from '../../language/src/config/index.ts';
import { evaluate, Project, settingsOf } from '../../language/src/index.ts';
import { dayIn, northlineCommits, northlineHistory, STEPS } from '../support/northline-history/index.ts';
import { type Commit, git } from '../support/northline-history/repository.ts';
import { cx, ROOT } from './run-cx.ts';

const made: string[] = [];
afterAll(() => {
  for (const folder of made) {
    rmSync(folder, { recursive: true });
  }
});

function history(): string {
  const folder = northlineHistory();
  made.push(folder);
  return folder;
}

/** The text of each file, by its path. */
function contentsOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .filter(file => !relative(folder, file).startsWith('.git'));
  return Object.fromEntries(files.map(file => [relative(folder, file), readFileSync(file, 'utf8')]));
}

/** What is wrong with a text or a data file, and what a condition asks for that nothing can answer. */
function textErrorsOf({ day, files }: Commit): string[] {
  const project = new Project();
  for (const [path, content] of files) {
    if (path.endsWith('.cx')) {
      project.setFile(path, String(content));
    }
  }
  project.update();
  const settings = settingsOf(DEFAULT_CONFIG, { today: day, hasFile: path => files.has(path) });
  const { findings } = evaluate(project, settings, path => String(files.get(path)));
  return findings.filter(({ norm }) => norm === undefined).map(({ rule, file }) => `${day} ${rule} ${file}`);
}

describe('two years', () => {
  const folder = history();
  const months = Array.from({ length: 24 }, (_, index) =>
    new Date(Date.UTC(2024, 11 + index)).toISOString().slice(0, 7),
  );

  test('have a commit a month, each with a message of its own', () => {
    expect(git(folder, ['log', '--reverse', '--format=%cs']).split('\n')).toEqual(months.map(dayIn));
    expect(new Set(git(folder, ['log', '--format=%s']).split('\n')).size).toBe(months.length);
  });

  test('are the same commits each time', () => {
    expect(git(history(), ['log', '--format=%H'])).toBe(git(folder, ['log', '--format=%H']));
  });

  test('end with the example as it is, and with nothing else in the folder', () => {
    expect(contentsOf(folder)).toEqual(contentsOf(join(ROOT, 'examples', 'northline-rail')));
    expect(git(folder, ['status', '--porcelain'])).toBe('');
  });
});

test('each month can be read, but for the one in which a brace was forgotten', { timeout: 30_000 }, () => {
  const slips = STEPS.filter(({ slip }) => slip !== undefined);
  expect(slips.length).toBe(1);
  expect(northlineCommits().flatMap(textErrorsOf)).toEqual(
    slips.map(({ month, slip }) => `${dayIn(month)} syntax ${slip}`),
  );
});

describe('coverage on the day of each commit', () => {
  const MONTHS = ['2024-12', '2025-05', '2025-11', '2026-04', '2026-06', '2026-07', '2026-08', '2026-11'];
  const ratios = new Map<string, number>();

  beforeAll(() => {
    const folder = history();
    const commits = git(folder, ['log', '--reverse', '--format=%H']).split('\n');
    for (const month of MONTHS) {
      git(folder, ['checkout', '-q', commits[STEPS.findIndex(step => step.month === month)]!]);
      const { total } = JSON.parse(cx('coverage', folder, '--as-of', dayIn(month), '--format', 'json'));
      ratios.set(month, total.ratio);
    }
  }, 60_000);

  test('grows, but for the month in which something was lost', () => {
    const inOrder = MONTHS.filter(month => month !== '2026-07').map(month => ratios.get(month)!);
    expect(inOrder).toEqual(inOrder.toSorted((a, b) => a - b));
    expect(new Set(inOrder).size).toBe(inOrder.length);
    expect(ratios.get('2026-07')).toBeLessThan(ratios.get('2026-06')!);
  });

  test('begins at less than half, and ends near the whole', () => {
    expect(ratios.get('2024-12')).toBeLessThan(0.5);
    expect(ratios.get('2026-11')).toBeGreaterThan(0.95);
  });
});
