// What an editor is told after a keystroke, and when: the errors of the text before any norm is evaluated, and nothing of the
// files in which nothing else is found.
import { expect, test } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver/node';
import { MemoryHost, virtualAddresses } from '../../server/host/index.ts';
import { DiagnosticsPublisher } from '../../server/lsp/features/diagnostics.ts';
import { DocumentPaths } from '../../server/lsp/session/addresses.ts';
import { Projects } from '../../server/lsp/session/projects.ts';
import { Quarantine } from '../../server/lsp/session/quarantine.ts';

/** An editor on a folder, and what it is told. */
async function editor(files: Record<string, string>) {
  const memory = new MemoryHost(() => Date.UTC(2026, 10, 22));
  memory.create(Object.entries(files).map(([path, content]) => ({ path: `/memfs:/${path}`, content })));
  let told: string[] = [];
  const log = (message: string) => {
    throw new Error(message);
  };
  const context = {
    quarantine: new Quarantine([], new DocumentPaths(virtualAddresses), log),
    during: <T>(_kind: string, _path: string, work: () => T) => work(),
    log,
    help: () => undefined,
  };
  const projects = new Projects({ files: memory, addresses: virtualAddresses }, context);
  await projects.addFolder('/memfs:');
  const publisher = new DiagnosticsPublisher({
    sendDiagnostics: async ({ uri: address, diagnostics, version }) => {
      const file = address.slice('memfs:/'.length);
      told.push(`${file}${version === undefined ? '' : ` ${version}`}: ${diagnostics.map(shown).join(', ')}`);
    },
  });
  let version = 0;
  return {
    type: (file: string, text: string) => projects.setBuffer({ uri: `memfs:/${file}`, version: ++version, text }),
    atOnce: () => {
      told = [];
      publisher.publishTexts(projects.all());
      return told;
    },
    all: () => {
      told = [];
      publisher.publish(projects.all());
      return told;
    },
  };
}

function shown({ code, range: { start, end } }: Diagnostic): string {
  return `${code} ${start.line}:${start.character}-${end.character}`;
}

const TREE = {
  'cx.config.json': '{ "edition": 2026, "extends": ["cx:essential"] }',
  'a.cx': 'rule named { for: t in touchpoints  require: exists t.channels }\n',
  'b.cx': 'touchpoint Bare {}\n',
  'c.cx': 'role Lead "Lead" {}\ntouchpoint Pay { owner: Lead }\n',
};

test('the errors of a text are told before any norm is evaluated, beside what was found before, where it stands now', async () => {
  const { type, atOnce, all } = await editor(TREE);
  expect(all()).toContainEqual(expect.stringMatching(/^c\.cx: .*named 1:11-14/));
  await type('c.cx', `touchpoint New { owner: Leat }\n${TREE['c.cx']}`);
  const [first, ...others] = atOnce();
  expect(others).toEqual([]);
  expect(first).toContain('owner-resolves 0:24-28');
  expect(first).toContain('named 2:11-14');
  expect(first).not.toContain('named 0');
  expect(all()).toEqual([expect.stringMatching(/^c\.cx 1: .*named 0:11-14.*named 2:11-14/)]);
});

test('of each version that is typed it is told at once what its text says, that nothing is wrong too', async () => {
  const { type, atOnce, all } = await editor(TREE);
  all();
  await type('a.cx', `// Ours\n${TREE['a.cx']}`);
  expect(atOnce()).toEqual(['a.cx 1: ']);
  expect(all()).toEqual([]);
  await type('a.cx', TREE['a.cx']);
  expect(atOnce()).toEqual(['a.cx 2: ']);
  expect(atOnce()).toEqual([]);
});

test('nothing is told twice, and of a file in which nothing else is found nothing', async () => {
  const { type, atOnce, all } = await editor(TREE);
  all();
  await type('c.cx', TREE['c.cx'].replace('owner: Lead', 'owner: Leat'));
  atOnce();
  all();
  expect(atOnce()).toEqual([]);
  expect(all()).toEqual([]);
  await type('c.cx', TREE['c.cx']);
  expect(atOnce()).toEqual([expect.stringMatching(/^c\.cx 2: /)]);
});

test('what an edit in one file makes of another is told there', async () => {
  const { type, atOnce, all } = await editor(TREE);
  all();
  await type('a.cx', '');
  atOnce();
  const after = all();
  expect(after.map(line => line.slice(0, 4)).toSorted()).toEqual(['b.cx', 'c.cx']);
  expect(after.join()).not.toContain('named');
});
