/** `cx audit`: a questionnaire goes out, and what comes back becomes one assessment that checks clean. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { csvRecords } from '../../language/src/engine/measures/csv.ts';
import { hostileTexts } from './outputs/corpus.ts';
import { cx } from './support/run-cx.ts';

const PROGRAMME = `namespace inn

role Keeper "The inn keeper" { level: executive }
programme P "The inn" {
  lead: Keeper
  adopt six-laws { target: upheld by 2027-12-31 }
}
`;
const HEAD = 'respondent,function,seniority,practice,level,evidence,comment\n';
const ANNA = `${HEAD}anna,sales,staff,law-self-centred,upheld,the map,mine\n`;
const BEN = `${HEAD}ben,it,manager,law-self-centred,broken,,\n`;
const tree = { 'inn.cx': PROGRAMME, 'back/anna.csv': ANNA, 'back/ben.csv': BEN };

describe('cx audit questions', () => {
  test('writes a table and a form of the one framework that is adopted', async () => {
    const run = await cx(tree, 'audit questions --until 2027-01-31 -o out');
    expect(run).toMatchObject({ code: 0, out: '' });
    expect(run.err).toContain('Wrote out/six-laws-questions.csv\nWrote out/six-laws-questions.html\n');
    expect(run.files['out/six-laws-questions.csv']).toMatch(/^\uFEFFrespondent,/);
    const form = run.files['out/six-laws-questions.html']!;
    expect(form).toContain('"programme":"The inn","askedBy":"The inn keeper","until":"2027-01-31"');
    expect(form).toMatch(/default-src 'none'; script-src 'sha256-[\w+/=]+'; style-src 'sha256-[\w+/=]+'; base-uri/);
    expect(form).not.toMatch(/unsafe|https?:\/\/(?!www\.w3\.org)/);
  });

  test('in a language writes the table in it, and begins the form in it', async () => {
    const { files } = await cx(tree, 'audit questions --lang uk');
    expect(files['six-laws-questions-uk.csv']).toContain('Кожен контакт викликає особисту реакцію');
    expect(files['six-laws-questions-uk.html']).toContain('<html lang="uk">');
  });

  test('needs no programme, when the framework is named', async () => {
    const run = await cx({}, 'audit questions --framework forrester');
    expect(Object.keys(run.files)).toEqual(['forrester-questions.csv', 'forrester-questions.html']);
  });

  test('never overwrites, and then writes neither', async () => {
    const taken = { ...tree, 'six-laws-questions.html': 'mine' };
    expect(await cx(taken, 'audit questions')).toMatchObject({
      code: 2,
      err: 'cx: Nothing was written, since six-laws-questions.html exists already.\n',
      files: taken,
    });
  });

  test('asks a hostile framework of a team as it is written', async () => {
    const title = '</script><script>alert(1)</script>';
    const own = `framework Own "${title}" { practice A "=HYPERLINK(1)" {} }\n`;
    const { files } = await cx({ 'own.cx': own }, 'audit questions --framework Own');
    expect(files['Own-questions.html']!.match(/<script/g)).toHaveLength(2);
    expect(files['Own-questions.html']).toContain('<title>&lt;/script&gt;');
    expect(files['Own-questions.csv']).toContain(",'=HYPERLINK(1),");
  });
});

describe('cx audit collect', () => {
  const WRITTEN = `namespace inn

assessment SixLawsAudit2026 "Six laws of customer experience, 2026-10-01" {
  against: six-laws
  on: 2026-10-01
  type: audit
  invited: 3
  responses: "six-laws-audit-2026-10-01.csv"
}
`;

  test('writes the responses and their assessment, which check without a fault of the text', async () => {
    const run = await cx(tree, 'audit collect back --on 2026-10-01 --type audit --invited 3 -o audit');
    expect(run).toMatchObject({ code: 0, out: '' });
    expect(run.files['audit/six-laws-audit-2026-10-01.cx']).toBe(WRITTEN);
    expect(run.files['audit/six-laws-audit-2026-10-01.csv']).toBe(
      `${HEAD}anna,sales,staff,law-self-centred,upheld,the map,\nben,it,manager,law-self-centred,broken,,\n`.replaceAll(
        '\n',
        '\r\n',
      ),
    );
    expect(run.err).toContain('2 people, 2 answers, from 2 files.\nResponse rate: 2 of 3 (66 %).\n');
    expect(run.err).toContain('One comment was left behind, for privacy');
    const check = await cx(run.files, 'check --format json');
    expect(check.code).toBe(0);
    expect(JSON.parse(check.out).summary.errors).toBe(0);
    const rates = await cx(run.files, [
      'query',
      'count(a in assessments where a.response-rate > 66% and a.response-rate < 67%)',
    ]);
    expect(rates.out).toBe('1\n');
  });

  test('takes the table as a spreadsheet saves it, with the pseudonym written once', async () => {
    const { files } = await cx(tree, 'audit questions --lang it');
    const records = [...csvRecords(files['six-laws-questions-it.csv']!, ';')].map(({ cells }) =>
      cells.map(cell => cell.text),
    );
    const [head, ...rows] = records as [string[], ...string[][]];
    const fill = (row: string[], column: string, text: string) => void row.splice(head.indexOf(column), 1, text);
    fill(rows[0]!, 'respondent', 'Chiara');
    fill(rows[0]!, 'function', 'Vendite');
    for (const [index, row] of rows.entries()) {
      fill(row, 'level', ['broken', 'At-Risk', 'upheld'][index % 3]!);
    }
    const saved = records.map(row => row.map(cell => `"${cell.replaceAll('"', '""')}"`).join(';')).join('\r\n');
    const run = await cx({ 'inn.cx': PROGRAMME, 'chiara.csv': saved }, 'audit collect chiara.csv --on 2026-10-01');
    expect(run).toMatchObject({ code: 0 });
    const collected = run.files['six-laws-assessment-2026-10-01.csv']!.trim().split('\r\n').slice(1);
    expect(
      collected.map(line =>
        line
          .split(',')
          .filter((_, column) => column !== 3)
          .join(','),
      ),
    ).toEqual(['broken', 'at-risk', 'upheld', 'broken', 'at-risk', 'upheld'].map(level => `Chiara,sales,,${level},,`));
  });

  test('without a folder prints the assessment for pasting', async () => {
    const run = await cx(tree, 'audit collect back/*.csv --on 2026-10-01 --type audit --invited 3');
    expect(run).toMatchObject({ code: 0, out: WRITTEN });
    expect(Object.keys(run.files)).toContain('six-laws-audit-2026-10-01.csv');
  });

  test('writes nothing that nobody stated', async () => {
    const { out, err } = await cx(tree, 'audit collect back --on 2026-10-01');
    expect(out).not.toMatch(/type:|invited:|owner:/);
    expect(err).toContain('there is no response rate');
    expect(err).toContain('`--type baseline` or `--type audit`');
  });

  test('is the same for the same files, in whatever order a folder lists them', async () => {
    const turned = { 'back/ben.csv': BEN, 'back/anna.csv': ANNA, 'inn.cx': PROGRAMME };
    const [one, other] = await Promise.all([tree, turned].map(each => cx(each, 'audit collect back --on 2026-10-01')));
    expect(one!.files['six-laws-assessment-2026-10-01.csv']).toBe(other!.files['six-laws-assessment-2026-10-01.csv']);
  });

  test('tells by file and line what it left out, and exits 1', async () => {
    const strange = { ...tree, 'back/cy.csv': `${HEAD}cy,,,law-self-centred,great,,\n`, 'back/d.xlsx': 'PK' };
    const run = await cx(strange, 'audit collect back --on 2026-10-01');
    expect(run.code).toBe(1);
    expect(run.err).toContain('  back/cy.csv:2: `great` is no level of `six-laws`');
    expect(run.err).toContain('  back/d.xlsx: It is a workbook');
  });

  test('tells ten of a sort, and all of them when asked to', async () => {
    const rows = Array.from({ length: 25 }, (_, index) => `anna,,,nothing-${index},upheld,,\n`).join('');
    const many = { ...tree, 'back/anna.csv': ANNA + rows };
    const short = await cx(many, 'audit collect back --on 2026-10-01');
    expect(short.err.match(/is no practice/g)).toHaveLength(10);
    expect(short.err).toContain('And 15 more');
    expect((await cx(many, 'audit collect back --on 2026-10-01 --verbose')).err.match(/is no practice/g)).toHaveLength(
      25,
    );
  });

  test('counts a file once that is named twice', async () => {
    const run = await cx(tree, 'audit collect back back/anna.csv --on 2026-10-01');
    expect(run).toMatchObject({ code: 0 });
    expect(run.err).toContain('back/anna.csv: It is named twice, and counts once.');
  });

  test('leaves out whom nobody invited', async () => {
    const listed = { ...tree, 'invited.txt': 'ANNA\ncora\n' };
    const run = await cx(listed, 'audit collect back --on 2026-10-01 --invited-list invited.txt');
    expect(run.code).toBe(1);
    expect(run.err).toContain('`ben` is not on the list');
    expect(run.out).toContain('invited: 2');
  });

  test('keeps comments where somebody asks for them', async () => {
    const { files } = await cx(tree, 'audit collect back --on 2026-10-01 --comments');
    expect(files['six-laws-assessment-2026-10-01.csv']).toContain(',mine\r\n');
  });

  test('names a framework of another namespace by its whole name', async () => {
    const own = {
      'a.cx': 'namespace one\n\nframework Own "Own" { practice A "A" {} }\n',
      'b.cx': 'namespace two\n\nrole B "B" {}\n',
      'x.csv': `${HEAD}x,,,A,systematic,,\n`,
    };
    const run = await cx(own, 'audit collect x.csv --framework Own --on 2026-10-01 -o .');
    expect(run.files['Own-assessment-2026-10-01.cx']).toContain('against: one.Own');
    expect(run.files['Own-assessment-2026-10-01.cx']).not.toContain('namespace');
    const { out } = await cx(run.files, 'check --format json');
    expect(JSON.parse(out).summary.errors).toBe(0);
  });

  test('says nothing to a terminal or a log that either would obey', async () => {
    const hostile = hostileTexts.filter(text => text.isWellFormed() && !/[\u0000\uFFFD]/.test(text));
    const quoted = hostile.map(text => `"${text.replaceAll('"', '""')}"`);
    const rows = quoted.map(
      cell => `${cell},${cell},${cell},${cell},upheld,${cell},\n${cell},${cell},${cell},law-self-centred,${cell},,\n`,
    );
    const files = {
      'inn.cx': PROGRAMME,
      'back/a.csv': HEAD + rows.join('') + quoted.map(cell => `${cell},,,law-self-centred,broken,,\n`).join(''),
    };
    const run = await cx(files, 'audit collect back --on 2026-10-01 --verbose', { env: { GITHUB_ACTIONS: 'true' } });
    expect(run.code).toBe(1);
    expect(run.err.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
    expect(run.err).not.toMatch(/^\s*::|##\[/m);
    const { out } = await cx({ ...run.files, 'audit.cx': run.out }, 'check --format json');
    expect(JSON.parse(out).summary.errors).toBe(0);
  });

  test('never overwrites', async () => {
    const taken = { ...tree, 'audit/six-laws-audit-2026-10-01.cx': '// mine\n' };
    const run = await cx(taken, 'audit collect back --on 2026-10-01 --type audit -o audit');
    expect(run).toMatchObject({ code: 2, files: taken });
    expect(run.err).toContain('audit/six-laws-audit-2026-10-01.cx exists already');
  });
});

test('each command of the guide does what it says', async () => {
  const guide = readFileSync(join(import.meta.dirname, '../../language/docs/audit.md'), 'utf8');
  const [programme] = /(?<=```cx\n)[^`]*/.exec(guide)!;
  const commands = [...guide.matchAll(/(?<=```sh\n)cx (.*)/g)].map(([, words]) => words!.match(/"[^"]*"|\S+/g)!);
  expect(commands).toHaveLength(3);
  const answers = `${HEAD}anna,sales,staff,str-define,repeatable,,\n`;
  const files = { 'inn.cx': programme, 'answers/a.csv': answers, 'invited.txt': 'anna\n' };
  for (const words of commands) {
    const run = await cx(
      files,
      words.map(word => word.replaceAll('"', '')),
    );
    expect([words, run.code, run.out]).toEqual([words, 0, '']);
  }
});

describe('a command line that leaves something open', () => {
  const two = PROGRAMME.replace('}\n}\n', '}\n  adopt forrester { target: repeatable by 2027-12-31 }\n}\n');

  test.each([
    ['audit', 'needs to know what to do: questions or collect'],
    ['audit question', 'Did you mean `questions`?'],
    ['audit questions extra', '`extra` is one word too many'],
    ['audit questions --on 2026-10-01', '`--on` belongs to `cx audit collect`'],
    ['audit questions --until soon', '`--until` takes a day'],
    ['audit questions --lang fr', 'not `fr`'],
    ['audit questions --framework forester', 'Did you mean `forrester`?'],
    ['audit collect', 'Which files?'],
    ['audit collect back', 'Say it with `--on`'],
    ['audit collect back --on 2026-02-30', '`--on` takes a day that exists'],
    ['audit collect back --lang it --on 2026-10-01', '`--lang` belongs to `cx audit questions`'],
    ['audit collect bakc --on 2026-10-01', 'There is no file or folder `bakc`'],
    ['audit collect back/*.tsv --on 2026-10-01', 'No file matches `back/*.tsv`'],
    ['audit collect empty --on 2026-10-01', 'There is no CSV file in the folder `empty`'],
    ['audit collect back --on 2026-10-01 --invited 0', '`--invited` takes a whole number'],
    ['audit collect back --on 2026-10-01 --invited 3 --invited-list inn.cx', 'say the same'],
    ['audit collect back --on 2026-10-01 --name a.b', '`--name` takes a name'],
    ['audit collect back --on 2026-10-01 --name P', 'There is something of the name `P` already'],
    ['audit collect empty/note.txt --on 2026-10-01', 'nobody has answered anything'],
  ])('cx %s is refused with a way on', async (line, message) => {
    const all = { ...tree, 'empty/note.md': '-', 'empty/.hidden.csv': ANNA };
    const files = line.includes('note.txt') ? { ...all, 'empty/note.txt': '-' } : all;
    const run = await cx(files, line);
    expect(run).toMatchObject({ code: 2, out: '', files });
    expect(run.err).toContain(message);
  });

  test('with several adopted frameworks, they are the choice', async () => {
    const run = await cx({ 'inn.cx': two }, 'audit questions');
    expect(run.code).toBe(2);
    expect(run.err).toMatch(
      /Several frameworks are adopted here: say which one with `--framework`: .*`forrester`.*`six-laws`\./,
    );
    expect(run.err).not.toContain('building-blocks');
  });
});
