/** A history out of git's objects shows at each revision what a host shows that is opened on that commit alone. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DEFAULT_CONFIG } from '../../language/src/config/index.ts';
import { type Host, walk } from '../../server/host/index.ts';
import { Git } from '../../server/host/node/git.ts';
import { GitHistory } from '../../server/host/node/git-history.ts';
import { GitHost } from '../../server/host/node/git-host.ts';
import { NodeHost } from '../../server/host/node/node-host.ts';

let top: string;
const commits: string[] = [];

function git(...words: string[]): string {
  return execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@t', ...words], { cwd: top, encoding: 'utf8' });
}

/** A commit of these texts and nothing else; what begins with an arrow is a link. */
function commit(tree: Readonly<Record<string, string>>): void {
  git('rm', '-r', '-q', '--cached', '--ignore-unmatch', '.');
  for (const name of ['a', 'b', 'c', 'a.cx', 'b.cx', 'c.cx', 'd.csv']) {
    rmSync(join(top, name), { recursive: true, force: true });
  }
  for (const [path, text] of Object.entries(tree)) {
    mkdirSync(dirname(join(top, path)), { recursive: true });
    if (text.startsWith('→')) {
      symlinkSync(text.slice(1), join(top, path));
    } else {
      writeFileSync(join(top, path), text);
    }
  }
  git('add', '-A');
  git('commit', '-q', '--allow-empty', '-m', 'next');
  commits.push(git('rev-parse', 'HEAD').trim());
}

beforeEach(() => {
  top = realpathSync(mkdtempSync(join(tmpdir(), 'cx-history-')));
  commits.length = 0;
  git('init', '-q', '-b', 'main');
});

afterEach(() => rmSync(top, { recursive: true }));

/** All that a host shows of the folder. */
function shown(host: Host): unknown {
  const look = (folder: string): unknown =>
    Object.fromEntries(
      host
        .list(folder)
        .toSorted((a, b) => (a.name < b.name ? -1 : 1))
        .filter(({ name }) => name !== '.git')
        .map(({ name, type }) => {
          const path = join(folder, name);
          return [name, type === 'folder' ? look(path) : type === 'file' ? contentAt(host, path) : host.realPath(path)];
        }),
    );
  return [look(top), walk(host, top, DEFAULT_CONFIG)];
}

function contentAt(host: Host, path: string): string {
  const read = host.read(path, 1000);
  return read instanceof Uint8Array ? Buffer.from(read).toString() : `${read.size} bytes`;
}

function historyOf(...wanted: readonly string[]): {
  readonly history: GitHistory;
  readonly repository: Git;
  readonly disk: NodeHost;
} {
  const disk = new NodeHost(top);
  const repository = Git.around(disk, top);
  const revisions = wanted.map(hash => ({ hash, day: '2026-01-01', tags: [] }));
  return { history: new GitHistory(repository, disk, revisions, commits.at(-1)!), repository, disk };
}

test('files, folders and links come, change, go and take the place of each other', () => {
  commit({ 'a.cx': 'one', 'b/c.cx': 'two', 'b/d/e.cx': 'three', 'd.csv': '1' });
  commit({ 'a.cx': 'one', 'b/c.cx': 'other', 'd.csv': '12' });
  commit({ 'a.cx': 'one', b: 'a file' });
  commit({ 'a.cx': '→b/c.cx', 'b/c.cx': 'two' });
  commit({ 'a.cx': '→b/x.cx', 'b/c.cx': 'two' });
  commit({ 'a.cx/deep.cx': 'four', 'a/ї é\n.cx': 'five', 'b/c.cx': `${'x'.repeat(2000)}` });
  commit({});
  commit({ 'c.cx': 'again' });
  for (const order of [commits, commits.toReversed(), [commits[4]!, commits[1]!, commits[6]!, commits[2]!]]) {
    const { history, repository, disk } = historyOf(...order);
    for (const hash of order) {
      const before = history.host.shape;
      const changed = history.next();
      expect(shown(history.host)).toEqual(shown(new GitHost(repository, hash, disk)));
      expect(hash === order[0] || changed.length > 0 || history.host.shape === before).toBe(true);
    }
  }
});

test('the same files are there as long as the shape is the same, and each content has one name', () => {
  commit({ 'a.cx': 'one', 'b.cx': 'two' });
  commit({ 'a.cx': 'two', 'b.cx': 'two' });
  commit({ 'a.cx': 'one', 'b.cx': 'two' });
  commit({ 'a.cx': 'one' });
  const { history } = historyOf(...commits);
  const seen = commits.map(() => {
    const changed = history.next();
    return [changed.length, history.host.shape, history.host.versionOf(join(top, 'a.cx'))] as const;
  });
  expect(seen.map(([count]) => count)).toEqual([0, 1, 1, 1]);
  expect(seen.map(([, shape]) => shape)).toEqual([0, 0, 0, 1]);
  expect(seen[0]![2]).toBe(seen[2]![2]);
  expect(seen[0]![2]).not.toBe(seen[1]![2]);
  expect(history.host.versionOf(join(top, 'b.cx'))).toBeUndefined();
});

test('of what did not change nothing is read again, and of what did, much at once', () => {
  const names = Array.from({ length: 50 }, (_, index) => `${index}.cx`);
  const tree = Object.fromEntries(names.map(name => [name, name]));
  for (let index = 0; index < 10; index++) {
    commit({ ...tree, 'a.cx': String(index) });
  }
  const blobs = vi.spyOn(Git.prototype, 'blobs');
  const { history } = historyOf(...commits);
  const versions = new Map<string, string>();
  for (const _ of commits) {
    history.next();
    for (const path of ['a.cx', ...names].sort().map(name => join(top, name))) {
      const version = history.host.versionOf(path)!;
      if (versions.get(path) !== version) {
        history.host.read(path, 1000);
        versions.set(path, version);
      }
    }
  }
  expect(blobs).toHaveBeenCalledTimes(1);
  expect(blobs.mock.calls[0]![0]).toHaveLength(60);
  blobs.mockRestore();
});
