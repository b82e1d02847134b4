/** `cx import`: what people have becomes a programme without text errors, and nothing is lost without a word. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { TEXT_ERRORS } from '../../../language/src/index.ts';
import { fc } from '../../support/property.ts';
import { hostileTexts } from '../outputs/corpus.ts';
import { cx } from '../support/run-cx.ts';

const fixture = (name: string) => readFileSync(join(import.meta.dirname, name));

/** Rules of errors in the text of a programme, norms left aside. */
async function textErrors(programme: string): Promise<string[]> {
  const { out } = await cx({ 'imported.cx': programme }, 'check --format json');
  const findings: { rule: string }[] = JSON.parse(out).findings;
  return findings.map(({ rule }) => rule).filter(rule => (TEXT_ERRORS as readonly string[]).includes(rule));
}

describe('a spreadsheet as an Italian Excel saves it', () => {
  const tree = { 'percorsi.csv': fixture('percorsi.csv') };

  test('becomes a programme that is formatted and has no errors in its text', async () => {
    const run = await cx(tree, 'import csv percorsi.csv -o programma.cx');
    expect(run).toMatchObject({ code: 0, out: '' });
    const programme = run.files['programma.cx']!;
    expect(await textErrors(programme)).toEqual([]);
    expect(await cx({ 'programma.cx': programme }, 'format --check')).toMatchObject({ code: 0 });
    const counts = { journey: 2, stage: 4, touchpoint: 6, channel: 5, role: 5, persona: 2, pain: 5 };
    for (const [kind, count] of Object.entries(counts)) {
      expect([kind, programme.match(new RegExp(`^ *${kind} \\w+ "`, 'gmu'))?.length]).toEqual([kind, count]);
    }
  });

  test('tells line by line what had no place, keeps it as notes, and counts', async () => {
    const run = await cx(tree, 'import csv percorsi.csv');
    expect(run.err.split('\n').filter(line => line !== '')).toEqual([
      ...[2, 4, 5].map(line => expect.stringContaining(`cx: percorsi.csv:${line}: \`Tempo medio (min): `)),
      'cx: percorsi.csv:7: the emotion `1,5` is no whole step from −2 to +2 and is kept as a note.',
      expect.stringContaining('percorsi.csv:7: `Tempo medio (min): 12,5`'),
      expect.stringContaining('percorsi.csv:9: `Tempo medio (min): 0,5`'),
      'cx: 6 details of this file could not be carried as such: see above.',
    ]);
    for (const note of ['Tempo medio (min): 12,5', 'emotion: 1,5']) {
      expect(run.out).toContain(`"${note}"`);
    }
  });

  test('in an older encoding is refused, with what to choose in Excel', async () => {
    const run = await cx({ 'p.csv': fixture('percorsi-cp1252.csv') }, 'import csv p.csv -o p.cx');
    expect(run).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('Save as, “CSV UTF-8 (comma delimited)”'),
    });
    expect(run.err).not.toContain('\n    at ');
    expect(run.files['p.cx']).toBeUndefined();
  });

  test('as “Unicode text” is refused as UTF-16', async () => {
    const run = await cx({ 'p.csv': Buffer.from('\uFEFFtouchpoint\r\nPay\r\n', 'utf16le') }, 'import csv p.csv');
    expect(run).toMatchObject({ code: 2, out: '', err: expect.stringContaining('UTF-16') });
  });
});

describe('a diagram', () => {
  const DAY = 'journey\n  title My day\n  section Go to work\n    Make tea: 5: Me\n    Do work: 1: Me, Cat\n    odd\n';

  test('becomes a programme, and actors become roles where one says so', async () => {
    const run = await cx({ 'day.mmd': DAY }, 'import mermaid day.mmd --actor Cat=role --actor Me=persona');
    expect(run).toMatchObject({ code: 0 });
    expect(run.out).toContain('persona Me "Me"\nrole Cat "Cat"\n');
    expect(run.err).toBe(
      'cx: day.mmd:6: `odd` is no task: a task is written `Title: score: actors`.\ncx: One detail of this file could not be carried as such: see above.\n',
    );
    expect(await textErrors(run.out)).toEqual([]);
  });

  test('goes in and out unchanged', async () => {
    const text =
      'journey\n    title My day\n    section Go to work\n      Make tea: 5: Me\n      Do work: 1: Me, Cat\n';
    const { files } = await cx({ 'day.mmd': text }, 'import mermaid day.mmd -o day.cx');
    expect(await cx({ 'day.cx': files['day.cx']! }, 'export mermaid')).toMatchObject({ code: 0, out: text, err: '' });
  });
});

describe('an import', () => {
  test('never overwrites', async () => {
    const run = await cx({ 'a.csv': 'touchpoint\nPay\n', 'a.cx': 'mine' }, 'import csv a.csv -o a.cx');
    expect(run).toMatchObject({
      code: 2,
      out: '',
      err: 'cx: a.cx: it exists already (EEXIST).\n',
      files: { 'a.cx': 'mine' },
    });
  });

  test.each([
    ['import', 'takes a format and a file'],
    ['import csv', 'takes a format and a file'],
    ['import csv a b', 'takes a format and a file'],
    ['import cvs a.csv', 'Did you mean `csv`?'],
    ['import csv a.csv --actor Me=role', '`--actor` belongs to `cx import mermaid`'],
    ['import mermaid a.mmd --actor Me', '`--actor` is written NAME=role'],
    ['import mermaid a.mmd --actor Mee=role', 'There is no actor `Mee` in this file. Did you mean `Me`?'],
    ['import csv none.csv', 'There is no file or folder `none.csv`'],
    ['import csv a.mmd', 'No column is headed `touchpoint`'],
    ['import mermaid a.csv', 'There is no `journey` diagram in this file'],
    ['import csv empty.csv', 'This file is empty'],
    ['import csv headings.csv', 'This file has headings, and no row below them'],
    ['import csv long.csv', 'long.csv: This is 70000 characters long; 65536 is the most for one text or name.'],
  ])('cx %s is refused', async (line, message) => {
    const tree = { 'a.csv': 'touchpoint\nPay\n', 'a.mmd': 'journey\n  Pay: 1: Me\n', 'empty.csv': '' };
    const tables = { 'headings.csv': 'journey,touchpoint\n,\n', 'long.csv': `touchpoint\n${'x'.repeat(70_000)}\n` };
    expect(await cx({ ...tree, ...tables }, line)).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining(message),
    });
  });

  test('says what is wrong with a row in one sentence', async () => {
    const run = await cx({ 'a.csv': 'touchpoint,notes\nPay,"now" or later\n' }, 'import csv a.csv');
    expect(run.err).toContain('a.csv:2: Text follows the closing quote: write two quotes for one inside a cell.\n');
  });

  test('of a file beyond the limit is refused', async () => {
    const run = await cx({ 'a.csv': new Uint8Array(17 * 1024 * 1024) }, 'import csv a.csv');
    expect(run).toMatchObject({ code: 2, err: expect.stringContaining('larger than 16 MiB') });
  });
});

describe('whatever cells and titles hold', () => {
  const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

  test('a spreadsheet becomes a programme without errors in its text', async () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }).filter(text => text.isWellFormed()),
      fc.constantFrom(...hostileTexts.filter(text => text.isWellFormed() && !text.includes('\u0000'))),
      fc.constantFrom('', 'Pay', '1,5', '-2', '3', 'Web; App', 'very bad'),
    );
    const row = fc.array(cell, { minLength: 9, maxLength: 10 });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 6 }), async rows => {
        const header = 'journey,stage,touchpoint,channel,owner,persona,emotion,customer,pain';
        const csv = [header, ',,Pay', ...rows.map(cells => cells.map(quoted).join(','))].join('\r\n');
        const run = await cx({ 'a.csv': csv.replaceAll('\u0000', '') }, 'import csv a.csv');
        expect(run.code).toBe(0);
        expect(await textErrors(run.out)).toEqual([]);
        expect(run.out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
      }),
      { numRuns: 60 },
    );
  });
});
