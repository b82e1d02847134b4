/** Files that an editor sends where there is no disk: what is believed of them, and how much is held. */
import { expect, test } from 'vitest';
import { MemoryHost, virtualAddresses } from '../../server/host/index.ts';
import { DocumentPaths } from '../../server/lsp/session/addresses.ts';
import { SentFiles } from '../../server/lsp/session/sent-files.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

function given(mostBytes?: number) {
  const memory = new MemoryHost(() => 0);
  const logged: string[] = [];
  const files = new SentFiles(memory, new DocumentPaths(virtualAddresses), line => void logged.push(line), mostBytes);
  return { memory, logged, take: (...items: unknown[]) => files.take(items) };
}

const uri = 'memfs:/w/a.cx';
const path = '/memfs:/w/a.cx';

test('a file comes, changes and goes', () => {
  const { memory, take } = given();
  expect(take({ uri, type: 'file', content: bytes('1') })).toEqual([{ uri, isNewOrGone: true }]);
  expect(take({ uri, type: 'file', content: bytes('12') })).toEqual([{ uri, isNewOrGone: false }]);
  expect(memory.read(path, 9)).toEqual(bytes('12'));
  expect(take({ uri, type: 'gone' })).toEqual([{ uri, isNewOrGone: true }]);
  expect(take({ uri, type: 'gone' })).toEqual([{ uri, isNewOrGone: false }]);
  expect(memory.typeOf(path)).toBeUndefined();
});

test('what is no file is known by its kind', () => {
  const { memory, take } = given();
  take({ uri: 'memfs:/w/.git', type: 'folder' }, { uri: 'memfs:/w/l', type: 'link' }, { uri, type: 'large', size: 99 });
  expect(['/memfs:/w/.git', '/memfs:/w/l', path].map(each => memory.typeOf(each))).toEqual(['folder', 'link', 'file']);
  expect(memory.read(path, 98)).toEqual({ size: 99 });
});

test('what is beyond the room for all is held by its size alone, until there is room', () => {
  const { memory, take } = given(5);
  const other = { uri: 'memfs:/w/b.cx', type: 'file', content: bytes('456') };
  take({ uri, type: 'file', content: bytes('123') }, other);
  expect(memory.bytes).toBe(3);
  expect(() => memory.read('/memfs:/w/b.cx', 9)).toThrow('no room');
  // The old bytes make room for the new ones.
  take({ uri, type: 'file', content: bytes('12') }, other);
  expect(memory.read('/memfs:/w/b.cx', 9)).toEqual(bytes('456'));
});

test.each([
  [null],
  ['memfs:/w/a.cx'],
  [{ uri: 7, type: 'gone' }],
  [{ uri, type: 'file', content: 'text' }],
  [{ uri, type: 'large', size: -1 }],
  [{ uri, type: 'socket' }],
  [{ uri: 'memfs:/w/%2e%2e/a.cx', type: 'gone' }],
  [{ uri: 'untitled:a.cx', type: 'gone' }],
])('%j is told of in the log, and what stands beside it is taken in', item => {
  const { memory, logged, take } = given();
  expect(take(item, { uri, type: 'file', content: bytes('1') })).toHaveLength(1);
  expect(memory.bytes).toBe(1);
  expect(logged).toHaveLength(1);
});
