/** What `cx explain` tells of a rule, and of frameworks, dimensions and practices, within a project and without. */
import { describe, expect, test } from 'vitest';
import { cx } from './support/run-cx.ts';

/** A framework of the team's own: two journeys of which one is owned. */
const SHOP = `framework shop "How we run the shop" {
  titles: it "Come gestiamo il negozio"
  dimension people "People" {
    /** Somebody answers for every journey, and says so. */
    practice owners "Journeys have owners" {
      titles: it "I percorsi hanno responsabili"
      rules: owned, told
      defined: some s in standards where exists s.owner
      question Who "Who answers for a journey?" { titles: it "Chi risponde di un percorso?" }
    }
    practice heart "People care" { attested-only: yes  question: "Do people care?" }
    practice app "The app is looked after" { rules: owned  applies: some c in channels where c.type = app }
  }
}
rule owned "A journey has an owner" {
  for: j in journeys
  require: exists j.owner
  message: "{j.title} has no owner: write \`owner\`"
  why: "Nobody's journey is nobody's problem."
  fix: set owner
}
rule told "A gain is worth something" {
  for: g in gains
  require: exists g.value
  severity: info
}
role Lead "Lead"
journey Buy "Buy" { owner: Lead }
journey Return "Return"
`;
const tree = { 'shop.cx': SHOP };

const TITLES = [
  'What the source asks',
  'How it stands',
  'What counts as evidence',
  'What would raise it',
  'What only people can attest',
  'Questions',
];

/** The lines below a title, up to the next one. */
async function section(line: string, title: string, files: Record<string, string> = tree): Promise<string[]> {
  const lines = (await cx(files, line)).out.split('\n');
  const start = lines.indexOf(title);
  const end = lines.findIndex((each, index) => index > start && TITLES.includes(each));
  return start < 0 ? [] : lines.slice(start + 1, end < 0 ? undefined : end).filter(each => each !== '');
}

describe('a rule', () => {
  test('tells why, what passes and what fails', async () => {
    const { out } = await cx({}, 'explain role-overload');
    for (const title of ['role-overload', 'Why', 'What it checks', 'Passes', 'Fails']) {
      expect(out.split('\n')).toContain(title);
    }
    expect((await cx(tree, 'explain owned')).out).toContain('exists j.owner');
  });

  test('is a document and a page too', async () => {
    const json = JSON.parse((await cx(tree, 'explain owned --format json')).out);
    expect(json).toMatchObject({ formatVersion: 1, kind: 'rule', rule: { id: 'owned', fix: 'set owner' } });
    expect((await cx(tree, 'explain owned --format markdown')).out).toContain("## Why\n\nNobody\\'s journey");
  });

  test('may be an error of the text', async () => {
    const run = await cx({}, 'explain unresolved-name');
    expect(run).toMatchObject({ code: 0, out: expect.stringContaining('error in the text') });
    const json = JSON.parse((await cx({}, 'explain unresolved-name --format json')).out);
    expect(json).toMatchObject({ kind: 'text', id: 'unresolved-name' });
    expect((await cx({}, 'explain unresolved-nam')).err).toContain('Did you mean `unresolved-name`?');
    expect((await cx({}, 'explain policy-changed')).out).toContain('What it checks');
  });

  test('is there in one language', async () => {
    expect(await cx({}, 'explain role-overload --lang en')).toMatchObject({ code: 0 });
    const run = await cx({}, 'explain role-overload --lang it');
    expect(run).toMatchObject({ code: 2, out: '', err: expect.stringContaining('is there in en, not in `it`') });
  });
});

describe('a practice', () => {
  test('tells what the source asks', async () => {
    expect(await section('explain owners', 'What the source asks')).toEqual([
      'Journeys have owners',
      'Somebody answers for every journey, and says so.',
    ]);
  });

  test('tells which facts count, why, and how they stand', async () => {
    const lines = await section('explain owners', 'What counts as evidence');
    expect(lines).toEqual([
      'owned (warning): A journey has an owner — 1 of 2 met, 1 not written',
      "Nobody's journey is nobody's problem.",
      'told (info): A gain is worth something — nothing to judge yet',
      'It counts as defined when there is a standard with `owner`. That does not hold.',
      expect.stringContaining('Its level is undeveloped where nothing of it is met'),
    ]);
  });

  test('tells what would raise it, with places', async () => {
    expect(await section('explain owners', 'How it stands')).toEqual([
      'As of 2026-11-22 it is ad-hoc: adherence 50 %, not defined.',
    ]);
    expect(await section('explain owners', 'What would raise it')).toEqual([
      '- owned: shop.cx:29:9 Return has no owner: write `owner` (not written)',
      '- told: nothing to judge yet; it is about a gain',
      '- It is not defined: see that there is a standard with `owner`.',
    ]);
  });

  test('has nothing to raise once all is met', async () => {
    const files = { 'shop.cx': SHOP.replace('journey Return "Return"', 'standard S { owner: Lead }') };
    expect(await section('explain owners', 'How it stands', files)).toEqual([
      'As of 2026-11-22 it is systematic: adherence 100 %, defined.',
    ]);
    const met = { 'shop.cx': files['shop.cx'].replace('rules: owned, told', 'rules: owned') };
    expect(await section('explain owners', 'What would raise it', met)).toEqual([
      'Nothing: all that it asks for is met.',
    ]);
  });

  test('that only people can answer says so, and one that makes no sense here', async () => {
    expect(await section('explain heart', 'How it stands')).toEqual([
      'As of 2026-11-22 no fact tells: only people can answer it.',
    ]);
    expect((await section('explain heart', 'What only people can attest'))[0]).toContain('All of it');
    expect(await section('explain app', 'How it stands')).toEqual(['As of 2026-11-22 it does not apply here.']);
    expect(await section('explain app', 'What counts as evidence')).toContain(
      'It applies only where there is a channel whose `type` is app.',
    );
  });

  test('that is waived says by what', async () => {
    const waiver = 'waiver Later { of: owners  because: "b"  until: 2027-01-01  approved: Lead }\n';
    expect(await section('explain owners', 'How it stands', { 'shop.cx': SHOP + waiver })).toEqual([
      'As of 2026-11-22 the waiver Later exempts the programme from it.',
    ]);
  });

  test('counts rules that are switched off', async () => {
    const files = { ...tree, 'cx.config.json': '{ "rules": { "owned": "off" } }' };
    expect(await section('explain owners', 'How it stands', files)).toEqual([
      'As of 2026-11-22 it is ad-hoc: adherence 50 %, not defined.',
    ]);
  });

  test('is told in the language asked for, where somebody translated it', async () => {
    expect(await section('explain owners --lang it', 'Questions')).toEqual(['- Chi risponde di un percorso?']);
    expect(await section('explain heart --lang it', 'Questions')).toEqual(['- Do people care?']);
    expect((await section('explain owners --lang it', 'What the source asks'))[0]).toBe(
      'I percorsi hanno responsabili',
    );
    const run = await cx(tree, 'explain owners --lang fr');
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.err).toContain('`shop` is there in en, it, not in `fr`.');
    expect((await cx({}, 'explain gov-standards --lang fr')).err).toContain('in en, es, it, uk, not in `fr`');
  });

  test('of the product is told without a project, with what its rules say puts it right', async () => {
    const run = await cx({}, 'explain forrester.governance.gov-standards');
    expect(run).toMatchObject({ code: 0, err: '' });
    expect(run.out).not.toContain('How it stands');
    expect(await section('explain gov-standards', 'What would raise it', {})).toContain(
      '- standard-measured: Add `kpis:` where it is missing.',
    );
  });

  test.each(['owners', 'shop.owners', 'shop.people.owners'])('goes by the name %s', async name => {
    expect((await cx(tree, `explain ${name}`)).out).toMatch(/^owners\n/);
  });

  test('is asked for by a longer name where two share one', async () => {
    const other = `${SHOP}framework second { practice owners "Again" }\n`;
    const run = await cx({ 'shop.cx': other }, 'explain owners');
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.err).toContain('the name of several: `shop.people.owners`, `second.owners`');
    expect((await cx(tree, 'explain ownres')).err).toContain('Did you mean `owners`?');
  });

  test('is a document with places', async () => {
    const { practice, evidence, beside, ...rest } = JSON.parse((await cx(tree, 'explain owners --format json')).out);
    expect(rest).toEqual({ formatVersion: 1, kind: 'practice', language: 'en' });
    expect(beside).toMatchObject({ claimed: null, target: null, gap: false });
    expect(practice).toMatchObject({
      id: 'shop.people.owners',
      dimension: { name: 'people' },
      defined: { condition: 'some s in standards where exists s.owner', words: 'there is a standard with `owner`' },
      questions: ['Who answers for a journey?'],
    });
    expect(evidence).toMatchObject({
      level: 'ad-hoc',
      adherence: 0.5,
      rules: [
        { rule: 'owned', met: 1, applicable: 2 },
        { rule: 'told', applicable: 0 },
      ],
      open: [{ rule: 'owned', element: 'Return', file: 'shop.cx', line: 29, column: 9 }],
    });
    expect(JSON.parse((await cx({}, 'explain gov-standards --format json')).out).evidence).toBeNull();
  });

  test('fails where the project cannot be read, and is told all the same', async () => {
    const torn = { ...tree, 'cx.config.json': '{' };
    const run = await cx(torn, 'explain gov-standards');
    expect(run).toMatchObject({ code: 2, out: expect.stringContaining('What counts as evidence') });
    expect(run.err).toContain('cx: cx.config.json:1:2: ');
  });

  test('of hostile words does nothing in a page, nor in a terminal', async () => {
    const hostile = SHOP.replaceAll('"Journeys have owners"', '"<img src=x> \\u{1b}[31m @all ## x"').replace(
      'Somebody answers',
      '\n# Somebody answers <script>',
    );
    const page = (await cx({ 'shop.cx': hostile }, 'explain owners --format markdown')).out;
    expect(page).not.toMatch(/<img|<script|^# Somebody/m);
    expect((await cx({ 'shop.cx': hostile }, 'explain owners')).out).not.toContain('\u001b');
  });
});

describe('a framework', () => {
  test('is an overview, with levels where there is a programme', async () => {
    expect(await section('explain shop', 'People')).toEqual([
      '- owners: Journeys have owners — ad-hoc',
      '- heart: People care — only people can answer',
      '- app: The app is looked after — not applicable',
    ]);
    expect(await section('explain six-laws', 'Laws', {})).toContainEqual(expect.stringMatching(/^- law-no-faking: /));
    expect(await section('explain shop.people', 'Practices')).toHaveLength(3);
  });

  test('is a document', async () => {
    const json = JSON.parse((await cx(tree, 'explain shop --format json')).out);
    expect(json).toMatchObject({ kind: 'framework', id: 'shop', asOf: '2026-11-22' });
    expect(json.dimensions[0].practices[0]).toMatchObject({ name: 'owners', level: 'ad-hoc' });
    expect(JSON.parse((await cx(tree, 'explain people --format json')).out).kind).toBe('dimension');
  });
});
