import { expect, test } from 'vitest';
import { MemoryHost, virtualAddresses } from '../../server/host/index.ts';
import { DocumentPaths } from '../../server/lsp/session/addresses.ts';
import { BufferedHost } from '../../server/lsp/session/buffered-host.ts';
import { EditorProject } from '../../server/lsp/session/editor-project.ts';
import { Quarantine } from '../../server/lsp/session/quarantine.ts';

test('after midnight the same evaluation goes on, as of the next day', async () => {
  let now = Date.UTC(2026, 5, 30, 23);
  const memory = new MemoryHost(() => now);
  const content =
    'rule teamed { for: r in roles  require: exists r.team }\n// cx-ignore teamed until 2026-06-30: known\nrole Lead';
  memory.create([{ path: '/memfs:/a.cx', content }]);
  const log = () => {};
  const context = {
    host: new BufferedHost(memory, virtualAddresses),
    quarantine: new Quarantine([], new DocumentPaths(virtualAddresses), log),
    during: <T>(_kind: string, _path: string, work: () => T) => work(),
    log,
    help: () => undefined,
  };
  const project = new EditorProject(context, undefined, '/memfs:');
  await project.scan();
  const found = () =>
    project.findings().flatMap(finding => ('outcome' in finding && finding.rule === 'teamed' ? finding.outcome : []));
  expect(found()).toEqual(['waived']);
  const before = project.evaluation()!;
  now = Date.UTC(2026, 6, 1, 1);
  expect(found()).toEqual(['fail']);
  const after = project.evaluation()!;
  expect(after).not.toBe(before);
  expect(after.table.evaluated).toBeLessThan(5);
});
