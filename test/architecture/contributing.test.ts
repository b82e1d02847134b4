/**
 * What CONTRIBUTING.md says to touch is there, and does what it says: the texts of the page are written into a copy of the
 * project, which then has one rule and one view more.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { files, ROOT, textOf } from './sources.ts';

const page = textOf('CONTRIBUTING.md');
const MOST_FILES = 3;

describe('the table of what to touch', () => {
  const rows = [...page.matchAll(/^\| (?!to add|---)([^|]+) \| ([^|]+) \| ([^|]+) \|$/gm)];

  test('tells of all that is added often', () => {
    expect(rows.map(([, what]) => what)).toEqual([
      'an attribute, a derived property',
      'a kind',
      'a rule',
      'a check in TypeScript',
      'a command',
      'a format of findings',
      'a feature of the language server',
      'a view',
    ]);
  });

  test.each(rows.map(([, what, touch, found]) => [what!, touch!, found!]))('%s', (_, touch, found) => {
    const all = files();
    for (const [, path] of `${touch} ${found}`.matchAll(/`([^`]+)`/g)) {
      expect(all.some(file => file === path || file.startsWith(path!))).toBe(true);
    }
    // A folder of its own may hold whatever the thing is made of.
    const outside = [...touch.matchAll(/(a folder in )?`[^`]+`/g)].filter(([, own]) => own === undefined);
    expect(outside.length).toBeLessThanOrEqual(MOST_FILES);
  });
});

/** A piece of the page: the file that it goes to, and what is written there. */
interface Piece {
  readonly language: string;
  readonly file: string;
  readonly text: string;
}

function piecesUnder(heading: string): Piece[] {
  const [, section = ''] = new RegExp(`\n### ${heading}\n([\\s\\S]*?)(?=\n##|$)`).exec(page) ?? [];
  return [...section.matchAll(/^```(\w+) (\S+)\n([\s\S]*?)^```$/gm)].map(([, language, file, text]) => ({
    language: language!,
    file: file!,
    text: text!,
  }));
}

/** Writes a piece as a person would: a new file; at the end of one; or, of a `diff`, the lines with a plus behind those before. */
function write(folder: string, { language, file, text }: Piece): void {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  if (language !== 'diff') {
    appendFileSync(path, existsSync(path) ? `\n${text}` : text);
    return;
  }
  const before = text.replace(/^\+.*\n/gm, '').replace(/^ /gm, '');
  const after = text.replace(/^[ +]/gm, '');
  const whole = readFileSync(path, 'utf8');
  expect(whole.split(before), `${file} has the lines once`).toHaveLength(2);
  writeFileSync(
    path,
    whole.replace(before, () => after),
  );
}

describe('in a copy of the project', () => {
  let copy: string;
  const node = (...args: string[]) => execFileSync(process.execPath, args, { cwd: copy, encoding: 'utf8' });

  /** What the compiler says of these projects and of all that they are made of, a line each. */
  const typeErrors = (...projects: string[]): string[] => {
    const compiler = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
    const { stdout } = spawnSync(process.execPath, [compiler, '--build', '--pretty', 'false', ...projects], {
      cwd: copy,
      encoding: 'utf8',
    });
    return stdout.split('\n').filter(line => /^\S.*error TS/.test(line));
  };

  beforeAll(() => {
    copy = mkdtempSync(join(tmpdir(), 'cx-contributing-'));
    for (const file of files().filter(path => /^(?:language|server|client)\/|^[^/]+$/.test(path))) {
      mkdirSync(dirname(join(copy, file)), { recursive: true });
      cpSync(join(ROOT, file), join(copy, file));
    }
    symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  });

  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  test('the rule of the page is one of the library, with its examples', () => {
    const pieces = piecesUnder('A rule');
    expect(pieces).toHaveLength(1);
    for (const piece of pieces) {
      write(copy, piece);
    }
    const [, rule] = /^rule (\S+)/m.exec(pieces[0]!.text)!;
    node('language/build/library.mjs');
    expect(node('server/cli/main.ts', 'rules', 'test', rule!)).toContain('2 examples: 2 as they should be');
    expect(node('server/cli/main.ts', 'explain', rule!)).toContain('lifecycle');
    mkdirSync(join(copy, 'shop'));
    writeFileSync(join(copy, 'shop', 'cx.config.json'), '{ "edition": 2026, "extends": ["cx:strict"] }');
    writeFileSync(join(copy, 'shop', 'shop.cx'), 'journey Buy "Buy"\n');
    const checked = node('server/cli/main.ts', 'check', 'shop', '--only', rule!, '--format', 'json');
    expect(JSON.parse(checked)).toMatchObject({ findings: [{ rule, element: 'Buy' }] });
  });

  test('the check of the page decides its rule', () => {
    const pieces = piecesUnder('A check in TypeScript');
    expect(new Set(pieces.map(({ file }) => file)).size).toBe(MOST_FILES);
    for (const piece of pieces) {
      write(copy, piece);
    }
    const [, rule] = /^rule (\S+)/m.exec(pieces[0]!.text)!;
    node('language/build/library.mjs');
    expect(node('server/cli/main.ts', 'rules', 'test', rule!)).toContain('2 examples: 2 as they should be');
    expect(typeErrors('language/src/engine')).toEqual([]);
  });

  test('the view of the page is one of the report and of its page, and the compiler asks for each of its rows', () => {
    const pieces = piecesUnder('A view');
    const rows = pieces.filter(({ language }) => language === 'diff');
    const tables = [...new Set(rows.map(({ file }) => file))];
    expect(tables).toHaveLength(MOST_FILES);
    for (const piece of pieces.filter(({ language }) => language !== 'diff')) {
      write(copy, piece);
    }
    for (const [index, table] of tables.entries()) {
      for (const row of rows.filter(({ file }) => file === table)) {
        write(copy, row);
      }
      const missing = typeErrors('client/webview', 'server').map(line => line.replace(/\(.*/, ''));
      expect([...new Set(missing)]).toEqual(tables.slice(index + 1));
    }
    node('esbuild.mjs');
    mkdirSync(join(copy, 'people'));
    writeFileSync(join(copy, 'people', 'people.cx'), 'role Head "Head of sales"\n');
    node('dist/cx.cjs', 'report', 'people', '-o', 'people.md');
    expect(readFileSync(join(copy, 'people.md'), 'utf8')).toContain('## Roles\n\n| Role |\n| --- |\n| Head of sales |');
    node('dist/cx.cjs', 'report', 'people', '-o', 'people.html');
    expect(readFileSync(join(copy, 'people.html'), 'utf8')).toContain('This programme has no roles yet.');
  });
});
