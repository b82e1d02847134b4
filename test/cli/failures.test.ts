/** When the job cannot be done: exit code 2 and a sentence, whatever else was asked for. A run that checked nothing is never green. */
import { describe, expect, test } from 'vitest';
import type { Tree } from './support/memory-host.ts';
import { BROKEN, CLEAN, cx } from './support/run-cx.ts';

const bad = (config: string): Tree => ({ 'a.cx': CLEAN, 'cx.config.json': config });

describe('nothing to check', () => {
  test.each<[string, Tree, string, string]>([
    ['an empty folder', {}, 'check', 'There is nothing to do: no .cx file in this folder.'],
    ['a folder without programmes', { 'a/b.txt': '' }, 'check a', 'There is nothing to do: no .cx file in a.'],
    [
      'a path that is not there',
      { 'a.cx': CLEAN },
      'check b.cx',
      'There is no file or folder `b.cx`. Did you mean `a.cx`?',
    ],
    ['a folder in the place of a file', { 'a/a.cx': CLEAN }, 'check --stdin-path a', 'a is a folder, and no file.'],
    ['another kind of file', { 'a.md': '' }, 'check a.md', 'a.md is no .cx file.'],
    [
      'a file that the config leaves out',
      { 'cx.config.json': '{ "exclude": ["old/**"] }', 'a.cx': CLEAN, 'old/b.cx': CLEAN },
      'check old/b.cx',
      'There is nothing to do: no .cx file that cx.config.json chooses in old/b.cx.',
    ],
    ['a project that is a file', { 'a.cx': CLEAN }, 'check --project a.cx', 'a.cx is no folder, and a project is one.'],
    [
      'a path outside of the project',
      { 'a/a.cx': CLEAN, 'b/b.cx': CLEAN },
      'check --project a b',
      'b lies outside of the project a.',
    ],
  ])('%s', async (_, tree, line, sentence) => {
    expect(await cx(tree, line)).toEqual({
      code: 2,
      out: '',
      err: `cx: ${sentence}\n`,
      files: expect.anything(),
      watched: [],
    });
  });

  test('among folders that lend their configs and hold nothing more', async () => {
    const lent = { '.git/HEAD': '', 'cx.config.json': '{ "extends": ["./norms"] }', 'norms/cx.config.json': '{}' };
    for (const line of ['check', 'format', 'format --check', 'coverage', 'baseline create']) {
      expect(await cx(lent, line)).toMatchObject({
        code: 2,
        out: '',
        err: expect.stringContaining('There is nothing to do: no .cx file'),
      });
    }
  });

  test('in one of several projects does not keep the others from being checked', async () => {
    const run = await cx({ 'x/cx.config.json': '{}', 'y/cx.config.json': '{}', 'y/a.cx': BROKEN }, 'check');
    expect(run).toMatchObject({ code: 2, out: expect.stringContaining('1 error') });
    expect(run.err).toContain('no .cx file that x/cx.config.json chooses in x.');
  });
});

describe('a programme that says nothing', () => {
  const comments = { 'a.cx': '// role Lead "Lead"\n', 'b.cx': '' };
  const reading = [
    'check',
    'check --format json',
    'check a.cx',
    'check --new-since main',
    'coverage',
    'coverage --format json',
    'baseline create',
    'baseline show',
    'report',
    'query teams',
    'export json',
    'export codeowners',
  ];

  test.each(reading)('cx %s', async line => {
    const err = 'cx: There is nothing to check: the .cx files of this folder are empty, or hold comments alone.\n';
    expect(await cx(comments, line)).toEqual({ code: 2, out: '', err, files: comments, watched: [] });
  });

  test('is no reason not to show the rules of the product, or to format it', async () => {
    for (const line of ['rules', 'explain exec-owner', 'format --check']) {
      expect(await cx(comments, line)).toMatchObject({ code: 0, err: '' });
    }
  });

  test('is one whose norms come from elsewhere alone', async () => {
    const lent = { '.git/HEAD': '', 'cx.config.json': '{ "extends": ["./norms"] }', 'norms/a.cx': CLEAN };
    const own = { ...lent, 'norms/cx.config.json': '{}', 'b.cx': '/* to be written */' };
    expect(await cx(own, 'query roles')).toMatchObject({ code: 2, out: '' });
  });

  test('is none whose only words are wrong', async () => {
    expect(await cx({ 'a.cx': 'to be written' }, 'check')).toMatchObject({ code: 1 });
  });
});

describe('a file that cannot be read', () => {
  const utf16 = new Uint8Array([0xff, 0xfe, 0x72, 0x00]);
  const latin1 = Buffer.from('role Caf\xe9 "x"\n', 'latin1');
  const nul = Buffer.from('role A\0 "x"\n');

  test.each<[string, Tree, string, string]>([
    ['in UTF-16', { 'b.cx': utf16 }, 'not-utf8', 'save it as UTF-8'],
    ['in an older encoding', { 'b.cx': latin1 }, 'not-utf8', 'save it as UTF-8'],
    ['with a zero byte', { 'b.cx': nul }, 'not-utf8', 'save it as UTF-8'],
    [
      'that is too large',
      { 'b.cx': ' '.repeat(4 * 1024 * 1024 + 1) },
      'too-large',
      'raise the limit with --max-file-size',
    ],
    ['that may not be read', { 'b.cx': { fails: 'EACCES' } }, 'syntax', 'permission is denied (EACCES)'],
    ['on a device that fails', { 'b.cx': { fails: 'EIO' } }, 'syntax', 'the device failed (EIO)'],
    ['that is a link', { 'b.cx': { link: 'a.cx' } }, 'syntax', 'links are not followed'],
    ['that is a pipe', { 'b.cx': 'pipe' }, 'syntax', 'no regular file'],
    ['that has gone since it was found', { 'b.cx': { fails: 'ENOENT' } }, 'syntax', 'run this again'],
  ])('%s is one finding, and the others are still checked', async (_, tree, rule, words) => {
    const run = await cx({ 'a.cx': BROKEN, ...tree }, 'check --format json');
    const { findings } = JSON.parse(run.out);
    expect(findings).toMatchObject([
      { file: 'a.cx', rule: 'unresolved-name' },
      { file: 'b.cx', rule, line: 1, column: 1, message: expect.stringContaining(words) },
    ]);
    expect(run).toMatchObject({ code: 2, err: 'cx: One file was not read: b.cx.\n' });
  });

  test('fails the run even when only another file is asked for', async () => {
    const run = await cx({ 'cx.config.json': '{}', 'a.cx': CLEAN, 'b.cx': utf16 }, 'check a.cx');
    expect(run).toMatchObject({ code: 2, err: 'cx: One file was not read: b.cx.\n' });
  });

  test('that nests too deep is refused, and counts as not read', async () => {
    const deep = `rule r { require: ${'('.repeat(600)}1${')'.repeat(600)} = 1 }\n`;
    const run = await cx({ 'a.cx': deep }, 'check');
    expect(run).toMatchObject({ code: 2, out: expect.stringContaining('too-deep') });
  });

  test('since the ending of its name has capital letters is named, whatever the case of the other letters', async () => {
    const run = await cx({ 'a.cx': CLEAN, 'Old.CX': BROKEN }, 'check --format json');
    expect(JSON.parse(run.out).findings).toMatchObject([
      { file: 'Old.CX', rule: 'syntax', message: expect.stringContaining('small letters') },
    ]);
    expect(run).toMatchObject({ code: 2, err: 'cx: One file was not read: Old.CX.\n' });
    const excluded = { 'cx.config.json': '{ "exclude": ["Old.cx"] }', 'a.cx': CLEAN, 'Old.CX': BROKEN };
    expect(await cx(excluded, 'check')).toMatchObject({ code: 0 });
  });

  test.each([
    'check',
    'format',
    'format --check',
    'coverage',
    'report',
    'baseline create',
    'query roles',
    'export json',
  ])('is never passed over by cx %s when it is the only one', async line => {
    for (const tree of [{ 'A.CX': CLEAN }, { 'a.cx': { fails: 'ENOENT' } }, { 'a.cx': { link: 'b' } }]) {
      expect(await cx(tree, line)).toMatchObject({ code: 2 });
    }
  });
});

describe('a folder that is a link', () => {
  const linked = { 'shop/a.cx': CLEAN, 'shop/journeys': { link: '../outside' }, 'outside/b.cx': BROKEN };
  const sentence =
    'The folder journeys was not read, since it is a symbolic link: put the folder itself here, or exclude `journeys/**` in cx.config.json.';

  test.each([
    'check',
    'format',
    'format --check',
    'coverage',
    'report',
    'baseline create',
    'query roles',
    'export json',
  ])('fails cx %s, since what it holds is missing', async line => {
    expect(await cx(linked, line, { cwd: 'shop' })).toMatchObject({ code: 2, err: expect.stringContaining(sentence) });
  });

  test('may be excluded', async () => {
    const tree = { ...linked, 'shop/cx.config.json': '{ "exclude": ["journeys/**"] }' };
    expect(await cx(tree, 'check', { cwd: 'shop' })).toMatchObject({ code: 0, err: '' });
  });

  test('is nothing to complain about where what it leads to is read anyway, or is no folder', async () => {
    const inside = { 'a/a.cx': CLEAN, b: { link: 'a' }, c: { link: 'nowhere' }, d: { link: 'a/a.cx' } };
    expect(await cx(inside, 'check')).toMatchObject({ code: 0, err: '' });
  });

  test('is missing where it leads to what is skipped', async () => {
    const skipped = { 'a.cx': CLEAN, 'node_modules/norms/b.cx': CLEAN, norms: { link: 'node_modules/norms' } };
    expect(await cx(skipped, 'check')).toMatchObject({ code: 2, err: expect.stringContaining('The folder norms') });
  });

  test('is told of up to a number', async () => {
    const links = Object.fromEntries(Array.from({ length: 25 }, (_, index) => [`l${index}`, { link: '../outside' }]));
    const tree = Object.fromEntries(Object.entries(links).map(([name, link]) => [`shop/${name}`, link]));
    const { err } = await cx({ ...tree, 'shop/a.cx': CLEAN, 'outside/b.cx': '' }, 'check', { cwd: 'shop' });
    expect(err.match(/symbolic link/g)).toHaveLength(20);
    expect(err).toContain('And 5 more that were not read.');
  });
});

test('two files whose names differ in case or composition only are one finding', async () => {
  const tree = { 'a.cx': CLEAN, 'A.cx': 'role Other "Other"\n', 'caf\u00e9.cx': '', 'cafe\u0301.cx': '' };
  const run = await cx(tree, 'check --format json');
  expect(JSON.parse(run.out).findings).toMatchObject([
    { file: 'a.cx', rule: 'duplicate-name', line: 1, column: 1, message: expect.stringContaining('`A.cx`') },
    { file: 'caf\u00e9.cx', rule: 'duplicate-name' },
  ]);
  expect(run.code).toBe(1);
});

describe('a limit', () => {
  const two = { 'a.cx': CLEAN, 'b.cx': 'team Buy { lead: Lead }\n' };

  test('on the number of files leaves a project unjudged, since a part of it would be judged wrongly', async () => {
    const run = await cx(two, 'check --max-files 1 --format json');
    expect(JSON.parse(run.out).findings).toMatchObject([{ file: 'b.cx', rule: 'too-large' }]);
    expect(run.code).toBe(2);
  });

  test('is lowered by a config, raised by a flag', async () => {
    const tree = { ...two, 'cx.config.json': '{ "limits": { "files": 1 } }' };
    expect(await cx(tree, 'check')).toMatchObject({ code: 2 });
    expect(await cx(tree, 'check --max-files 2')).toMatchObject({ code: 0 });
  });

  test('is never raised by a config', async () => {
    const large = CLEAN.padEnd(4 * 1024 * 1024 + 1);
    const tree = { 'a.cx': large, 'cx.config.json': '{ "limits": { "file": 100 } }' };
    expect(await cx(tree, 'check')).toMatchObject({ code: 2 });
    expect(await cx(tree, 'check --max-file-size 5')).toMatchObject({ code: 0 });
  });

  test('on the size of a project refuses the files beyond it', async () => {
    const half = `/* ${'x'.repeat(600 * 1024)} */\n`;
    const run = await cx({ 'a.cx': half, 'b.cx': half }, 'check --max-project-size 1');
    expect(run).toMatchObject({ code: 2, err: 'cx: One file was not read: b.cx.\n' });
  });
});

describe('a command line that means nothing', () => {
  test.each([
    ['chekc', 'There is no command `chekc`. Did you mean `check`?', 'cx --help'],
    ['check --fromat json', 'There is no flag `--fromat` here. Did you mean `--format`?', 'cx check --help'],
    ['explain customer-goal role-overload', '`role-overload` is one word too many here.', 'cx explain --help'],
    ['schema check coverage', '`coverage` is one word too many', 'cx schema --help'],
    ['completion bash zsh', '`zsh` is one word too many', 'cx completion --help'],
    ['lsp . --stdio', '`.` is one word too many', 'cx lsp --help'],
    ['doctor a b', '`b` is one word too many', 'cx doctor --help'],
    ['init a b', '`b` is one word too many', 'cx init --help'],
    ['config show a b', '`b` is one word too many', 'cx config --help'],
    ['check --format jason', 'The value of `--format` is text, compact, json', 'cx check --help'],
    ['check --format json=a --format sarif=a', 'Two formats cannot go into one file', 'cx check --help'],
    ['coverage --format sarif=a', 'is text, json, not `sarif`', 'cx coverage --help'],
    ['query 1 --format json --format text', 'Only one format can go to standard output', 'cx query --help'],
    ['check --format json=', '`--format json=` names no file behind the `=`.', 'cx check --help'],
    ['check --format', '`--format` needs a value: `--format NAME[=FILE]`.', 'cx check --help'],
    ['check --config --quiet', '`--config` needs a value before `--quiet`.', 'cx check --help'],
    ['check --quiet=yes', '`--quiet` takes no value.', 'cx check --help'],
    ['check --fail-on warn', 'Did you mean `warning`?', 'cx check --help'],
    ['check --max-warnings -1', '`--max-warnings` takes a whole number of at least 0, not `-1`.', 'cx check --help'],
    ['check --max-warnings many', 'not `many`', 'cx check --help'],
    ['check --as-of 2026-13-01', '`--as-of` takes a day that exists', 'cx check --help'],
    ['check --stdin-path a.cx b.cx', 'leave the paths out', 'cx check --help'],
    ['check --only chek', '`--only`: There is no rule or standard `chek`.', 'cx check --help'],
    ['check --skip moment-unmesured', 'Did you mean `moment-unmeasured`?', 'cx check --help'],
    ['schema chek', 'Did you mean `check`?', 'cx schema --help'],
    ['schema', 'Which schema?', 'cx schema --help'],
    ['export', '`cx export` needs a format', 'cx export --help'],
    ['completion tcsh', 'A shell is bash, zsh, fish, powershell', 'cx completion --help'],
    ['config', 'There is `cx config show`', 'cx config --help'],
  ])('cx %s', async (line, sentence, help) => {
    const run = await cx({ 'a.cx': CLEAN }, line);
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.err).toContain(sentence);
    expect(run.err).toContain(`See \`${help}\`.`);
  });

  test('cx alone shows what there is, and fails', async () => {
    expect(await cx({}, '')).toMatchObject({ code: 2, out: '', err: expect.stringContaining('Usage: cx COMMAND') });
  });
});

describe('a broken config', () => {
  test.each([
    ['{ "rulse": {} }', 'cx.config.json:1:3: There is no setting `rulse`. Did you mean `rules`?'],
    [
      '{ "coverage": { "threshold": {} } }',
      'cx.config.json:1:17: There is no setting `threshold` in `coverage`. Did you mean `thresholds`?',
    ],
    ['{ "overrides": [{ "files": ["a.cx"] }] }', 'cx.config.json:1:17: `rules` is missing here.'],
    ['{ "rules": { "x": "warn" } }', 'Did you mean `warning`?'],
    ['{ "rules": { "x": ["error", { "max": [] }] } }', 'cx.config.json:1:19: A rule takes "off"'],
    [
      '{ "rules": { "moment-unmesured": "off" } }',
      'cx.config.json:1:34: There is no rule or standard `moment-unmesured`. Did you mean `moment-unmeasured`?',
    ],
    [
      '{ "rules": { "unresolved-name": "off" } }',
      '`unresolved-name` is an error in the text itself, which is always on.',
    ],
    [
      '{ "overrides": [{ "files": ["a.cx"], "rules": { "nothing": "off" } }] }',
      'There is no rule or standard `nothing`.',
    ],
    [
      '{ "rules": { "role-overload": ["error", { "maximum": 3 }] } }',
      '`role-overload` has no option `maximum`: it has `max`. Did you mean `max`?',
    ],
    ['{ "rules": { "role-overload": ["error", { "max": "3" }] } }', '`max` of `role-overload` is a number.'],
    ['{ "edition": 2019 }', 'cx.config.json:1:14: There is no such edition; there is 2026.'],
    ['{ "extends": ["cx:recomended"] }', 'Did you mean `cx:recommended`?'],
    ['{ "extends": ["https://acme.example/x"] }', 'A config never extends an address'],
    ['{ "extends": ["./nowhere"] }', 'cx.config.json:1:15: There is no such folder. `extends` takes folders'],
    ['{ "extends": ["./base.json"] }', 'cx.config.json:1:15: There is no such folder. `extends` takes folders'],
    ['{ "extends": ["./a.cx"] }', 'cx.config.json:1:15: This is a file. `extends` takes folders that hold a cx.config'],
    ['{ "extends": ["acme-norms"] }', 'There is no such package: install it'],
    ['{ "extends": "cx:strict" }', 'cx.config.json:1:14: This must be a list, in brackets.'],
    ['{ "include": [] }', 'leave `include` out to read all'],
    ['{ "include": ["b/*.cx"] }', 'cx.config.json:1:15: The glob `b/*.cx` matches no file here'],
    ['{ "exclude": ["old"] }', 'All files of a folder are `old/**`.'],
    ['{ "overrides": [{ "files": ["x/**"], "rules": {} }] }', 'cx.config.json:1:29: The glob `x/**` matches no file'],
    ['{ "include": ["../**/*.cx"] }', 'This glob leaves the folder of the config.'],
    ['{ "include": ["a\\\\b.cx"] }', 'folders are separated by `/`'],
    ['{ "calendar": { "holidays": ["2026-02-30"] } }', 'A day is written YYYY-MM-DD, and must exist.'],
    ['{ "calendar": { "weekend": ["sonntag"] } }', 'This must be "sunday" or "monday"'],
    ['{ "gates": { "no-new-errors": "fail" } }', 'cx.config.json:1:3: Nothing reads `gates` yet'],
    ['{ "coverage": { "thresholds": { "ownership": 120 } } }', 'A threshold is a percentage from 0 to 100.'],
    ['{ "limits": { "files": 0 } }', 'cx.config.json:1:24: A limit is a whole number, and at least 1.'],
    ['{ "limits": { "files": 0.5 } }', 'cx.config.json:1:24: A limit is a whole number, and at least 1.'],
    ['{ "limits": { "file": -1 } }', 'cx.config.json:1:23: A limit is a whole number, and at least 1.'],
    ['{ "limits": { "project": 1e999 } }', 'cx.config.json:1:26: A limit is a whole number, and at least 1.'],
    ['{ "limits": { "project": "64" } }', 'cx.config.json:1:26: A limit is a whole number, and at least 1.'],
    ['{ "coverage": { "thresholds": { "total": 1e999 } } }', 'A threshold is a percentage from 0 to 100.'],
    ['{ "rules": { "__proto__": "off" } }', '`__proto__` cannot be a key.'],
    ['{ "edition": 2026, "edition": 2026 }', 'cx.config.json:1:20: `edition` is given twice.'],
    ['{ "edition": 2026', '`,` or `}` is expected, and the config ends here.'],
    ['{ edition: 2026 }', 'A key in double quotes, or `}`, is expected.'],
    ['{ "edition" 2026 }', '`:` is expected.'],
    ["{ 'edition': 2026 }", 'A key in double quotes'],
    ['{} {}', 'Nothing may stand behind the end of the config.'],
    ['/* a', 'This comment is not closed.'],
    ['', 'A value is expected, and the config ends here.'],
    ['[]', 'cx.config.json:1:1: This must be an object, in braces.'],
    [`${'['.repeat(70)}`, 'A config is at most 64 levels deep.'],
    [`{ "${'x'.repeat(90)}": 1 }`, `There is no setting \`${'x'.repeat(80)}…\`.`],
  ])('%s', async (text, sentence) => {
    const run = await cx(bad(text), 'check --format json');
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.err).toContain(sentence);
  });

  test('that cannot be read', async () => {
    const refusing = (node: Tree[string]) => cx({ 'a.cx': CLEAN, 'cx.config.json': node }, 'check');
    expect((await refusing({ fails: 'EACCES' })).err).toContain(
      'cx.config.json could not be read: permission is denied',
    );
    expect((await refusing({ link: 'other.json' })).err).toContain('links are not followed');
    expect((await refusing(new Uint8Array([0xff, 0xfe, 0x7b, 0x00]))).err).toContain('save it as UTF-8');
    expect((await refusing(' '.repeat(1024 * 1024 + 1))).err).toContain('this is no config');
  });

  test('never goes green, whichever command meets it', async () => {
    for (const line of ['check', 'format', 'export json', 'config show', 'doctor']) {
      expect(await cx(bad('{ "rulse": {} }'), line)).toMatchObject({ code: 2 });
    }
  });
});

test('an interrupted run prints nothing and writes nothing', async () => {
  const tree = { 'a.cx': 'role   A\n' };
  for (const line of ['check', 'format', 'export json']) {
    expect(await cx(tree, line, { interrupted: true })).toEqual({
      code: 130,
      out: '',
      err: '',
      files: tree,
      watched: [],
    });
  }
});

describe('norms that take too much together', () => {
  const rules = Array.from(
    { length: 30 },
    (_, index) =>
      `rule r${index + 10} { for: t in touchpoints  require: count(a in touchpoints where a.title like "T*") < 2 }`,
  );
  const touchpoints = Array.from({ length: 100 }, (_, index) => `touchpoint T${index}`);
  const tree: Tree = {
    'cx.config.json': '{ "extends": ["cx:essential"] }',
    'a.cx': `${touchpoints.join('\n')}\nteam Sales { lead: Leed }`,
    'r.cx': rules.join('\n'),
  };
  const message = (found: string, flag: string) =>
    `cx: All rules and standards of the project together ${found}, \`r10\` in r.cx more than any other. Only the rules of the library were judged: ask for less there, or raise the limit with --${flag}.\n`;

  test.each([
    ['--max-findings 2000', 'have more than 2,000 findings', 'max-findings'],
    ['--max-steps 700000', 'take more than 700,000 steps', 'max-steps'],
  ])('%s', async (flag, found, name) => {
    const run = await cx(tree, `check ${flag} --format json --fail-on never`);
    expect(run).toMatchObject({ code: 2, err: message(found, name) });
    const { findings } = JSON.parse(run.out) as { findings: { rule: string; file: string }[] };
    expect(findings.filter(({ rule }) => rule === 'too-large')).toMatchObject([{ file: 'r.cx', line: 1, column: 6 }]);
    // What else there is stays.
    expect(findings.filter(({ file }) => file === 'a.cx').length).toBeGreaterThan(30);
  });

  test('by a limit of the config, which only a flag raises', async () => {
    const low = { ...tree, 'cx.config.json': '{ "extends": ["cx:essential"], "limits": { "findings": 2000 } }' };
    expect(await cx(low, 'check')).toMatchObject({
      code: 2,
      err: message('have more than 2,000 findings', 'max-findings'),
    });
    expect(await cx(low, 'check --max-findings 5000')).toMatchObject({ code: 1, err: '' });
    const high = { ...tree, 'cx.config.json': '{ "extends": ["cx:essential"], "limits": { "findings": 5000000 } }' };
    expect((await cx(high, 'config show')).out).toMatch(/limits\.findings +500000/);
  });

  test.each(['coverage', 'report -o r.html', 'baseline create'])('%s', async line => {
    const run = await cx(tree, `${line} --max-findings 2000`);
    expect(run.code).toBe(2);
    expect(run.err).toContain('have more than 2,000 findings');
  });
});
