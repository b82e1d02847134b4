/** Data files that are there and cannot be read keep nothing else from being read. */
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DataFiles } from '../../server/host/index.ts';
import { NodeHost } from '../../server/host/node/node-host.ts';

test('a link that leads to itself is refused', () => {
  const root = mkdtempSync(join(tmpdir(), 'cx-data-'));
  symlinkSync('loop.csv', join(root, 'loop.csv'));
  const files = new DataFiles(new NodeHost(root), root, () => 1000);
  expect(files.text('loop.csv')).toEqual({ refused: 'unreadable' });
  rmSync(root, { recursive: true });
});
