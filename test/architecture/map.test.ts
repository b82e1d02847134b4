// The map of the house in the README shows the house as it stands.
import { expect, test } from 'vitest';
import { files, textOf } from './sources.ts';

const [, map = ''] =
  /\n## The map of the house\n[\s\S]*?\n```\n(language\/ [\s\S]*?)```\n/.exec(textOf('README.md')) ?? [];

/** The folders that the map names: one or more at the beginning of a line, within those of the lines above by indentation. */
function foldersOnMap(): Set<string> {
  const folders = new Set<string>();
  const open: string[] = [];
  for (const line of map.split('\n')) {
    const [, indent, names] = /^( *)((?:[\w-]+\/(?: +|$))+)/.exec(line) ?? [];
    if (indent === undefined || names === undefined) {
      continue;
    }
    const depth = indent.length / 2;
    for (const name of names.trim().split(/ +/)) {
      open.splice(depth, Number.POSITIVE_INFINITY, name);
      folders.add(open.join(''));
    }
  }
  return folders;
}

/** Those of the programs, at any depth, and the others at the top. */
function foldersOfHouse(): Set<string> {
  const folders = new Set<string>();
  for (const file of files().filter(path => path.includes('/') && !path.startsWith('.'))) {
    const segments = file.split('/').slice(0, -1);
    const deep = ['language', 'server', 'client'].includes(segments[0]!);
    for (let length = 1; length <= (deep ? segments.length : 1); length++) {
      folders.add(`${segments.slice(0, length).join('/')}/`);
    }
  }
  return folders;
}

test('the map names every folder, and none that is not there', () => {
  // What a generator writes stands in a folder of its own in the room that it is for, which goes without saying.
  const isSaid = (folder: string) => !/.\/generated\/$/.test(folder) || folder === 'language/src/syntax/generated/';
  expect([...foldersOnMap()].sort()).toEqual([...foldersOfHouse()].filter(isSaid).sort());
});

test('the map names the rooms of the tests', () => {
  const rooms = files().flatMap(path => /^test\/([\w-]+)\//.exec(path)?.[1] ?? []);
  const missing = [...new Set(rooms)].filter(room => !map.includes(`${room}/`));
  expect(missing).toEqual([]);
});
