/** `--fix`, `--watch` and `--due`: what a check does beyond looking. */
import { expect, test } from 'vitest';
import { ROOT } from './support/memory-host.ts';
import { BROKEN, CLEAN, cx } from './support/run-cx.ts';

const MENDED = BROKEN.replace('Leed', 'Lead');

/** A rule with a remedy, and a touchpoint that it is for: one role could be its owner, and nobody has said so. */
const OWNERLESS = `role Lead "Lead"
touchpoint Pay "Pay"
rule owned "Somebody answers for it" {
  for: t in touchpoints
  require: exists t.owner
  message: "Nobody answers for {t.title}"
  fix: add owner
}
`;

test('--fix makes no guess', async () => {
  expect(await cx({ 'a.cx': BROKEN }, 'check --fix')).toMatchObject({ code: 1, files: { 'a.cx': BROKEN } });
});

test('--fix writes signs that say the same', async () => {
  const tree = {
    'a.cx': 'journey Buy “Buy a ticket” {\n  goal : "To go"\n  trigger = "Rain"\n  duration:\u00a05 min\n}\n',
  };
  const run = await cx(tree, 'check --fix');
  expect(run.files['a.cx']).toBe(
    'journey Buy "Buy a ticket" {\n  goal: "To go"\n  trigger: "Rain"\n  duration: 5min\n}\n',
  );
});

test('--fix says what takes a guess', async () => {
  const err = 'cx: What is left takes a guess: `--fix=unsafe` makes it, and `--dry-run` shows it first.\n';
  expect(await cx({ 'a.cx': BROKEN }, 'check --fix')).toMatchObject({ err });
  expect(await cx({ 'a.cx': BROKEN }, 'check --fix --dry-run')).toMatchObject({ out: '', err });
  for (const text of [CLEAN, OWNERLESS]) {
    expect(await cx({ 'a.cx': text }, 'check --fix')).toMatchObject({ err: '' });
  }
});

test('--fix=unsafe takes the nearest name', async () => {
  const run = await cx({ 'a.cx': BROKEN }, 'check --fix=unsafe');
  expect(run).toMatchObject({ code: 0, files: { 'a.cx': MENDED }, err: 'cx: One fix in one file.\n' });
  expect(run.out).toContain('no findings');
});

test('what nobody stated, no fix writes', async () => {
  const shop = `${OWNERLESS}journey Buy "Buy" {
  stage Choose "Choose" {
    touchpoint Search "Search" { owner: Lead and Boss  critical: yes }
  }
}
role Boss "Boss"
kpi Happy "Happy" { metric: csat }
`;
  for (const flag of ['--fix', '--fix=unsafe']) {
    expect(await cx({ 'a.cx': shop }, `check ${flag}`)).toMatchObject({ code: 1, err: '', files: { 'a.cx': shop } });
  }
});

test('a name that is none is written nowhere else', async () => {
  const text = 'persona Mia\'s "Mia"\njourney Buy "Buy" { personas: Mia }\n';
  expect(await cx({ 'a.cx': text }, 'check --fix=unsafe')).toMatchObject({ err: '', files: { 'a.cx': text } });
});

test('of several that are as likely, --fix=unsafe takes none', async () => {
  const ambiguous =
    'journey A { touchpoint Pay }\njourney B { touchpoint Pay }\njourney C { touchpoint Ask { next: Pay } }\n';
  const near = 'role Lead "Lead"\nrole Lend "Lend"\ntouchpoint Ask "Ask" { owner: Leid }\n';
  for (const text of [ambiguous, near]) {
    expect(await cx({ 'a.cx': text }, 'check --fix=unsafe')).toMatchObject({ err: '', files: { 'a.cx': text } });
  }
});

test('--dry-run prints a patch, and writes nothing', async () => {
  const run = await cx({ 'a.cx': BROKEN }, 'check --fix=unsafe --dry-run');
  expect(run.files).toEqual({ 'a.cx': BROKEN });
  expect(run.out).toContain('--- a/a.cx\n+++ b/a.cx\n@@ -1,4 +1,4 @@\n');
  expect(run.out).toContain('-  lead: Leed\n+  lead: Lead\n');
  expect(await cx({ 'a.cx': BROKEN }, 'check --dry-run')).toMatchObject({ code: 2 });
  expect(await cx({ 'a.cx': BROKEN }, 'check --fix --dry-run --format json')).toMatchObject({ code: 2 });
});

test('fixes only what is shown, and nothing of shared norms', async () => {
  const tree = {
    'cx.config.json': '{}',
    'a.cx': BROKEN,
    'b.cx': BROKEN.replaceAll('Sales', 'Service').replace(/^role.*\n/, ''),
  };
  const run = await cx(tree, 'check a.cx --fix=unsafe');
  expect(run.files).toMatchObject({ 'a.cx': MENDED, 'b.cx': tree['b.cx'] });
  const shared = {
    'cx.config.json': '{ "extends": ["cx:essential", "acme"] }',
    'a.cx': CLEAN,
    'node_modules/acme/b.cx': BROKEN.replace(/^role.*\n/, ''),
  };
  expect((await cx(shared, 'check --fix=unsafe')).files).toEqual(shared);
});

test('a fix that would break the text is not made', async () => {
  // The nearest name of both stands for both, but to take it twice is a mistake of its own.
  const text = 'role Lead "Lead"\nteam A "A" {\n  lead: Leed\n}\nteam B "B" {\n  lead: Laed\n}\n';
  const run = await cx({ 'a.cx': text }, 'check --fix=unsafe');
  expect(run).toMatchObject({ code: 0, err: 'cx: 2 fixes in one file.\n' });
});

test('--watch checks again after each change, until it is interrupted', async () => {
  const changes = [
    { 'a.cx': BROKEN },
    { 'cx.config.json': '{ "rulse": 1 }' },
    { 'cx.config.json': '{}', 'a.cx': CLEAN },
  ];
  const run = await cx({ 'a.cx': CLEAN }, 'check --watch --format compact', { changes });
  expect(run.code).toBe(130);
  expect(run.out.match(/unresolved-name/g)).toHaveLength(1);
  expect(run.err).toBe('cx: cx.config.json:1:3: There is no setting `rulse`. Did you mean `rules`?\n');
  expect(run.watched).toContain(ROOT);
});

test('--watch fails at once where there is nothing to watch', async () => {
  expect(await cx({}, 'check nowhere --watch')).toMatchObject({ code: 2 });
});

test('--due shows only what falls due by then', async () => {
  const rule = (day: string, id: string) => `rule ${id} "Reviewed in time" {
  for: r in roles
  require: r.review-by > ${day}
  message: "{r.title} is due"
}
`;
  const overdue = 'role Lead "Lead" { review-by: 2026-11-01 }\nrole Deputy "Deputy" { review-by: 2026-12-01 }\n';
  const tree = { 'a.cx': `${overdue}${rule('today', 'due')}` };
  const now = await cx(tree, 'check --only due --format compact');
  expect(now.out).toContain('Lead is due');
  const soon = await cx(tree, 'check --only due --format compact --due 2w');
  expect(soon.out).toBe('a.cx:2:35: warning: Deputy is due [due]\n');
  expect(await cx(tree, 'check --only due --due 3d --fail-on info')).toMatchObject({ code: 0 });
  expect(await cx(tree, 'check --only due --due 2w --fail-on warning')).toMatchObject({ code: 1 });
  expect(await cx(tree, 'check --due soon')).toMatchObject({ code: 2 });
});
