/** `cx export csv|mermaid|codeowners`: what other programs read of a project. */
import { describe, expect, test } from 'vitest';
import { cx } from '../support/run-cx.ts';

const SHOP = `role Lead "Head of \\"sales\\"" { accounts: "octo", "acme/cx" }
role Nobody "Nobody"
persona Ada "Ada"
journey Buy "Buy" {
  owner: Lead
  stage Choose "Choose" {
    touchpoint Search "Search; find" { owner: Lead  emotion: -1 for Ada  pain Slow "=1+1" }
  }
  milestone Done "Done"
}
`;
const TREE = { '.git/HEAD': '', 'docs/shop.cx': SHOP, 'docs/more.cx': 'role Other { accounts: "x y" }\n' };

describe('cx export csv', () => {
  test('is a row a touchpoint, and no cell is a formula', async () => {
    const run = await cx(TREE, 'export csv docs');
    expect(run).toMatchObject({ code: 0, err: '' });
    expect(run.out).toBe(
      'journey,stage,touchpoint,channel,owner,persona,customer,thinks,feels,quote,emotion,pain,opportunity,backstage,system,notes,gain,language,accessibility,hours,image\r\n' +
        `Buy,Choose,"Search; find",,"Head of ""sales""",Ada,,,,,-1,'=1+1,,,,,,,,,\r\n`,
    );
  });

  test('into a file is written there, again and again', async () => {
    const run = await cx({ ...TREE, 'a.csv': 'old' }, 'export csv docs -o a.csv');
    expect(run).toMatchObject({ code: 0, out: '', err: '' });
    expect(run.files['a.csv']).toMatch(/^journey,/);
  });
});

describe('cx export mermaid', () => {
  test('of one journey is its diagram, and says what had no place', async () => {
    const run = await cx(TREE, 'export mermaid docs');
    expect(run).toMatchObject({
      code: 0,
      out: 'journey\n    title Buy\n    section Choose\n      Search#59; find: 2: Ada\n',
      err: 'cx: Buy: the milestone `Done`.\ncx: One detail has no place in this format: see above.\n',
    });
  });

  test('of several journeys is Markdown with a diagram each, which goes in again', async () => {
    const tree = { 'a.cx': 'journey A "A" { stage S "S" { touchpoint T "T" { emotion: +1 } } }\njourney B "B"\n' };
    const run = await cx(tree, 'export mermaid -o journeys.md');
    expect(run.files['journeys.md']).toBe(
      '```mermaid\njourney\n    title A\n    section S\n      T: 4\n```\n\n```mermaid\njourney\n    title B\n```\n',
    );
    const again = await cx(run.files, 'import mermaid journeys.md');
    expect(again.out.match(/journey \w+ "\w+"/g)).toEqual(['journey A "A"', 'journey B "B"']);
  });

  test('of none has nothing to write', async () => {
    const run = await cx({ 'a.cx': 'role Lead "Lead"\n' }, 'export mermaid -o a.mmd');
    expect(run).toMatchObject({ code: 2, err: expect.stringContaining('this project has no journey') });
    expect(run.files['a.mmd']).toBeUndefined();
  });
});

test('cx export codeowners names files from the top of the repository', async () => {
  const run = await cx(TREE, 'export codeowners', { cwd: 'docs' });
  expect(run).toMatchObject({ code: 0, err: '' });
  expect(run.out.split('\n').slice(1)).toEqual([
    '# /docs/more.cx has no owner with an account',
    '/docs/shop.cx @acme/cx @octo',
    '',
  ]);
});

test.each(['csv', 'mermaid', 'codeowners'])('cx export %s needs one project', async format => {
  const tree = { 'x/cx.config.json': '{}', 'x/a.cx': SHOP, 'y/cx.config.json': '{}', 'y/a.cx': SHOP };
  expect(await cx(tree, `export ${format}`)).toMatchObject({
    code: 2,
    out: '',
    err: 'cx: This needs one project, and there are 2; name one of them:\ncx:   x\ncx:   y\n',
  });
});

test('an export of a programme with a file that cannot be read is written and exit 2', async () => {
  const run = await cx({ ...TREE, 'docs/odd.cx': '\u0000' }, 'export csv docs');
  expect(run).toMatchObject({
    code: 2,
    out: expect.stringMatching(/^journey,/),
    err: expect.stringContaining('odd.cx'),
  });
});

test('a cell holds no control characters; of the rest a terminal is shown what is safe, and a file gets what there is', async () => {
  const tree = { 'a.cx': 'touchpoint Pay "\\u{1b}[2J\\u{202e}x"\n' };
  const shown = await cx(tree, 'export csv', { isTerminal: true });
  expect(shown.out).toContain('[2J\\u{202e}x');
  expect(shown.out).not.toMatch(/[\u001b\u202e\r]/);
  expect((await cx(tree, 'export csv')).out).toContain(',[2J\u202ex,');
});

test.each([
  ['export', 'needs a format: json, csv, mermaid, codeowners'],
  ['export csb', 'Did you mean `csv`?'],
  ['export csv --library', '`--library` belongs to `cx export json`'],
])('cx %s is refused', async (line, message) => {
  expect(await cx(TREE, line)).toMatchObject({ code: 2, out: '', err: expect.stringContaining(message) });
});
