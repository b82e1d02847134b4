/** Every JSON document fits its published schema, in the judgement of an independent validator that refuses wrong ones. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { readJsonc } from '../../language/src/config/jsonc.ts';
import { BROKEN, CLEAN, cx } from './support/run-cx.ts';

const ROOT = join(import.meta.dirname, '..', '..');

function settingsIn(config: string): unknown {
  const read = readJsonc(readFileSync(join(ROOT, config), 'utf8'));
  return 'value' in read ? read.value : read;
}

async function validator(name: string) {
  const schema = JSON.parse((await cx({}, `schema ${name}`)).out);
  const isDraft7 = schema.$schema.includes('draft-07');
  return (isDraft7 ? new Ajv({ strict: false }) : new Ajv2020({ strict: false })).compile(schema);
}

/** A place in a document, and what is written there; a key without a value is taken away. */
type Change = readonly [path: readonly (string | number)[], value?: unknown];

function changed(document: unknown, [path, value]: Change): unknown {
  const last = path.at(-1)!;
  const holder = path.slice(0, -1).reduce<unknown>((at, key) => Reflect.get(at as object, key), document) as object;
  if (value === undefined) {
    Reflect.deleteProperty(holder, last);
  } else {
    Reflect.set(holder, last, value);
  }
  return document;
}

describe.each<[string, string, Change[]]>([
  [
    'check',
    'check --format json',
    [
      [['formatVersion'], 2],
      [['asOf'], 'today'],
      [['summary', 'errors'], -1],
      [['findings', 0, 'severity'], 'fatal'],
      [['findings', 0, 'line'], 0],
      [['findings', 0, 'fingerprint'], 'x'],
      [['findings', 0, 'file']],
    ],
  ],
  [
    'coverage',
    'coverage --format json',
    [
      [['total', 'ratio'], 1.5],
      [['groups', 0, 'by'], 'shop'],
      [['aspects', 0, 'met'], null],
      [['thresholds'], {}],
      [['textErrors'], -1],
    ],
  ],
  [
    'maturity',
    'maturity --format json',
    [
      [['frameworks', 0, 'scoring'], 'dice'],
      [['frameworks', 0, 'index'], 101],
      [['frameworks', 0, 'dimensions', 0, 'tally'], []],
      [['frameworks', 0, 'dimensions', 0, 'practices', 0, 'adherence'], 2],
      [['frameworks', 0, 'dimensions', 0, 'practices', 0, 'sayDo']],
      [['textErrors'], '1'],
    ],
  ],
  [
    'gaps',
    'gaps --by owner --format json',
    [
      [['gaps', 0, 'lifts'], -1],
      [['gaps', 0, 'closedBy'], null],
      [['gaps', 0, 'findings', 0, 'fingerprint'], 'x'],
      [['owners', 0, 'gaps'], {}],
      [['asOf'], 'today'],
    ],
  ],
  ['query', 'query teams --format json', [[['value']], [['type'], 1], [['textErrors'], '1'], [['expression']]]],
  [
    'rules',
    'rules --format json',
    [[['rules', 0, 'builtIn'], 'yes'], [['rules', 0, 'examples', 0, 'text']], [['rules', 0, 'severity'], 'fatal']],
  ],
  [
    'explain',
    'explain gov-standards --format json',
    [
      [['kind'], 'shop'],
      [['practice', 'rules', 0, 'severity'], 'fatal'],
      [['practice', 'questions'], 'why'],
      [['evidence', 'adherence'], 2],
      [['evidence', 'rules', 0, 'met'], -1],
    ],
  ],
  [
    'explain',
    'explain six-laws --format json',
    [
      [['dimensions', 0, 'practices'], {}],
      [['scoring'], 'dice'],
    ],
  ],
  ['explain', 'explain kpi-source --format json', [[['rule', 'severity'], 'fatal']]],
  [
    'waived',
    'rules --waived --format json',
    [
      [['waived', 0, 'count'], -1],
      [['waived', 0, 'types'], {}],
      [['waived', 0, 'oftenBlind'], 1],
      [['asOf'], 'today'],
    ],
  ],
  [
    'export',
    'export json --library',
    [
      [['elements', 0, 'id'], 7],
      [['elements', 1, 'attributes'], { lead: 'Lead' }],
      [['textErrors'], null],
      [['files']],
    ],
  ],
])('the document of cx %s', (name, line, changes) => {
  const tree = {
    'a.cx': BROKEN,
    'b.cx':
      '// cx-ignore journey-persona: later\njourney Buy\nchannel Web { type: web }\n// cx-ignore x until 2027-01-01: later\nrole X\nprogramme P { adopt six-laws { target: upheld } }\n',
  };

  test('is valid', async () => {
    const validate = await validator(name);
    const run = await cx(tree, line);
    expect([validate(JSON.parse(run.out)), validate.errors]).toEqual([true, null]);
  });

  test.each(changes.map(change => [change]))('is refused with %j', async change => {
    const validate = await validator(name);
    expect(validate(changed(JSON.parse((await cx(tree, line)).out), change))).toBe(false);
  });
});

describe('the schema of the config', () => {
  test('accepts what cx accepts', async () => {
    const validate = await validator('config');
    const config = {
      edition: 2026,
      extends: ['cx:recommended'],
      include: ['**/*.cx'],
      exclude: [],
      rules: { 'pain-without-opportunity': 'off', 'role-overload': ['warning', { max: 9 }] },
      overrides: [{ files: ['legacy/**'], rules: { 'emotion-unsourced': 'info' } }],
      coverage: { thresholds: { ownership: 100, standards: 80 } },
      maturity: { adHocUpTo: 0.6 },
      calendar: { weekend: ['saturday', 'sunday'], holidays: ['2026-12-25'] },
    };
    expect([validate(config), validate.errors]).toEqual([true, null]);
    const tree = { 'legacy/a.cx': CLEAN, 'cx.config.json': JSON.stringify(config) };
    expect(await cx(tree, 'check')).toMatchObject({ code: 0, err: '' });
  });

  test.each([
    { rulse: {} },
    { edition: '2026' },
    { rules: { x: 'warn' } },
    { rules: { x: ['warning'] } },
    { coverage: { thresholds: { ownership: 101 } } },
    { overrides: [{ files: ['a'] }] },
    { gates: { 'no-new-errors': 'fail' } },
    { limits: { files: 0.5 } },
    { maturity: { adHocUpTo: 1 } },
  ])('refuses %j as cx does', async config => {
    expect((await validator('config'))(config)).toBe(false);
    expect(await cx({ 'a.cx': CLEAN, 'cx.config.json': JSON.stringify(config) }, 'check')).toMatchObject({ code: 2 });
  });

  test('is the one that the extension gives to the editor', async () => {
    const { contributes } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    expect(contributes.languages).toContainEqual({ id: 'jsonc', filenames: ['cx.config.json'] });
    const [{ fileMatch, url }] = contributes.jsonValidation;
    expect(fileMatch).toBe('cx.config.json');
    expect(readFileSync(join(ROOT, url), 'utf8')).toBe((await cx({}, 'schema config')).out);
  });

  test('accepts the configs of all examples', async () => {
    const validate = await validator('config');
    const configs = globSync('examples/**/cx.config.json', { cwd: ROOT });
    expect(configs.length).toBeGreaterThan(10);
    for (const file of configs) {
      expect([file, validate(settingsIn(file)), validate.errors]).toEqual([file, true, null]);
    }
  });

  test('explains every setting, and offers the rules of the product beside those of the project', async () => {
    const { properties, definitions } = JSON.parse((await cx({}, 'schema config')).out);
    const settings = { ...properties, ...properties.calendar.properties, ...properties.limits.properties };
    for (const [name, { description }] of Object.entries<{ description?: string }>(settings)) {
      expect([name, description]).toEqual([name, expect.stringMatching(/^[A-Z].*\.$/)]);
    }
    const listed = JSON.parse((await cx({}, 'rules --format json')).out).rules;
    expect(Object.keys(definitions.rules.properties).sort()).toEqual(listed.map(({ id }: { id: string }) => id).sort());
    expect(definitions.rules.properties['exec-owner'].description).toContain('An executive leads the programme');
    const validate = await validator('config');
    expect(validate({ rules: { 'role-overload': ['error', { max: 3 }], 'my-own': ['off', { any: 'x' }] } })).toBe(true);
    for (const rule of ['role-overload', 'my-own']) {
      expect(validate({ rules: { [rule]: 'warn' } })).toBe(false);
      expect(validate({ overrides: [{ files: ['a.cx'], rules: { [rule]: ['error', { max: [] }] } }] })).toBe(false);
    }
  });
});
