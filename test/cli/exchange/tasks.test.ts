/** `cx export tasks`: the gaps as a file that Jira or Azure DevOps imports. */
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { SHOP } from '../maturity/shop.ts';
import { cx } from '../support/run-cx.ts';

const PLAN = 'initiative Names "Names" { closes: owners  owner: Lead  due: 2027-03-01 }\n';
const tree = { 'shop.cx': SHOP, 'plan.cx': PLAN };
/** One more journey that has no owner, and a standard of the lead's that nobody looks at. */
const shared = { ...tree, 'more.cx': 'standard Calm "Calm" { owner: Lead }\nstandard Deaf "Deaf"\n' };

async function rowsOf(files: Record<string, string>, flags = ''): Promise<readonly string[][]> {
  const run = await cx(files, `export tasks ${flags}`);
  expect(run).toMatchObject({ code: 0, err: '' });
  return parse(run.out);
}

const lastOf = (rows: readonly string[][]) => rows.map(row => row.at(-1)!.split('; ').at(-1)!);

describe('for Jira', () => {
  test('is a task a gap, with what is missing where, the day, and a label that finds it again', async () => {
    const [head, heart, , owners] = await rowsOf(tree);
    expect(head).toEqual(['Summary', 'Issue Type', 'Description', 'Due Date', ...Array(4).fill('Labels')]);
    expect(heart).toMatchObject([
      'People care',
      'Task',
      expect.anything(),
      '2027-06-30',
      'cx-gap',
      'shop',
      'heart',
      'cx-gap/shop.people.heart',
    ]);
    expect(owners![0]).toBe('Journeys have owners');
    expect(owners![2]).toBe(`How we run the shop › Journeys have owners: ad-hoc → repeatable by 2027-06-30.

No role is named that must act.

Closed by: Names (Head of the shop) until 2027-03-01.

* owned: A journey has an owner (3 still to write)
** shop.cx:38:9 “Return” has no owner: write \`owner\`
** shop.cx:39:9 “Ask” has no owner: write \`owner\`
** shop.cx:40:9 “Complain” has no owner: write \`owner\`
* It is not defined: see that there is a forum with \`members\`.

As of 2026-11-22. \`cx gaps --framework shop\` lists it until it is closed.`);
  });

  test('is one a role that must act, and one for what nobody is named for', async () => {
    const rows = (await rowsOf(shared)).filter(row => row.includes('reviewed'));
    expect(rows.map(([summary]) => summary)).toEqual([
      'Standards are reviewed: Head of the shop',
      'Standards are reviewed',
    ]);
    expect(lastOf(rows)).toEqual(['cx-gap/shop.order.reviewed/Lead', 'cx-gap/shop.order.reviewed']);
    expect(rows[0]![2]).toContain('Must act: Head of the shop.');
    expect(rows[0]![2]).not.toContain('“Deaf”');
  });

  test('assigns nobody, and names no holder of a role', async () => {
    const { out } = await cx(shared, 'export tasks');
    expect(out).not.toMatch(/assign|Ada Secret/i);
  });

  test('has the same labels as of another day', async () => {
    expect(lastOf(await rowsOf(shared, '--as-of 2026-12-24'))).toEqual(lastOf(await rowsOf(shared)));
  });
});

describe('for Azure DevOps', () => {
  test('has only fields that every process has, and tags that find a task again', async () => {
    const [head, heart] = await rowsOf(tree, '--for azure');
    expect(head).toEqual(['Work Item Type', 'Title', 'Description', 'Tags']);
    expect(heart!.slice(0, 2)).toEqual(['Task', 'People care']);
    expect(heart![2]).toContain('<ul><li>Only people can answer it');
    expect(heart![3]).toBe('cx-gap; shop; heart; cx-gap/shop.people.heart');
  });
});

describe('what is asked for', () => {
  test('is a framework, and another language', async () => {
    const two = { ...tree, 'shop.cx': SHOP.replace('adopt shop', 'adopt six-laws { target: upheld }\n  adopt shop') };
    expect((await rowsOf(two, '--framework shop')).length).toBeLessThan((await rowsOf(two)).length);
    const titles = (await rowsOf(tree, '--framework shop --lang it')).map(([summary]) => summary);
    expect(titles).toContain('I percorsi hanno responsabili');
  });

  test('is nothing where nothing is aimed at, and a head alone where all is reached', async () => {
    const run = await cx({ 'a.cx': 'role Lead "Lead"\n' }, 'export tasks -o tasks.csv');
    expect(run).toMatchObject({ code: 2, out: '', err: expect.stringContaining('adopt forrester { target: ') });
    expect(run.files['tasks.csv']).toBeUndefined();
    expect(await rowsOf({ 'shop.cx': SHOP.replace('repeatable by 2027-06-30', 'undeveloped') })).toHaveLength(1);
  });

  test.each([
    ['export csv --for jira', '`--for` belongs to `cx export tasks`'],
    ['export json --framework shop', '`--framework` belongs to `cx export tasks`'],
    ['export tasks --library', '`--library` belongs to `cx export json`'],
    ['export tasks --for trello', 'jira, azure, not `trello`'],
    ['export tasks --framework shp', 'Did you mean `shop`?'],
  ])('cannot be %s', async (line, message) => {
    expect(await cx(tree, line)).toMatchObject({ code: 2, out: '', err: expect.stringContaining(message) });
  });
});

test('hostile titles are no formula, no markup and no mention', async () => {
  const hostile = shared['shop.cx']
    .replace('"Journeys have owners"', '"=HYPERLINK(1) <img src=x> {html} [~admin] !x!"')
    .replace('"Return"', '"\\n=cmd() |x|"');
  for (const tracker of ['jira', 'azure']) {
    const rows = await rowsOf({ ...shared, 'shop.cx': hostile }, `--for ${tracker}`);
    const cells = rows.flat();
    expect(cells.filter(cell => /(?:^|[\t\r\n])[=+\-@]/.test(cell))).toEqual([]);
    const descriptions = rows.map(row => row[2]!).join('\n');
    expect(descriptions).not.toMatch(tracker === 'jira' ? /(?<!\\)[{[!|]/ : /<img/);
  }
});
