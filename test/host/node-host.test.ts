/** The real outside world: links, pipes, permissions, and writing so that no moment shows half a file. */
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { DEFAULT_LIMITS } from '../../language/src/config/index.ts';
import { DataFiles, discoverProject, readFiles } from '../../server/host/index.ts';
import { NodeHost } from '../../server/host/node/node-host.ts';
import { resolveInside } from '../../server/host/paths.ts';
import { Repository } from '../cli/support/repository.ts';

let root: string;
let host: NodeHost;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'cx-host-'));
  host = new NodeHost(root);
  root = host.cwd;
});

afterEach(() => rmSync(root, { recursive: true }));

function write(path: string, content: string | Uint8Array = ''): string {
  const file = join(root, path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, content);
  return file;
}

async function read() {
  const source = await discoverProject(host, root, undefined);
  return { source, files: [...readFiles(host, source, DEFAULT_LIMITS)] };
}

describe('walking', () => {
  test('finds files in the order of their code units, and skips what is no programme', async () => {
    for (const path of [
      'b.cx',
      'a/z.cx',
      'Z.cx',
      'ї.cx',
      '.git/x.cx',
      'node_modules/y.cx',
      'a.cx.bak',
      '.a.cx.1f.tmp',
    ]) {
      write(path);
    }
    expect((await read()).source.files).toEqual(['Z.cx', 'a/z.cx', 'b.cx', 'ї.cx']);
  });

  test('follows no link to a folder, not even a circle, and names links to files', async () => {
    write('a/b.cx');
    symlinkSync(root, join(root, 'a', 'loop'));
    symlinkSync(join(root, 'a', 'b.cx'), join(root, 'c.cx'));
    symlinkSync('itself', join(root, 'itself'));
    const { source } = await read();
    expect(source.files).toEqual(['a/b.cx']);
    expect(source.irregular).toEqual([{ path: 'c.cx', type: 'link' }]);
    expect(source.failures).toEqual([]);
  });

  test('finds its way when the folder of the project is named by a link', async () => {
    write('in/a/b.cx');
    symlinkSync(join(root, 'in', 'a'), join(root, 'in', 'again'));
    symlinkSync(join(root, 'in'), join(root, 'link'));
    const source = await discoverProject(host, join(root, 'link'), undefined);
    expect([source.files, source.failures]).toEqual([['a/b.cx'], []]);
    expect([...readFiles(host, source, DEFAULT_LIMITS)]).toMatchObject([{ path: 'a/b.cx', text: '' }]);
  });

  test('does not wait for a pipe', async () => {
    execFileSync('mkfifo', [join(root, 'p.cx')]);
    const { source } = await read();
    expect(source.irregular).toEqual([{ path: 'p.cx', type: 'other' }]);
    expect(() => host.read(join(root, 'p.cx'), 10)).toThrow('no regular file');
  });

  const noUtf8 = (...bytes: (number | string)[]) =>
    Buffer.concat([
      Buffer.from(`${root}/`),
      ...bytes.map(part => (typeof part === 'string' ? Buffer.from(part) : Buffer.from([part]))),
    ]);

  test.runIf(process.platform === 'linux')('names what has a name that is no UTF-8', async () => {
    write('a.cx');
    writeFileSync(noUtf8('caf', 0xe9, '.cx'), '');
    writeFileSync(noUtf8(0xff, '\u001b.CX'), '');
    writeFileSync(noUtf8(0xff, '.csv'), '');
    mkdirSync(noUtf8('b', 0xfe));
    symlinkSync(root, noUtf8(0xf0, 0x9f));
    // This one is written as it is.
    write('\ufffd.cx');
    const { source } = await read();
    expect(source.files).toEqual(['a.cx', '\ufffd.cx']);
    expect(source.failures).toEqual([
      'The file \\xff\u001b.CX was not read: its name is no UTF-8. Rename it, or exclude it.',
      'The file caf\\xe9.cx was not read: its name is no UTF-8. Rename it, or exclude it.',
      'The folder b\\xfe was not read: its name is no UTF-8. Rename it, or exclude it.',
      'The link \\xf0\\x9f was not looked at: its name is no UTF-8. Rename it, or exclude it.',
    ]);
  });

  test.runIf(process.platform === 'linux')('is never green where a name is no UTF-8', async () => {
    const repository = new Repository();
    onTestFinished(() => repository.remove());
    writeFileSync(Buffer.concat([Buffer.from(`${repository.top}/`), Buffer.from([0xff]), Buffer.from('.cx')]), '{{{');
    for (const line of ['check', 'coverage', 'format --check', 'report', 'baseline create', 'query teams']) {
      const run = await repository.cx(line);
      expect([line, run.code, run.out]).toEqual([line, 2, '']);
      expect(run.err).toContain('The file \\xff.cx was not read');
    }
  });

  test('ends at 64 levels', async () => {
    write(`${'d/'.repeat(70)}a.cx`);
    const { source } = await read();
    expect(source.files).toEqual([]);
    expect(source.failures).toEqual([expect.stringContaining('deeper than 64 levels')]);
  });

  test('keeps a mark and carriage returns', async () => {
    write('a.cx', '\uFEFFrole A\r\n');
    expect((await read()).files).toEqual([{ path: 'a.cx', text: '\uFEFFrole A\r\n', bytes: 11 }]);
  });
});

describe('reading', () => {
  test('opens no link, even when it was a file a moment ago', () => {
    const target = write('a.cx', 'x');
    symlinkSync(target, join(root, 'b.cx'));
    expect(() => host.read(join(root, 'b.cx'), 10)).toThrow('links are not followed');
  });

  test('reads nothing outside of the project when a folder became a link since it was looked at', async () => {
    write('in/journeys/a.cx', 'role A "A"');
    write('in/data/a.csv', 'date,value');
    write('out/a.cx', 'secret');
    write('out/a.csv', 'secret');
    const project = join(root, 'in');
    const source = await discoverProject(host, project, undefined);
    const data = new DataFiles(host, project, () => 1000);
    const place = resolveInside(host, project, project, 'data/a.csv');
    for (const folder of ['journeys', 'data']) {
      rmSync(join(project, folder), { recursive: true });
      symlinkSync(join(root, 'out'), join(project, folder));
    }
    expect(source.files).toEqual(['journeys/a.cx']);
    expect([...readFiles(host, source, DEFAULT_LIMITS)]).toMatchObject([
      { path: 'journeys/a.cx', refused: 'syntax', message: expect.stringContaining('exchanged for something else') },
    ]);
    expect(place).toEqual({ path: join(project, 'data', 'a.csv') });
    expect(() => host.read(join(project, 'data', 'a.csv'), 1000, project)).toThrow('exchanged for something else');
    expect(data.text('data/a.csv')).toBeUndefined();
  });

  test('reads what stands at the path, and not what stood there when it was opened', () => {
    const file = write('a.cx', 'first');
    /** Another program saves the file each time that somebody asks where it is. */
    class Busy extends NodeHost {
      saves = 0;
      readonly most: number;

      constructor(folder: string, most: number) {
        super(folder);
        this.most = most;
      }

      override realPath(path: string) {
        if (path === file && this.saves < this.most) {
          this.saves++;
          write('b.cx', `save ${this.saves}`);
          renameSync(join(root, 'b.cx'), file);
        }
        return super.realPath(path);
      }
    }
    expect(new Busy(root, 2).read(file, 100, root).toString()).toBe('save 2');
    expect(() => new Busy(root, 3).read(file, 100, root)).toThrow('exchanged for something else');
  });

  test('stops at the limit', () => {
    const file = write('a.cx', '12345');
    expect(host.read(file, 5)).toEqual(Buffer.from('12345'));
    expect(host.read(file, 4)).toEqual({ size: 5 });
    expect(host.read('/proc/self/status', 10)).toHaveProperty('size');
  });
});

describe('a data file', () => {
  test('is read anew after it, its folder, or what a link to it leads to changed, and after nothing else', () => {
    write('a/b.csv', 'old');
    symlinkSync(join(root, 'a'), join(root, 'link'));
    const data = new DataFiles(host, root, () => DEFAULT_LIMITS.projectBytes);
    const read = () => ['a/b.csv', 'link/b.csv', 'a/none.csv'].map(path => data.text(path));
    expect(read()).toEqual(['old', 'old', undefined]);
    write('a/b.csv', 'new');
    expect([data.forget('c.csv'), data.forget('a/b.cs'), data.forget('li')]).toEqual([[], [], []]);
    expect(read()).toEqual(['old', 'old', undefined]);
    expect(data.forget('a/b.csv')).toEqual(['a/b.csv', 'link/b.csv']);
    expect(read()).toEqual(['new', 'new', undefined]);
    expect(data.forget('a')).toEqual(['a/none.csv', 'a/b.csv', 'link/b.csv']);
  });
});

describe('a name in a workspace', () => {
  test.each([
    '../out',
    '/etc/passwd',
    'a\\b',
    'C:/x',
    '\\\\server\\x',
    'a/../../x',
    'file:///x',
    '%2e%2e/x',
    'a\u0000b',
    'link/secret',
  ])('%j leads nowhere', name => {
    write('a/b.csv');
    mkdirSync(join(root, '..', 'cx-outside'), { recursive: true });
    writeFileSync(join(root, '..', 'cx-outside', 'secret'), '');
    symlinkSync(join(root, '..', 'cx-outside'), join(root, 'link'));
    expect(resolveInside(host, root, root, name)).toHaveProperty('problem');
    rmSync(join(root, '..', 'cx-outside'), { recursive: true });
  });

  test('leads to a file inside', () => {
    write('a/b.csv');
    mkdirSync(join(root, 'c'));
    expect(resolveInside(host, root, join(root, 'c'), '../a/b.csv')).toEqual({ path: join(root, 'a', 'b.csv') });
  });
});

describe('writing', () => {
  test('replaces the content, keeps the mode, and leaves nothing behind', () => {
    const file = write('a.cx', 'old');
    chmodSync(file, 0o640);
    host.replace(file, 'new');
    expect(readFileSync(file, 'utf8')).toBe('new');
    expect(statSync(file).mode & 0o777).toBe(0o640);
    expect(readdirSync(root)).toEqual(['a.cx']);
  });

  test('keeps the mode whatever mask new files get', () => {
    const file = write('a.cx', 'old');
    chmodSync(file, 0o664);
    const mask = process.umask(0o077);
    try {
      host.replace(file, 'new');
    } finally {
      process.umask(mask);
    }
    expect(statSync(file).mode & 0o777).toBe(0o664);
  });

  test('leaves alone what somebody else wrote since it was read, and what somebody took away', () => {
    const file = write('a.cx', 'theirs');
    expect(() => host.replace(file, 'ours', 'old')).toThrow('somebody else changed it meanwhile');
    expect(readFileSync(file, 'utf8')).toBe('theirs');
    expect(() => host.replace(join(root, 'b.cx'), 'ours', 'old')).toThrow('somebody else changed it meanwhile');
    host.replace(file, 'ours', 'theirs');
    expect(readFileSync(file, 'utf8')).toBe('ours');
    expect(readdirSync(root)).toEqual(['a.cx']);
  });

  test('takes the longest name that a file may have', () => {
    const file = write(`${'a'.repeat(252)}.cx`, 'old');
    host.replace(file, 'new');
    expect(readFileSync(file, 'utf8')).toBe('new');
  });

  test('does not wait until somebody reads from a pipe', () => {
    execFileSync('mkfifo', [join(root, 'p')]);
    expect(() => host.replace(join(root, 'p'), 'new')).toThrow('a pipe that nobody reads from');
  });

  test('never goes through a link', () => {
    const target = write('a.cx', 'old');
    symlinkSync(target, join(root, 'b.cx'));
    expect(() => host.replace(join(root, 'b.cx'), 'new')).toThrow('links are not followed');
    expect(readFileSync(target, 'utf8')).toBe('old');
  });

  test('creates, and never overwrites', () => {
    const path = join(root, 'x', 'y.cx');
    host.create([{ path, content: 'new' }]);
    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(() => host.create([{ path, content: 'newer' }])).toThrow('exists already');
    expect(readFileSync(path, 'utf8')).toBe('new');
  });

  test('creates all files of a list or none, and takes the folders back with them', () => {
    write('taken', 'old');
    const list = ['new/deep/a.cx', 'b.cx', 'taken/c.cx'].map(path => ({ path: join(root, path), content: path }));
    expect(() => host.create(list)).toThrow(/a part of the path is no folder|exists already/);
    expect(readdirSync(root)).toEqual(['taken']);
    host.create(list.slice(0, 2));
    expect(readdirSync(root, { recursive: true }).sort()).toEqual([
      'b.cx',
      'new',
      'new/deep',
      'new/deep/a.cx',
      'taken',
    ]);
  });

  test('writes to a device, which is no file to be replaced', () => {
    host.replace('/dev/null', 'new');
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });

  test('says which file and why when it cannot', () => {
    write('a');
    expect(() => host.replace(root, '')).toThrow('it is a folder');
    expect(() => host.replace(join(root, 'a', 'b.cx'), '')).toThrow(/a part of the path is no folder|exists already/);
  });
});
