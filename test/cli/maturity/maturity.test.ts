/** `cx maturity`: what facts show of each practice, beside what people claim of it. */
import { describe, expect, test } from 'vitest';
import { cx } from '../support/run-cx.ts';
import { SHOP, SHOP_AUDIT } from './shop.ts';

const tree = { 'shop.cx': SHOP };
const audited = { ...tree, 'audit.cx': SHOP_AUDIT };

interface Practice {
  readonly id: string;
  readonly evidenced: string | null;
  readonly claimed: string | null;
  readonly attested: string | null;
  readonly sayDo: number | null;
  readonly rules: readonly { met: number; applicable: number; unwritten: number }[];
}

async function documentOf(files: Record<string, string>, flags = '') {
  return JSON.parse((await cx(files, `maturity ${flags} --format json`)).out);
}

async function practicesOf(files: Record<string, string>, framework: string): Promise<readonly Practice[]> {
  const { frameworks } = await documentOf(files, `--framework ${framework}`);
  return frameworks[0].dimensions.flatMap(({ practices }: { practices: Practice[] }) => practices);
}

describe('the text', () => {
  test('says first what a framework comes to, then how each practice stands', async () => {
    const { out } = await cx(audited, 'maturity --framework shop');
    expect(out).toBe(`Maturity as of 2026-11-22, as the facts of the programme show it

How we run the shop  shop
  Level      undeveloped, that of its weakest practice: There is a habit
  Target     repeatable by 2027-06-30: 2 practices below it
  Practices  1 undeveloped, 1 ad-hoc, 1 repeatable, 1 systematic
  Index      50 of 100 (ours: the mean of its levels)
  Said       more than is shown of 1 practice
  Open       3 still to write

  People  index 50: 1 ad-hoc, 1 repeatable
    ↓ ad-hoc       Journeys have owners                                        1 of 4 met
                   3 still to write, not defined; claimed systematic, attested ad-hoc (undeveloped
                   on 2025-09-01); says 2 levels more than it shows
      repeatable   People care                                                 only people can tell
                   claimed and attested repeatable

  Order  index 50: 1 undeveloped, 1 systematic
      systematic   Standards are reviewed                                      2 of 2 met
                   target systematic by 2027-12-31
    ↓ undeveloped  There is a habit                                            not defined
`);
  });

  test('gives a line to what is not adopted, and all of it to who asks for all', async () => {
    const { out } = await cx(tree, 'maturity');
    expect(out).toMatch(/^Not adopted\n(?:.*\n)* {2}six-laws +broken +index +\d+ {2}Six laws/m);
    expect(out).not.toContain('Laws');
    expect((await cx(tree, 'maturity --all')).out).toMatch(/^ {2}Laws {2}index/m);
  });

  test('says how to adopt one where none is', async () => {
    const { out } = await cx({ 'a.cx': 'role Lead "Lead"\n' }, 'maturity');
    expect(out).toContain('None of them is adopted yet');
    const [adopt] = /adopt .*/.exec(out)!;
    expect(adopt).toBe('adopt forrester { target: repeatable by 2027-11-22 }');
    const written = { 'a.cx': `programme P "P" {\n  ${adopt}\n}\n` };
    expect((await cx(written, 'maturity')).out).toContain('Target     repeatable by 2027-11-22: ');
  });

  test('is no wider than a hundred columns', async () => {
    const wide = { ...audited, 'shop.cx': SHOP.replace('Journeys have owners', 'Journeys have owners '.repeat(9)) };
    const { out } = await cx(wide, 'maturity --all');
    expect(out.split('\n').filter(line => [...line].length > 100)).toEqual([]);
  });
});

test('the page is a table with all levels beside each other', async () => {
  const { out } = await cx(audited, 'maturity --framework shop --format markdown');
  expect(out).toContain('| People | Journeys have owners | ad\\-hoc | 1 of 4 met\\, 3 still to write\\, not defined |');
  expect(out).toContain('| systematic | ad\\-hoc | says 2 levels more than it shows | repeatable \\(below it\\) |');
});

describe('the document', () => {
  test('has the keys of the contract, in their order', async () => {
    const document = await documentOf(audited);
    expect(Object.keys(document)).toEqual(['formatVersion', 'asOf', 'frameworks', 'textErrors']);
    const [shop] = document.frameworks;
    expect(Object.keys(shop).slice(0, 6)).toEqual(['id', 'title', 'scoring', 'index', 'level', 'dimensions']);
    const [dimension] = shop.dimensions;
    expect(Object.keys(dimension)).toEqual(['id', 'title', 'index', 'weakest', 'tally', 'practices']);
    expect(Object.keys(dimension.practices[0]).slice(0, 12)).toEqual([
      'id',
      'title',
      'evidenced',
      'adherence',
      'defined',
      'claimed',
      'attested',
      'spread',
      'sayDo',
      'target',
      'trend',
      'rules',
    ]);
    expect(shop).toMatchObject({ adopted: true, target: { value: 'repeatable', by: '2027-06-30' }, index: 50 });
  });

  test('holds every framework, the adopted one first, unless one is asked for', async () => {
    const { frameworks } = await documentOf(tree);
    expect(frameworks.map(({ id }: { id: string }) => id)).toEqual([
      'shop',
      ...['building-blocks', 'eight-steps', 'forrester', 'gartner-customer360', 'six-laws'],
    ]);
    expect((await documentOf(tree, '--framework six-laws')).frameworks).toHaveLength(1);
    expect((await documentOf(tree, '--framework cx.six-laws --framework shop')).frameworks).toHaveLength(2);
  });

  test('counts errors of the text', async () => {
    const torn = { ...tree, 'b.cx': 'journey {' };
    expect((await documentOf(torn)).textErrors).toBeGreaterThan(0);
    expect(await cx(torn, 'maturity')).toMatchObject({ code: 0, err: expect.stringContaining('run `cx check`') });
  });
});

describe('what is claimed and what is done', () => {
  test('a programme that claims everything and proves nothing comes out as exactly that', async () => {
    const names = (await practicesOf(tree, 'forrester')).map(({ id }) => id);
    const answers = names.map(name => `  answer ${name} { level: systematic }\n`).join('');
    const claims = `assessment All "All of it" {\n  against: forrester\n  on: 2026-11-01\n  type: audit\n${answers}}\n`;
    const practices = await practicesOf({ 'a.cx': claims }, 'forrester');
    expect(practices).toHaveLength(40);
    for (const { id, evidenced, claimed, attested, sayDo } of practices) {
      expect([id, evidenced, claimed, attested, sayDo]).toEqual([id, 'undeveloped', 'systematic', 'ad-hoc', 3]);
    }
  });

  test('one that does everything and claims nothing is systematic, and nobody says so', async () => {
    const all = SHOP.replace(/^journey (?!Buy).*\n/gm, '').concat(
      'forum Round "Round" { members: Lead }\nritual Walk "Walk" { cadence: weekly }\n',
    );
    const practices = await practicesOf({ 'a.cx': all }, 'shop');
    expect(practices.map(({ id, evidenced, claimed, attested, sayDo }) => [id, evidenced, claimed, attested, sayDo]))
      // What only people can tell is not told.
      .toEqual([
        ['owners', 'systematic', null, null, null],
        ['heart', null, null, null, null],
        ['reviewed', 'systematic', null, null, null],
        ['habit', 'systematic', null, null, null],
      ]);
  });

  test('one that is not written yet is still to write, and silence raises nothing', async () => {
    const bare = { 'a.cx': 'journey Buy "Buy" {\n  stage Find "Find" { touchpoint Look "Look around" }\n}\n' };
    const practices = await practicesOf(bare, 'forrester');
    expect(practices.filter(({ evidenced }) => evidenced !== 'undeveloped')).toEqual([]);
    const rules = practices.flatMap(practice => practice.rules);
    expect(rules.filter(({ met }) => met > 0)).toEqual([]);
    const open = rules.reduce((sum, { applicable }) => sum + applicable, 0);
    const unwritten = rules.reduce((sum, rule) => sum + rule.unwritten, 0);
    expect(unwritten / open).toBeGreaterThan(0.9);
  });

  test('what is claimed grows old, as of another day', async () => {
    const [owners] = await practicesOf(audited, 'shop');
    expect(owners).toMatchObject({ claimed: 'systematic', attested: 'ad-hoc', sayDo: 2 });
    const later = (await documentOf(audited, '--as-of 2027-10-02 --framework shop')).frameworks[0];
    expect(later.dimensions[0].practices[0]).toMatchObject({ claimed: null, sayDo: null, evidenced: 'ad-hoc' });
    const { out } = await cx(audited, 'maturity --as-of 2027-10-02');
    expect(out).toContain('last attested ad-hoc on 2026-10-01');
  });
});

test('up to where a practice is only done now and then is a setting, and is told as one', async () => {
  const defined = { ...tree, 'forum.cx': 'forum Round "Round" { members: Lead }\n' };
  const config = (adHocUpTo: number) => ({ 'cx.config.json': JSON.stringify({ maturity: { adHocUpTo } }) });
  expect((await practicesOf({ ...defined, ...config(0.2) }, 'shop'))[0]).toMatchObject({ evidenced: 'repeatable' });
  expect((await practicesOf({ ...defined, ...config(0.25) }, 'shop'))[0]).toMatchObject({ evidenced: 'ad-hoc' });
  expect((await cx(defined, 'explain owners')).out).toContain('`maturity.adHocUpTo`');
  const run = await cx({ ...defined, ...config(1) }, 'maturity');
  expect(run).toMatchObject({ code: 2, out: '', err: expect.stringContaining('from 0 to less than 1') });
});

describe('what is asked for', () => {
  test('is told in another language, where somebody translated it', async () => {
    const { out } = await cx(tree, 'maturity --framework shop --lang it');
    expect(out).toContain('Come gestiamo il negozio');
    expect(out).toContain('I percorsi hanno responsabili');
    expect(out).toContain('People care');
    const [shop] = (await documentOf(tree, '--lang it')).frameworks;
    expect(shop.dimensions[0].practices[0].title).toBe('I percorsi hanno responsabili');
  });

  test.each([
    ['--framework shp', 'There is no framework `shp`. Did you mean `shop`?'],
    [
      '--framework shp',
      'There are `building-blocks`, `eight-steps`, `forrester`, `gartner-customer360`, `six-laws`, `shop`.',
    ],
    ['--framework owners', 'There is no framework `owners`.'],
    ['--lang fr', 'Frameworks are there in en, es, it, uk, not in `fr`.'],
    ['--framework shop --lang uk', 'Frameworks are there in en, it, not in `uk`.'],
    ['--as-of soon', '`--as-of` takes a day'],
    ['. more', 'one word too many'],
  ])('%s cannot be done', async (flags, message) => {
    for (const command of ['maturity', 'gaps']) {
      const run = await cx(tree, `${command} ${flags}`);
      expect(run).toMatchObject({ code: 2, out: '', err: expect.stringContaining(message) });
    }
  });

  test.each(['maturity', 'gaps'])('%s of nothing cannot be done', async command => {
    expect(await cx({ 'a.cx': '// nothing yet\n' }, command)).toMatchObject({ code: 2, out: '' });
    expect(await cx({}, command)).toMatchObject({ code: 2, out: '' });
  });
});

test('hostile titles do nothing in a terminal, nor in a page', async () => {
  const hostile = SHOP.replaceAll('"Journeys have owners"', '"<img src=x> \\u{1b}[31m | @all ##[error]x"')
    .replaceAll('"People"', '"<script> \\u{202e}x"')
    .replaceAll('“{j.title}”', '<b> {j.title}')
    .replace('"Return"', '"=cmd() \\u{1b}]0;x"');
  for (const command of ['maturity', 'gaps', 'gaps --by owner']) {
    const text = (await cx({ 'shop.cx': hostile }, command)).out;
    expect(text).not.toMatch(/[\u001b\u202e]|##\[/);
    const page = (await cx({ 'shop.cx': hostile }, `${command} --format markdown`)).out;
    expect(page).not.toMatch(/<img|<script|<b>|[\u001b\u202e]|@all/);
  }
});
