// Single cases in which the language server once showed something else than the command line finds.

import { describe, expect, onTestFinished, test } from 'vitest';
import { Editor } from './editor.ts';

async function start(tree: Readonly<Record<string, string>>): Promise<Editor> {
  const editor = await Editor.on(tree);
  onTestFinished(() => editor.close());
  await agree(editor);
  return editor;
}

/** Fails unless the two agree; what they say is given to be looked at. */
async function agree(editor: Editor): Promise<readonly string[]> {
  const shown = await editor.shown();
  const expected = await editor.checked();
  expect({ found: shown }).toEqual(expected);
  return shown;
}

const has = (shown: readonly string[], rule: string) =>
  shown.some(line => line.includes(` ${rule}: `) || (line.includes(' together: ') && line.split(' ').includes(rule)));

describe('a data file', () => {
  const OLD = 'date,value,n\n2026-05-30,41,1000\n';
  const NEW = 'date,value,n\n2026-09-30,41,1000\n2026-11-15,47,1000\n';
  const KPI = 'kpi Happy "Happy" { metric: nps  data: "nps.csv"  target: >= 45  reviewed: monthly }\n';
  const RULES = `
    rule fresh "Fresh" { for: k in kpis  require: k.status != stale  message: "{k.title} is of {k.value-on}" }
    rule high "High" { for: k in kpis where k.value > 42  require: k.n > 2000  message: "{k.value} {k.status}" }
    rule walls "Walls" { for: d in dashboards  require: every k in d.kpis : k.status != stale  message: "{d.title}" }
    fact lagging { is: k in kpis where k.status = stale }
    rule lags "Lags" { for: k in lagging  require: exists k.owner  message: "{k.title}" }
    dashboard Wall "Wall" { kpis: Happy  audience: everyone }
  `;
  const tree = { 'kpi.cx': KPI, 'rules.cx': RULES, 'nps.csv': NEW };

  test('that changes on disk is judged again by all that rests on it, and by nothing else', async () => {
    const editor = await start(tree);
    editor.write('nps.csv', OLD);
    const old = await agree(editor);
    expect(['fresh', 'walls', 'lags'].map(rule => has(old, rule))).toEqual([true, true, true]);
    editor.write('nps.csv', NEW);
    const now = await agree(editor);
    expect(['fresh', 'walls', 'lags', 'high'].map(rule => has(now, rule))).toEqual([false, false, false, true]);
  });

  test('that is edited in the editor is judged while it is typed, and from disk once it is closed', async () => {
    const editor = await start(tree);
    editor.open('nps.csv', OLD);
    expect(has(await agree(editor), 'fresh')).toBe(true);
    editor.change('nps.csv', NEW);
    expect(has(await agree(editor), 'fresh')).toBe(false);
    editor.change('nps.csv', OLD);
    editor.shut('nps.csv');
    expect(has(await agree(editor), 'fresh')).toBe(false);
  });

  test('that vanishes, and comes again', async () => {
    const editor = await start(tree);
    editor.remove('nps.csv');
    expect(has(await agree(editor), 'unresolved-name')).toBe(true);
    editor.write('nps.csv', OLD);
    const shown = await agree(editor);
    expect([has(shown, 'unresolved-name'), has(shown, 'fresh')]).toEqual([false, true]);
  });

  test('that goes with its folder, of which alone the watcher speaks', async () => {
    const editor = await start({ 'kpi.cx': KPI.replace('nps.csv', 'data.v2/nps.csv'), 'data.v2/nps.csv': NEW });
    editor.remove('data.v2');
    expect(has(await agree(editor), 'unresolved-name')).toBe(true);
  });

  test('of an assessment and of a listening post', async () => {
    const editor = await start({
      'cx.config.json': '{ "extends": ["cx:strict"] }',
      'a.cx': `
        framework House { levels: low, middle, high  practice tidy {} }
        assessment First "First" { against: House  on: 2026-10-01  responses: "answers.csv" }
        listening Voice "Voice" { items: "items.csv"  respond-within: 3d }
        team Care { function: service }
      `,
      'answers.csv': 'respondent,function,practice,level,evidence\nr1,sales,tidy,high,\n',
      'items.csv': 'id,received,answered\n2,2026-11-16,\n',
    });
    const before = await agree(editor);
    expect(['assessment-breadth', 'answer-without-evidence', 'loop-open'].map(rule => has(before, rule))).toEqual([
      true,
      true,
      true,
    ]);
    editor.write('answers.csv', 'respondent,function,practice,level,evidence\nr1,service,tidy,high,Seen\n');
    editor.write('items.csv', 'id,received,answered\n2,2026-11-16,2026-11-17\n');
    const after = await agree(editor);
    expect(['assessment-breadth', 'answer-without-evidence', 'loop-open'].map(rule => has(after, rule))).toEqual([
      false,
      false,
      false,
    ]);
  });
});

describe('two elements of one identity', () => {
  const PEOPLE = 'programme P "P" { lead: C }\nrole C { level: executive  holder: "h"  duties: "d" }\n';
  const OTHER = 'segment C "c" {}\n';

  test.each([
    ['a.cx', 'b.cx'],
    ['b.cx', 'a.cx'],
  ])('one comes and goes: the rest in %s, it in %s', async (people, other) => {
    const editor = await start({
      'cx.config.json': '{ "extends": ["cx:strict"] }',
      [people]: PEOPLE,
      [other]: OTHER,
    });
    editor.open(other, OTHER);
    for (const text of ['\n', OTHER, 'segment D "c" {}\n', 'role C "c" { level: staff }\n', '']) {
      editor.change(other, text);
      await agree(editor);
    }
  });

  test('each standard is told of its own mistakes', async () => {
    const editor = await start({
      'a.cx': 'standard Quick { for: t in touchpoints where t.nothing }\n\n',
      'b.cx': 'role Lead {}\nstandard Quick { for: t in touchpoints }\n',
    });
    const mistakes = (await agree(editor)).filter(line => line.includes('nothing'));
    expect(mistakes.map(line => line.split(' ')[0])).toEqual(['a.cx']);
  });

  test('a metric that hides one of the library comes and goes', async () => {
    const editor = await start({
      'a.cx': 'kpi Happy "Happy" { metric: cx.nps  readings: 41 on 2026-11-01  target: >= 30 }\n',
      'b.cx': '\n',
      'rules.cx': 'rule on { for: k in kpis  require: k.status != on-target }\n',
    });
    for (const text of ['namespace cx\nmetric nps { unit: percent  better: lower }\n', '']) {
      editor.write('b.cx', text);
      await agree(editor);
    }
  });
});

test('a name comes to stand for an element while its own text is edited, before any norm is evaluated', async () => {
  const led = 'programme P { lead: Lead }\nrule led { for: p in programmes  require: p.lead.level = executive }\n';
  const editor = await start({ 'led.cx': led, 'staff.cx': 'role Clerk\n' });
  editor.open('led.cx', led);
  editor.open('staff.cx', 'role Lead { level: staff }\n');
  await editor.turn(0);
  editor.change('led.cx', `${led}\n`);
  expect(has(await agree(editor), 'led')).toBe(true);
});

describe('the border of a project', () => {
  const files = { 'people.cx': 'role Lead "Lead" {}\n', 'n/shop.cx': 'touchpoint Pay "Pay" { owner: Lead }\n' };
  const resolves = (shown: readonly string[]) => !has(shown, 'owner-resolves');

  test('moves with a config that was never saved', async () => {
    const editor = await start(files);
    editor.open('n/cx.config.json', '{}');
    expect(resolves(await agree(editor))).toBe(false);
    editor.shut('n/cx.config.json');
    expect(resolves(await agree(editor))).toBe(true);
  });

  test('moves with a folder that holds a config, of which the watcher does not speak', async () => {
    const editor = await start({ ...files, 'n/cx.config.json': '{}' });
    editor.remove('n');
    await agree(editor);
  });

  test('moves with what the config around it excludes', async () => {
    const editor = await start({ ...files, 'n/cx.config.json': '{}', 'cx.config.json': '{}' });
    editor.write('cx.config.json', '{ "exclude": ["n/**"] }');
    expect(resolves(await agree(editor))).toBe(true);
    editor.write('cx.config.json', '{}');
    expect(resolves(await agree(editor))).toBe(false);
  });
});

test('a glob that matched nothing is well again once there is something, be it no programme', async () => {
  const editor = await Editor.on({ 'cx.config.json': '{ "exclude": ["d/**"] }', 'a.cx': 'role Lead {}' });
  onTestFinished(() => editor.close());
  expect(has(await editor.shown(), 'config')).toBe(true);
  editor.write('d/nps.csv', '');
  expect(has(await agree(editor), 'config')).toBe(false);
});

test('a folder that is moved, of which the watcher names no file', async () => {
  const editor = await start({
    'kpi.cx': 'kpi Happy "Happy" { metric: nps  owner: Lead  data: "new/nps.csv" }\n',
    'old.d/people.cx': 'role Lead "Lead" {}\n',
    'old.d/nps.csv': 'date,value\n2026-11-15,41\n',
    'old.d/n/cx.config.json': '{}',
    'old.d/n/shop.cx': 'touchpoint Pay "Pay" { owner: Lead }\n',
  });
  editor.move('old.d', 'new');
  expect(has(await agree(editor), 'unresolved-name')).toBe(false);
  editor.move('new', 'old.d');
  expect(has(await agree(editor), 'unresolved-name')).toBe(true);
});

test('a folder that comes around projects brings their data with it', async () => {
  const kpi = 'kpi Happy "Happy" { metric: nps  owner: Lead  data: "nps.csv" }\n';
  const editor = await start({
    'a.cx': kpi,
    'm/n/cx.config.json': '{}',
    'm/n/kpi.cx': kpi,
    'o/n/nps.csv': 'date,value\n',
  });
  editor.move('o', 'm');
  expect((await agree(editor)).some(line => line.includes('m/n/kpi.cx') && line.includes('no file'))).toBe(false);
});

test('a project without a file of its own is judged by neither', async () => {
  const editor = await start({
    'cx.config.json': '{ "extends": ["cx:strict"] }',
    'n/cx.config.json': '{}',
    'n/a.cx': 'role Lead {}',
  });
  expect((await agree(editor)).filter(line => line.startsWith('cx.config.json'))).toEqual([]);
  editor.write('a.cx', 'role Lead "Lead" {}\n');
  expect(has(await agree(editor), 'strategy-defined')).toBe(true);
  editor.remove('a.cx');
  expect((await agree(editor)).filter(line => line.startsWith('cx.config.json'))).toEqual([]);
});

test('a document that is open in a folder that is not there is judged', async () => {
  const editor = await start({ 'a.cx': 'role Lead "Lead" {}\n' });
  editor.open('new/b.cx', 'touchpoint Pay "Pay" { owner: Leda }\n');
  expect(has(await agree(editor), 'owner-resolves')).toBe(true);
});

test('norms that a project shares are read anew when their folder, outside of the project, changes', async () => {
  const rule = (name: string) =>
    `rule ${name} "${name}" { for: t in touchpoints  require: exists t.owner  severity: error }\n`;
  const editor = await start({
    '.git/HEAD': '',
    'common/norms.cx': rule('one'),
    'shop/cx.config.json': '{ "extends": ["../common"] }',
    'shop/shop.cx': 'touchpoint Pay "Pay" {}\n',
  });
  editor.write('common/more.cx', rule('two'));
  expect(has(await agree(editor), 'two')).toBe(true);
  editor.write('common/cx.config.json', '{ "rules": { "two": "off" } }');
  expect(has(await agree(editor), 'two')).toBe(false);
  editor.write('common/cx.config.json', '{}');
  expect(has(await agree(editor), 'two')).toBe(true);
});

test('a message that quotes a text of any length is cut in both alike', async () => {
  await start({ 'a.cx': `touchpoint Pay "${'long '.repeat(500)}" {}\n` });
});
