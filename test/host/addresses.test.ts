/** Addresses of editors in a browser, and the paths that they mean there. */
import { expect, test } from 'vitest';
import { AddressError, virtualAddresses } from '../../server/host/addresses.ts';

test.each([
  ['vscode-vfs://github/northline/rail/a.cx', '/vscode-vfs:github/northline/rail/a.cx'],
  ['vscode-vfs://github%2B7b22%7D/northline/a%20b.cx', '/vscode-vfs:github%2B7b22%7D/northline/a b.cx'],
  ['memfs:/sample/%C3%BC.cx', '/memfs:/sample/ü.cx'],
  ['file:///sample/a.cx', '/file:/sample/a.cx'],
  ['vscode-vfs://github', undefined],
  ['untitled:Untitled-1', undefined],
  ['git:/northline/a.cx?%7B%7D', undefined],
])('%s', (uri, path) => {
  expect(virtualAddresses.pathOf(uri)).toBe(path);
  if (path !== undefined) {
    expect(virtualAddresses.uriOf(path)).toBe(uri);
  }
});

test('a folder is the same with a stroke at its end', () => {
  expect(virtualAddresses.pathOf('memfs:/sample/')).toBe(virtualAddresses.pathOf('memfs:/sample'));
});

test.each(['memfs:/a/%2e%2e/b.cx', 'memfs:/a/../b.cx', 'memfs:/a%2fb.cx', 'memfs:/a%00.cx', 'memfs:/%ff'])(
  'leads nowhere: %s',
  uri => {
    expect(() => virtualAddresses.pathOf(uri)).toThrow(AddressError);
  },
);
