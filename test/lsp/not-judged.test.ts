import { expect, test } from 'vitest';
import { MemoryHost, virtualAddresses } from '../../server/host/index.ts';
import { DocumentPaths } from '../../server/lsp/session/addresses.ts';
import { BufferedHost } from '../../server/lsp/session/buffered-host.ts';
import { EditorProject } from '../../server/lsp/session/editor-project.ts';
import { Quarantine } from '../../server/lsp/session/quarantine.ts';

test('a project that could not be judged is told of, and what its texts themselves tell is still shown', async () => {
  const memory = new MemoryHost(() => Date.UTC(2026, 10, 22));
  memory.create([{ path: '/memfs:/a.cx', content: 'touchpoint Pay\nteam Sales { lead: Leed }' }]);
  const logged: string[] = [];
  const log = (message: string) => void logged.push(message);
  const context = {
    host: new BufferedHost(memory, virtualAddresses),
    quarantine: new Quarantine([], new DocumentPaths(virtualAddresses), log),
    during: <T>(_kind: string, _path: string, work: () => T) => work(),
    log,
    help: () => {
      throw new Error('a fault of ours');
    },
  };
  const project = new EditorProject(context, undefined, '/memfs:');
  await project.scan();
  const found = project.findings().map(({ rule, file, message }) => `${rule} ${file} ${message}`);
  expect(found).toEqual([
    expect.stringContaining('unresolved-name a.cx There is no role `Leed`'),
    expect.stringContaining('type-error a.cx The rules and standards of this project could not be judged'),
  ]);
  expect(logged.join()).toContain('a fault of ours');
});
