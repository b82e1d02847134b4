import { expect, test } from 'vitest';
import { fileAddresses } from '../../server/host/node/file-addresses.ts';
import { NodeHost } from '../../server/host/node/node-host.ts';
import { DocumentPaths } from '../../server/lsp/session/addresses.ts';
import { BufferedHost } from '../../server/lsp/session/buffered-host.ts';
import { EditorProject } from '../../server/lsp/session/editor-project.ts';
import { Quarantine } from '../../server/lsp/session/quarantine.ts';
import { workspace } from './support/workspace.ts';

test('a project that could not be judged is told of, and what its texts themselves tell is still shown', async () => {
  const { folder } = workspace({ 'a.cx': 'touchpoint Pay\nteam Sales { lead: Leed }' });
  const logged: string[] = [];
  const log = (message: string) => void logged.push(message);
  const context = {
    host: new BufferedHost(new NodeHost(folder), fileAddresses),
    quarantine: new Quarantine([], new DocumentPaths(fileAddresses), log),
    during: <T>(_kind: string, _path: string, work: () => T) => work(),
    log,
    help: () => {
      throw new Error('a fault of ours');
    },
  };
  const project = new EditorProject(context, undefined, folder);
  await project.scan();
  const found = project.findings().map(({ rule, file, message }) => `${rule} ${file} ${message}`);
  expect(found).toEqual([
    expect.stringContaining('unresolved-name a.cx There is no role `Leed`'),
    expect.stringContaining('type-error a.cx The rules and standards of this project could not be judged'),
  ]);
  expect(logged.join()).toContain('a fault of ours');
});
