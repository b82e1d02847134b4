/** No text of a workspace breaks out of what is exported or drawn, in the judgement of an independent reader of each format. */
import { parse } from 'csv-parse/sync';
import MarkdownIt from 'markdown-it';
import { beforeAll, describe, expect, test } from 'vitest';
import { importCsv } from '../../../language/src/exchange/index.ts';
import { reportOf } from '../../../language/src/views/index.ts';
import { reportPage } from '../../../server/cli/exports/report-page.ts';
import { source } from '../../language/views/support.ts';
import { cx } from '../support/run-cx.ts';
import { CORPUS } from './corpus.ts';
import { hostileProgramme } from './hostile-programme.ts';
import { readPage } from './readers/html.ts';
import { screenFaults } from './readers/terminal.ts';

const tree = hostileProgramme(CORPUS);
const FORMATS = ['json', 'csv', 'mermaid', 'codeowners'] as const;
const exported = new Map<string, string>();

beforeAll(async () => {
  for (const format of FORMATS) {
    exported.set(format, (await cx(tree, `export ${format}`)).out);
  }
});

test.each(FORMATS)('%s leaves a terminal as it was', async format => {
  const run = await cx(tree, `export ${format}`, { isTerminal: true });
  expect(screenFaults(run.out + run.err, { colors: true })).toEqual([]);
});

test('json says the same', () => {
  const { elements } = JSON.parse(exported.get('json')!);
  const roles = elements.filter(({ kind }: { kind: string }) => kind === 'role');
  expect(roles.map(({ title }: { title: string }) => title).sort()).toEqual([...CORPUS].sort());
});

describe('csv', () => {
  const FORMULA = /^[=+\-@\t\r\n\0＝＋－＠]/;

  test('has a row a touchpoint, and no cell that begins a formula', () => {
    const rows = parse(exported.get('csv')!);
    expect(rows).toHaveLength(CORPUS.length + 1);
    expect(rows.flat().filter(cell => FORMULA.test(cell))).toEqual([]);
  });

  test.each([';', '\t'])('has none for a program that expects %j between cells', delimiter => {
    const rows = parse(exported.get('csv')!, { delimiter, relax_quotes: true, relax_column_count: true });
    expect(rows.flat().filter(cell => FORMULA.test(cell))).toEqual([]);
    // Some do not know quotes at all.
    const cells = exported
      .get('csv')!
      .split(/[\r\n]+/)
      .flatMap(line => line.split(delimiter));
    expect(cells.filter(cell => FORMULA.test(cell))).toEqual([]);
  });

  test('comes in again as the same texts', () => {
    const texts = CORPUS.filter(text => /^[\p{L}=+@-]/u.test(text) && !/\p{C}|\p{Zl}|\p{Zp}|\s$/u.test(text));
    const again = importCsv(exported.get('csv')!).text;
    const lost = texts.filter(text => !again.includes(JSON.stringify(text).slice(1, -1)));
    expect(lost).toEqual([]);
  });
});

test('mermaid is fenced diagrams and nothing else', () => {
  const tokens = new MarkdownIt({ html: true, linkify: true }).parse(exported.get('mermaid')!, {});
  expect(new Set(tokens.map(({ type, info }) => `${type} ${info}`))).toEqual(new Set(['fence mermaid']));
  expect(tokens).toHaveLength(CORPUS.length);
  for (const { content } of tokens) {
    expect(content).toMatch(/^journey\n {4}title [^\n]*\n {4}section [^\n]*\n {6}[^\n:]*: 3\n$/);
  }
});

test('codeowners has one rule a file, each for accounts that exist by their form', () => {
  const lines = exported
    .get('codeowners')!
    .trimEnd()
    .split(/[\n\r\v\f\u0085\u2028\u2029]/);
  expect(lines).toHaveLength(CORPUS.length + 1);
  for (const line of lines.slice(1)) {
    const [pattern, ...owners] = line.split(/(?<!(?<!\\)(?:\\\\)*\\)\s+/);
    expect(pattern).toMatch(/^\/\d/);
    expect(owners.length).toBeGreaterThan(0);
    for (const owner of owners) {
      expect(owner).toMatch(/^[\w@./+-]+$/);
    }
  }
});

describe('the page of a report', () => {
  const TITLE = 'Placeholder';
  const view = reportOf(source(`programme P "${TITLE}" {}\njourney J "${TITLE}" { touchpoint T "${TITLE}" }`));

  function pageWith(title: string): string {
    const titled = JSON.parse(JSON.stringify(view), (_, value) => (value === TITLE ? title : value));
    return reportPage({ ...titled, images: [] }, { script: 'draw();', style: 'p {}' });
  }

  test('has the same elements for every text, and tells it as data', () => {
    const shape = (page: string) => readPage(page).map(({ name, attributes }) => [name, attributes]);
    const plain = shape(pageWith(TITLE));
    for (const hostile of CORPUS) {
      const page = pageWith(hostile);
      expect(shape(page)).toEqual(plain);
      const data = readPage(page).find(({ attributes }) => attributes['id'] === 'report-data');
      expect(JSON.parse(data!.text).journeys[0].title).toBe(hostile);
    }
  });
});
