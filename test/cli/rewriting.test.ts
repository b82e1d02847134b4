/** New texts in the place of old ones, where something is in the way of some. */
import { expect, test } from 'vitest';
import { rewriteFiles } from '../../server/cli/rewriting.ts';
import { MemoryHost, ROOT } from './support/memory-host.ts';

test('what hinders one does not keep the others from being written', () => {
  const host = new MemoryHost({ 'a.cx': 'saved meanwhile', 'b.cx': { link: 'c' }, 'd.cx': 'old' });
  const written: string[] = [];
  const rewrites = ['a', 'b', 'gone', 'd'].map(name => ({ path: `${ROOT}/${name}.cx`, before: 'old', after: 'new' }));
  const failures = rewriteFiles(host, rewrites, ({ path }) => written.push(path));
  expect(failures).toEqual([
    'a.cx: somebody else changed it meanwhile, so it is left as it is (ECHANGED).',
    'b.cx: it is a symbolic link, and links are not followed (ELOOP).',
    'gone.cx: somebody else changed it meanwhile, so it is left as it is (ECHANGED).',
  ]);
  expect(written).toEqual([`${ROOT}/d.cx`]);
  expect(host.texts).toEqual({ 'a.cx': 'saved meanwhile', 'd.cx': 'new' });
});
