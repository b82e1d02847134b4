// The borders between the rooms of the house: who may import whom.
import { describe, expect, test } from 'vitest';
import { isOfLanguage, ROOMS, roomOf, SIDE_DOORS } from './rooms.ts';
import { files, type Import, importsOf } from './sources.ts';

const DOOR = 'language/src/index.ts';
const sources = files().filter(path => roomOf(path) !== undefined || path === DOOR);
const imports = sources.flatMap(importsOf).filter(({ to }) => !to.endsWith('.css'));

function shown({ from, written }: Import): string {
  return `${from} imports ${written}`;
}

/** Whether something is there in Node alone. */
function isOfNode({ written }: Import): boolean {
  return written.startsWith('node:') || written === 'vscode-languageserver/node';
}

/** Whether a file of another room is one that its room offers to programs. */
function isDoor(path: string): boolean {
  // What an editor asks is a file each there, and the file is its own door.
  const isOpen = path.startsWith('language/src/model/') || /^language\/src\/ide\/[^/]+\.ts$/.test(path);
  return path === DOOR || path.endsWith('/index.ts') || isOpen || SIDE_DOORS.has(path);
}

test('every folder with programs is a room with a row in the table, and every row is a room', () => {
  const rooms = new Set(sources.map(roomOf).filter(room => room !== undefined));
  rooms.add('project/library/generated');
  expect([...rooms].sort()).toEqual(Object.keys(ROOMS).sort());
});

test('there are imports to look at', () => {
  expect(imports.length).toBeGreaterThan(500);
  expect(
    imports.some(
      ({ from, to }) =>
        from === 'language/src/syntax/parser/parse.ts' && to === 'language/src/syntax/parser/scanner.ts',
    ),
  ).toBe(true);
});

describe.each(Object.entries(ROOMS))('%s', (room, { rooms, packages = [], inNode }) => {
  const own = imports.filter(({ from, to }) => roomOf(from) === room && roomOf(to) !== room);
  const relative = own.filter(({ written }) => written.startsWith('.'));

  test('imports from the rooms that it may, and no others', () => {
    const wrong = relative.filter(({ to }) => {
      const target = roomOf(to);
      return isOfLanguage(room)
        ? target === undefined || !rooms.includes(target)
        : !(target !== undefined && rooms.includes(target)) &&
            !(rooms.includes('language') && to.startsWith('language/'));
    });
    expect(wrong.map(shown)).toEqual([]);
  });

  test('imports the packages that it may, and no others', () => {
    const wrong = own.filter(
      ({ written, to }) => !written.startsWith('.') && !packages.includes(to) && !to.startsWith('node:'),
    );
    expect(wrong.map(shown)).toEqual([]);
  });

  test.runIf(inNode === undefined)('runs anywhere, and not in Node alone', () => {
    expect(own.filter(isOfNode).map(shown)).toEqual([]);
  });

  test.runIf(isOfLanguage(room))('of Langium enters the main door only', () => {
    expect(own.filter(({ to, written }) => to === 'langium' && written !== 'langium').map(shown)).toEqual([]);
  });

  test.runIf(!isOfLanguage(room))('enters rooms of the language by their doors', () => {
    const wrong = relative.filter(({ to }) => to.startsWith('language/') && !isDoor(to));
    expect(wrong.map(shown)).toEqual([]);
  });
});

test('what judges and draws knows nothing of texts and their trees, however far it reaches', () => {
  const reaches = (room: string, seen = new Set<string>()): Set<string> => {
    for (const next of ROOMS[room]!.rooms.filter(each => !seen.has(each))) {
      seen.add(next);
      reaches(next, seen);
    }
    return seen;
  };
  for (const room of [
    'engine/expressions',
    'engine/norms',
    'engine/checks',
    'engine/measures',
    'analysis',
    'views',
    'protocol',
    'config',
    'exchange',
    'docs',
  ]) {
    const trees = [...reaches(room)].filter(each => each.startsWith('syntax/'));
    expect(trees, room).toEqual([]);
  }
});

test('only hosts and the command line touch files and processes', () => {
  const touching = imports.filter(({ to }) => ['node:fs', 'node:child_process'].includes(to));
  const others = touching.filter(({ from }) => !/^server\/(host\/node|cli)\//.test(from));
  expect(others.map(shown)).toEqual([]);
});

test('what starts in a browser reaches nothing of Node', () => {
  const reached = new Set(['server/lsp/browser.ts']);
  for (const file of reached) {
    for (const { from, to, typeOnly } of imports) {
      if (from === file && !typeOnly && to.endsWith('.ts')) {
        reached.add(to);
      }
    }
  }
  expect(reached.size).toBeGreaterThan(200);
  expect(imports.filter(each => reached.has(each.from) && isOfNode(each)).map(shown)).toEqual([]);
  const ofBrowsers = imports.filter(({ written }) => written === 'vscode-languageserver/browser');
  expect(ofBrowsers.map(({ from }) => from)).toEqual(['server/lsp/browser.ts']);
});

test('side doors are few, and each is used', () => {
  const used = new Set(
    imports.filter(({ from, to }) => !isOfLanguage(roomOf(from) ?? '') && SIDE_DOORS.has(to)).map(({ to }) => to),
  );
  expect([...used].sort()).toEqual([...SIDE_DOORS].sort());
});
