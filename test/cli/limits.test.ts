/** Each limit one below it, at it, and one beyond it: what is beyond is refused, and the run is never green. */
import { describe, expect, test } from 'vitest';
import { compileGlob, globFault } from '../../language/src/config/index.ts';
import { DATA_LIMITS } from '../../language/src/engine/measures/index.ts';
import { readBaselineFile } from '../../server/host/baseline-file.ts';
import { DataFiles, type Host } from '../../server/host/index.ts';
import { MemoryHost, ROOT, type Tree } from './support/memory-host.ts';
import { CLEAN, cx } from './support/run-cx.ts';

const MIB = 1024 * 1024;
const AROUND = [-1, 0, 1] as const;

/** A programme of so many bytes. */
const sized = (bytes: number) => CLEAN.padEnd(bytes);

describe.each(AROUND)('%d beside the limit', beside => {
  const fits = beside <= 0;

  test('of a file', async () => {
    const tree = { 'a.cx': sized(MIB + beside), 'b.cx': 'role Other "Other"\n' };
    for (const line of [
      'check --fail-on never',
      'coverage',
      'format --check',
      'query roles',
      'export json',
      'report',
    ]) {
      const { code, err } = await cx(tree, `${line} --max-file-size 1`);
      // The padding is not formatted, and that is a difference and no failure.
      expect([line, code]).toEqual([line, fits ? (line.startsWith('format') ? 1 : 0) : 2]);
      if (!fits) {
        expect(err).toContain('a.cx');
      }
    }
  });

  test('of a file that a config lowers', async () => {
    const tree = { 'a.cx': sized(MIB + beside), 'cx.config.json': '{ "limits": { "file": 1 } }' };
    expect(await cx(tree, 'check --fail-on never')).toMatchObject({ code: fits ? 0 : 2 });
  });

  test('of standard input', async () => {
    const options = { input: sized(MIB + beside) };
    const tree = { 'b.cx': 'role Other "Other"\n' };
    for (const line of ['check --fail-on never', 'format']) {
      const { code, err, out } = await cx(tree, `${line} --stdin-path a.cx --max-file-size 1`, options);
      expect([line, code]).toEqual([line, fits ? 0 : 2]);
      if (!fits) {
        expect([out, err]).toEqual(['', expect.stringContaining('Standard input has more than 1 MiB')]);
      }
    }
    const lowered = { ...tree, 'cx.config.json': '{ "limits": { "file": 1 } }' };
    const run = await cx(lowered, 'check --stdin-path a.cx --fail-on never', options);
    expect(run.code).toBe(fits ? 0 : 2);
  });

  test('of a project', async () => {
    const half = MIB / 2;
    const tree = { 'a.cx': sized(half), 'b.cx': `role Other "Other"\n`.padEnd(half + beside) };
    const run = await cx(tree, 'check --max-project-size 1 --fail-on never --format json');
    expect(run.code).toBe(fits ? 0 : 2);
    expect(JSON.parse(run.out).findings.some(({ rule }: { rule: string }) => rule === 'too-large')).toBe(!fits);
  });

  test('of files', async () => {
    const tree = Object.fromEntries(Array.from({ length: 3 + beside }, (_, index) => [`${index}.cx`, '']));
    expect(await cx({ ...tree, '0.cx': CLEAN }, 'check --max-files 3 --fail-on never')).toMatchObject({
      code: fits ? 0 : 2,
    });
  });

  test('of the depth of folders', async () => {
    const run = await cx({ 'a.cx': CLEAN, [`${'d/'.repeat(64 + beside)}b.cx`]: 'role B "B"\n' }, 'query roles');
    expect(run).toMatchObject({ code: fits ? 0 : 2, out: fits ? 'Lead\nB\n' : 'Lead\n' });
  });

  test('of a config', async () => {
    const config = '{}'.padEnd(MIB + beside);
    expect(await cx({ 'a.cx': CLEAN, 'cx.config.json': config }, 'check')).toMatchObject({ code: fits ? 0 : 2 });
  });

  test('of the levels of a config', async () => {
    const levels = 64 + beside;
    const config = `{ "rules": ${'['.repeat(levels - 1)}${']'.repeat(levels - 1)} }`;
    const { err } = await cx({ 'a.cx': CLEAN, 'cx.config.json': config }, 'check');
    expect(err.includes('at most 64 levels')).toBe(!fits);
  });

  test('of a glob', () => {
    expect(globFault('x'.repeat(256 + beside)) === undefined).toBe(fits);
    const alternatives = `{${'a,'.repeat(63 + beside)}b}`;
    expect(globFault(alternatives) === undefined).toBe(fits);
    if (fits) {
      expect(compileGlob(alternatives).matches('b')).toBe(true);
    }
  });

  test('of a baseline', () => {
    const most = 64 * MIB;
    const host = new MemoryHost({ 'cx-baseline.jsonl': '' });
    const large = Object.assign(Object.create(host) as Host, {
      cwd: ROOT,
      typeOf: () => 'file',
      read: (_: string, limit: number) => (most + beside > limit ? { size: most + beside } : new Uint8Array()),
    });
    const read = () => readBaselineFile(large, ROOT)?.entries;
    if (fits) {
      expect(read()).toEqual([]);
    } else {
      expect(read).toThrow('larger than 64 MiB');
    }
  });

  test('of the levels of a line of a baseline', async () => {
    const levels = 64 + beside;
    // The object of the line is the first level.
    const later = `${'['.repeat(levels - 1)}${']'.repeat(levels - 1)}`;
    const entry = `{"fingerprint":"0123456789abcdef","rule":"x","element":null,"severity":"error","date":"2026-01-01","later":${later}}\n`;
    const tree = { 'a.cx': CLEAN, 'cx-baseline.jsonl': entry };
    const run = await cx(tree, 'check');
    expect(run).toMatchObject({ code: fits ? 0 : 2 });
    if (!fits) {
      expect(run.err).toContain('cx-baseline.jsonl:1:1: A line of a baseline is at most 64 levels deep.');
    }
  });
});

describe('data files', () => {
  const kpi = (name: string) =>
    `kpi ${name} "${name}" { unit: count  better: higher  owner: Lead  data: "${name}.csv" }\n`;
  const rows = (count: number) => `date,value\n${'2026-11-01,1\n'.repeat(count)}`;

  /** A host on which every file has the size that stands in its name, and so many bytes as may be read. */
  function sizes(most: number) {
    const host = Object.assign(Object.create(new MemoryHost({})) as Host, {
      cwd: ROOT,
      realPath: (path: string) => path,
      read: (path: string, limit: number) => {
        const size = Number(/(\d+)\.csv$/.exec(path)![1]);
        return size > limit ? { size } : Buffer.alloc(size > 1000 ? 0 : size, 'x');
      },
    });
    return new DataFiles(host, ROOT, () => most);
  }

  test.each(AROUND)('%d beside the limit of one', beside => {
    const size = DATA_LIMITS.length + beside;
    const read = sizes(DATA_LIMITS.length * 2).text(`${size}.csv`);
    expect(read).toEqual(beside <= 0 ? '' : { refused: 'too-large' });
  });

  test.each(AROUND)('%d beside the limit of all', beside => {
    const data = sizes(1000);
    expect(data.text('600.csv')).toHaveLength(600);
    const second = `${400 + beside}.csv`;
    expect(data.text(second)).toEqual(beside <= 0 ? 'x'.repeat(400 + beside) : { refused: 'no-room' });
    // Room that is free again is there for whoever found none.
    expect(data.forget('600.csv')).toEqual(beside <= 0 ? ['600.csv'] : ['600.csv', second]);
    expect(data.text(second)).toHaveLength(400 + beside);
  });

  test.each(AROUND)('%d beside the limit of all fail the run', async beside => {
    const csv = (bytes: number) => rows(1).padEnd(bytes, '\n');
    const tree = {
      'a.cx': `${CLEAN}${kpi('One')}${kpi('Two')}`,
      'One.csv': csv(MIB / 2),
      'Two.csv': csv(MIB / 2 + beside),
    };
    for (const line of ['check --fail-on never', 'coverage', 'query kpis.value', 'report']) {
      const run = await cx(tree, `${line} --max-project-size 1`);
      const sentences =
        'cx: One data file was not read: Two.csv.\ncx: The data files are too large together: --max-project-size lets more be read.\n';
      expect([line, run.code, run.err]).toEqual(
        beside <= 0 ? [line, 0, ''] : [line, 2, expect.stringContaining(sentences)],
      );
    }
  });

  test.each(AROUND)('%d beside the limit of rows', async beside => {
    const tree: Tree = { 'a.cx': CLEAN + kpi('One'), 'One.csv': rows(DATA_LIMITS.rows + beside) };
    const run = await cx(tree, 'check --fail-on never --only exec-owner');
    if (beside <= 0) {
      expect(run).toMatchObject({ code: 0, err: '' });
    } else {
      expect(run).toMatchObject({ code: 2, err: 'cx: One data file was not read: One.csv.\n' });
    }
  });
});
