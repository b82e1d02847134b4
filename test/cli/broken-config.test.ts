/** A config that cannot be used: exit code 2 and its place, whatever was asked for. */
import { describe, expect, test } from 'vitest';
import type { Tree } from './support/memory-host.ts';
import { CLEAN, cx } from './support/run-cx.ts';

const bad = (config: string): Tree => ({ 'a.cx': CLEAN, 'cx.config.json': config });

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
