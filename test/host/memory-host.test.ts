/** Files in memory behave as those of a disk do. */
import { expect, test } from 'vitest';
import { filesIn, HostError, MemoryHost } from '../../server/host/index.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

function hostOf(files: Readonly<Record<string, string>>): MemoryHost {
  const host = new MemoryHost(() => 0);
  for (const [path, text] of Object.entries(files)) {
    host.put(path, bytes(text));
  }
  return host;
}

function codeOf(action: () => unknown): string | undefined {
  try {
    action();
  } catch (error) {
    return error instanceof HostError ? error.code : String(error);
  }
  return undefined;
}

test('lists what a folder holds, and the folders that files lie in', () => {
  const host = hostOf({ '/a/b/c.cx': '', '/a/d.cx': '' });
  host.put('/a/e', 'link');
  expect(host.list('/a')).toEqual([
    { name: 'b', type: 'folder' },
    { name: 'd.cx', type: 'file' },
    { name: 'e', type: 'link' },
  ]);
  expect(host.list('/')).toEqual([{ name: 'a', type: 'folder' }]);
  expect(codeOf(() => host.list('/b'))).toBe('ENOENT');
  expect(codeOf(() => host.list('/a/d.cx'))).toBe('ENOTDIR');
});

test('reads up to the limit, and says how large the rest is', () => {
  const host = hostOf({ '/a.cx': 'role A' });
  host.put('/b.cx', { size: 20 });
  expect(host.read('/a.cx', 6)).toEqual(bytes('role A'));
  expect(host.read('/a.cx', 5)).toEqual({ size: 6 });
  expect(host.read('/b.cx', 19)).toEqual({ size: 20 });
  expect(codeOf(() => host.read('/b.cx', 20))).toBe('ENODATA');
});

test('reads nothing but files', () => {
  const host = hostOf({ '/a/b.cx': '' });
  host.put('/link', 'link');
  host.put('/pipe', 'other');
  const codes = ['/a', '/link', '/pipe', '/gone'].map(path => codeOf(() => host.read(path, 9)));
  expect(codes).toEqual(['EISDIR', 'ELOOP', 'ENOTREG', 'ENOENT']);
  expect(['/a/b.cx', '/link', '/gone'].map(path => host.realPath(path))).toEqual(['/a/b.cx', undefined, undefined]);
});

test('takes a folder away with all that it holds, and counts what is left', () => {
  const host = hostOf({ '/a/b/c.cx': '123', '/a/d.cx': '45', '/e.cx': '6' });
  host.put('/e.cx', bytes('67'));
  expect(host.bytes).toBe(7);
  host.remove('/a');
  host.remove('/nothing');
  expect([host.typeOf('/a'), host.typeOf('/a/b/c.cx'), host.bytes]).toEqual([undefined, undefined, 2]);
  expect(host.list('/')).toEqual([{ name: 'e.cx', type: 'file' }]);
});

test('writes as a disk does', () => {
  const host = hostOf({ '/a.cx': 'old' });
  host.put('/link', 'link');
  expect(codeOf(() => host.replace('/a.cx', 'new', 'other'))).toBe('ECHANGED');
  expect(codeOf(() => host.replace('/link', 'new'))).toBe('ELOOP');
  host.replace('/a.cx', 'new', 'old');
  host.create([{ path: '/b/c.cx', content: 'more' }]);
  expect(
    codeOf(() =>
      host.create([
        { path: '/d.cx', content: '' },
        { path: '/a.cx', content: '' },
      ]),
    ),
  ).toBe('EEXIST');
  expect([host.read('/a.cx', 9), host.read('/b/c.cx', 9)]).toEqual([bytes('new'), bytes('more')]);
  expect(host.typeOf('/d.cx')).toBeUndefined();
});

test('a short look finds the files of a project, the nearest first, and ends', () => {
  const host = hostOf({ '/p/img/deep/b.png': '', '/p/a.cx': '', '/p/.git/c.png': '', '/p/node_modules/d.png': '' });
  host.put('/p/link.png', 'link');
  host.put('/p/nested/cx.config.json', bytes('{}'));
  host.put('/p/nested/e.png', bytes(''));
  expect(filesIn(host, '/p')).toEqual(['a.cx', 'img/deep/b.png']);
  expect(filesIn(host, '/nowhere')).toEqual([]);
  for (let index = 0; index < 6000; index++) {
    host.put(`/q/${index % 7}/${index}.png`, bytes(''));
  }
  expect(filesIn(host, '/q').length).toBeLessThanOrEqual(5000);
});
