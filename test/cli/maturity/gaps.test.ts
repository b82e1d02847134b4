/** `cx gaps`: what stands below its target, what closes it, where it is open and who must act. */
import { describe, expect, test } from 'vitest';
import { cx } from '../support/run-cx.ts';
import { SHOP } from './shop.ts';

const PLAN = `initiative Names "Give each journey a name to call" {
  closes: owners
  owner: Lead
  due: 2027-07-01
}
`;
const tree = { 'shop.cx': SHOP };
const planned = { ...tree, 'plan.cx': PLAN };

async function documentOf(files: Record<string, string>, flags = '') {
  return JSON.parse((await cx(files, `gaps ${flags} --format json`)).out);
}

describe('the text', () => {
  test('tells what nothing closes first, then what is planned, with places and who must act', async () => {
    const { out } = await cx(planned, 'gaps');
    expect(out).toBe(`Gaps as of 2026-11-22: 3 gaps, 2 of them without a plan; 3 of 3 open are only still to write

Nothing closes these yet: write an \`initiative\` that \`closes\` the practice, with \`owner\` and \`due\`

  People care
    shop › heart  undeveloped → repeatable by 2027-06-30
    - Only people can answer it: ask them in an audit, and write what they answer.

  There is a habit
    shop › habit  undeveloped → repeatable by 2027-06-30
    - It is not defined: see that there is a ritual with \`cadence\`.

Something is to close these

  Journeys have owners
    shop › owners  ad-hoc → repeatable by 2027-06-30
    closed by Give each journey a name to call (Head of the shop) until 2027-07-01, late
    - owned: A journey has an owner
      3 still to write
        shop.cx:38:9
          “Return” has no owner: write \`owner\`
        shop.cx:39:9
          “Ask” has no owner: write \`owner\`
        shop.cx:40:9
          “Complain” has no owner: write \`owner\`
    - It is not defined: see that there is a forum with \`members\`.
    must act: nobody is named (3)
`);
  });

  test('cuts a long list, unless all of it is asked for', async () => {
    const more = { ...tree, 'more.cx': 'journey E "E"\njourney F "F"\n' };
    expect((await cx(more, 'gaps')).out).toContain('        and 2 more\n');
    expect((await cx(more, 'gaps --all')).out).toContain('more.cx:2:9');
  });

  test('goes by who must act', async () => {
    const shared = { 'shop.cx': SHOP.replace('{ reviewed: monthly  owner: Lead }', '{ owner: Lead }') };
    const { out } = await cx(shared, 'gaps --by owner');
    expect(out).toMatch(/^Head of the shop in 1 gap: 1 still to write\n\n {2}Standards are reviewed$/m);
    expect(out).toMatch(/^Nobody is named in 3 gaps: 3 still to write$/m);
    expect(out).not.toContain('Ada Secret');
    const { owners } = await documentOf(shared, '--by owner');
    expect(owners).toEqual([
      {
        owner: 'Lead',
        title: 'Head of the shop',
        gaps: [{ framework: 'shop', practice: 'reviewed', open: 1, unwritten: 1 }],
      },
      { owner: null, title: null, gaps: expect.arrayContaining([expect.objectContaining({ practice: 'owners' })]) },
    ]);
  });

  test('says what a stopped or finished plan is worth', async () => {
    const stopped = { ...tree, 'plan.cx': PLAN.replace('due:', 'status: stopped\n  due:') };
    expect((await cx(stopped, 'gaps')).out).toContain('until 2027-07-01, stopped\n');
    expect((await documentOf(stopped)).gaps[0].closedBy).toMatchObject([{ stopped: true }]);
    const done = { ...tree, 'plan.cx': PLAN.replace('due:', 'status: done\n  due:') };
    expect((await cx(done, 'gaps')).out).toContain('until 2027-07-01, done\n');
  });

  test('says how to aim at something where nothing is aimed at', async () => {
    const run = await cx({ 'a.cx': 'role Lead "Lead"\n' }, 'gaps');
    expect(run).toMatchObject({ code: 0, err: '' });
    expect(run.out).toContain('none, since nothing says how far to come');
    expect(run.out).toContain('adopt forrester { target: repeatable by 2027-11-22 }');
    expect((await documentOf({ 'a.cx': 'role Lead "Lead"\n' })).gaps).toEqual([]);
    const reached = { 'shop.cx': SHOP.replace('repeatable by 2027-06-30', 'undeveloped') };
    expect((await cx(reached, 'gaps')).out).toContain(': none, each practice reaches its target\n');
  });

  test('names things in another language', async () => {
    expect((await cx(tree, 'gaps --lang it')).out).toContain('I percorsi hanno responsabili');
    expect((await documentOf(tree, '--lang it')).gaps.map(({ title }: { title: string }) => title)).toContain(
      'I percorsi hanno responsabili',
    );
  });

  test('is about a framework alone', async () => {
    const two = { 'shop.cx': SHOP.replace('adopt shop', 'adopt six-laws { target: upheld }\n  adopt shop') };
    const { gaps } = await documentOf(two, '--framework shop');
    expect(new Set(gaps.map(({ framework }: { framework: string }) => framework))).toEqual(new Set(['shop']));
    expect((await documentOf(two)).gaps.length).toBeGreaterThan(gaps.length);
  });
});

test('the page holds a table of all, then what is open of each', async () => {
  const { out } = await cx(planned, 'gaps --format markdown');
  expect(out).toContain(
    '| How we run the shop | People care | undeveloped | repeatable | 2027\\-06\\-30 | nothing yet |',
  );
  expect(out).toContain('\\(Head of the shop\\) until 2027\\-07\\-01\\, late');
  expect(out).toMatch(/^## Journeys have owners$/m);
  expect(out).toMatch(/^ {2}- shop\\\.cx.*“Return” has no owner/m);
  expect((await cx(planned, 'gaps --by owner --format markdown')).out).toMatch(/^## Nobody is named$/m);
});

describe('the document', () => {
  test('has the keys of the contract, in their order', async () => {
    const document = await documentOf(planned);
    expect(Object.keys(document)).toEqual(['formatVersion', 'asOf', 'gaps', 'textErrors']);
    const owners = document.gaps.at(-1);
    expect(Object.keys(owners).slice(0, 9)).toEqual([
      ...['framework', 'practice', 'title', 'from', 'to', 'due', 'closedBy', 'lifts', 'findings'],
    ]);
    expect(owners.closedBy).toEqual([{ initiative: 'Names', due: '2027-07-01', late: true, stopped: false }]);
  });

  test('says a finding as the check does', async () => {
    const { gaps } = await documentOf(tree);
    const { findings } = JSON.parse((await cx(tree, 'check --format json')).out);
    const said = gaps.flatMap((gap: { findings: object[] }) => gap.findings);
    expect(said).toHaveLength(3);
    for (const finding of said) {
      expect(findings).toContainEqual(finding);
    }
  });

  test('holds what the config switches off', async () => {
    const off = { ...tree, 'cx.config.json': '{ "rules": { "owned": "off" } }' };
    const { gaps } = await documentOf(off);
    expect(gaps.flatMap((gap: { findings: { rule: string }[] }) => gap.findings.map(({ rule }) => rule))).toEqual([
      ...['owned', 'owned', 'owned'],
    ]);
  });
});
