import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { discoverProject } from '../../server/host/index.ts';
import { Git } from '../../server/host/node/git.ts';
import { GitHost } from '../../server/host/node/git-host.ts';
import { NodeHost } from '../../server/host/node/node-host.ts';

let top: string;

function git(...words: string[]): void {
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@t', ...words], { cwd: top, stdio: 'pipe' });
}

beforeAll(() => {
  top = realpathSync(mkdtempSync(join(tmpdir(), 'cx-git-')));
  git('init', '-q', '-b', 'main');
  mkdirSync(join(top, 'cx', 'deep'), { recursive: true });
  writeFileSync(join(top, 'cx', 'cx.config.json'), '{ "edition": 2026 }');
  writeFileSync(join(top, 'cx', 'a.cx'), 'journey A {}\n');
  writeFileSync(join(top, 'cx', 'deep', 'b ї.cx'), 'journey B {}\n');
  symlinkSync('a.cx', join(top, 'cx', 'link.cx'));
  git('add', '.');
  git('commit', '-q', '-m', 'first');
  git('tag', 'first');
  writeFileSync(join(top, 'cx', 'a.cx'), 'journey Changed {}\n');
});

afterAll(() => rmSync(top, { recursive: true }));

function around(folder: string): Git {
  return Git.around(new NodeHost(top), folder);
}

function hostOf(ref: string): GitHost {
  const repository = around(join(top, 'cx'));
  return new GitHost(repository, repository.commit(ref), new NodeHost(top));
}

describe('a commit as a host', () => {
  test('gives the files as they were, whatever the working tree says', () => {
    const host = hostOf('first');
    expect(Buffer.from(host.read(join(top, 'cx', 'a.cx'), 1000) as Uint8Array).toString()).toBe('journey A {}\n');
    expect(host.typeOf(join(top, 'cx', 'deep'))).toBe('folder');
    expect(host.typeOf(join(top, 'cx', 'none'))).toBeUndefined();
    expect(host.read(join(top, 'cx', 'a.cx'), 3)).toEqual({ size: 13 });
  });

  test('opens a project like the disk does, links left alone', async () => {
    const project = await discoverProject(hostOf('HEAD'), join(top, 'cx'), join(top, 'cx', 'cx.config.json'));
    expect(project.files).toEqual(['a.cx', 'deep/b ї.cx']);
  });

  test('reads files together with those behind them, and no more at once than is good to hold', () => {
    const names = ['x/1.cx', 'x/2.cx', 'x/3.cx', 'x/4.cx'];
    mkdirSync(join(top, 'x'));
    for (const name of names) {
      writeFileSync(join(top, name), `// ${name}${' '.repeat(3 * 1024 * 1024)}`);
    }
    git('add', 'x');
    git('commit', '-q', '-m', 'large');
    const repository = around(top);
    const blobs = vi.spyOn(repository, 'blobs');
    const host = new GitHost(repository, repository.commit('HEAD'), new NodeHost(top));
    for (const name of names) {
      const text = Buffer.from(host.read(join(top, name), 1e9) as Uint8Array).toString('latin1', 0, 9);
      expect(text).toBe(`// ${name}`);
    }
    expect(blobs.mock.calls.map(([wanted]) => wanted.length)).toEqual([2, 2]);
    expect(host.read(join(top, names[0]!), 1e6)).toEqual({ size: 3 * 1024 * 1024 + 9 });
    expect(blobs).toHaveBeenCalledTimes(2);
  });

  test('gives blobs that are together larger than one answer may be', () => {
    const repository = around(top);
    const tree = repository.tree(repository.commit('HEAD')).filter(({ path }) => path.startsWith('x/'));
    const wanted = Array.from({ length: 6 }, () => tree).flat();
    expect(repository.blobs(wanted).size).toBe(4);
  });

  test('follows the links of the commit, and none out of it', () => {
    mkdirSync(join(top, 'links', 'real'), { recursive: true });
    writeFileSync(join(top, 'links', 'real', 'a.txt'), '');
    for (const [name, target] of [
      ['near', 'real'],
      ['far', '../links/near/a.txt'],
      ['out', '../../elsewhere'],
      ['absolute', join(top, 'links', 'real')],
      ['circle', 'circle'],
      ['nowhere', 'none'],
    ] as const) {
      symlinkSync(target, join(top, 'links', name));
    }
    git('add', 'links');
    git('commit', '-q', '-m', 'links');
    const host = hostOf('HEAD');
    const real = (name: string) => host.realPath(join(top, 'links', name));
    expect(real('near')).toBe(join(top, 'links', 'real'));
    expect(real('far')).toBe(join(top, 'links', 'real', 'a.txt'));
    expect(['out', 'absolute', 'circle', 'nowhere'].map(real)).toEqual([undefined, undefined, undefined, undefined]);
    expect(host.realPath(top)).toBe(top);
  });

  test('holds packages that were committed, and leaves to the disk those that were installed', () => {
    for (const name of ['@acme/kept', 'installed']) {
      mkdirSync(join(top, 'node_modules', name), { recursive: true });
      writeFileSync(join(top, 'node_modules', name, 'cx.config.json'), '{}');
    }
    git('add', '-f', 'node_modules/@acme/kept');
    git('commit', '-q', '-m', 'a package');
    for (const name of ['@acme/kept', 'installed']) {
      writeFileSync(join(top, 'node_modules', name, 'cx.config.json'), '{ "changed": 1 }');
      writeFileSync(join(top, 'node_modules', name, 'more.cx'), '');
    }
    const host = hostOf('HEAD');
    const contentOf = (name: string) =>
      Buffer.from(host.read(join(top, 'node_modules', name, 'cx.config.json'), 99) as Uint8Array).toString();
    expect(contentOf('@acme/kept')).toBe('{}');
    expect(host.typeOf(join(top, 'node_modules', '@acme/kept', 'more.cx'))).toBeUndefined();
    expect(contentOf('installed')).toBe('{ "changed": 1 }');
  });

  test('writes nothing', () => {
    expect(() => hostOf('HEAD').replace(join(top, 'cx', 'a.cx'))).toThrow('read-only');
  });
});

describe('a ref', () => {
  test.each(['--upload-pack=x', '-h', 'a b', 'HEAD:cx', '', 'x\u0000y'])('%j is refused before git sees it', ref => {
    expect(() => around(top).commit(ref)).toThrow('no git ref');
  });

  test('that is not here names the command that fetches it', () => {
    expect(() => around(top).commit('origin/release')).toThrow(
      'git fetch --no-tags origin release:refs/remotes/origin/release',
    );
  });

  test('outside of a repository there is nothing to compare with', () => {
    expect(() => around('/')).toThrow('no git repository');
  });
});
