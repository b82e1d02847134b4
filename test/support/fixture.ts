/**
 * Fixtures: the text of a test, with marks that say what is expected of it.
 *
 * A fixture is one file, or several that each begin with a line `//- path.cx`. Common indentation is taken away. A line
 * that holds nothing but carets and words is a mark: it says that the line above has a problem just where the carets
 * stand, of which rule, and what its message says among other things; `^^^>` marks one that goes on beyond its line, `|`
 * one without width. Where a test is about places and not about problems, the word says what the place is. `$0` is where
 * the cursor stands. Marks are taken out of the text, so columns are what they seem.
 *
 *     journey Rent {
 *       owner: Keepr
 *              ^^^^^ owner-resolves Did you mean `Keeper`?
 *     }
 */
import type { Span } from '../../language/src/index.ts';

/** What a mark says; `line` counts from 0 in the text without marks. */
export interface Mark {
  readonly line: number;
  readonly carets: string;
  readonly column: number;
  readonly rule: string;
  readonly message: string;
}

export interface FixtureFile {
  readonly path: string;
  readonly text: string;
  readonly marks: readonly Mark[];
}

export interface Fixture {
  readonly files: readonly FixtureFile[];
  readonly cursor: { readonly file: string; readonly offset: number } | undefined;
}

const FILE = /^\/\/- (\S+)$/;
const MARK = /^( *)(\^+>?|\|)(?: +(\S+)(?: +(.*))?)?$/;
const CURSOR = '$0';
const ONLY_FILE = 'main.cx';

export function readFixture(source: string): Fixture {
  const files: { path: string; lines: string[] }[] = [];
  for (const line of dedent(source)) {
    const path = FILE.exec(line)?.[1];
    if (path !== undefined) {
      files.push({ path, lines: [] });
    } else {
      if (files.length === 0) {
        files.push({ path: ONLY_FILE, lines: [] });
      }
      files[files.length - 1]!.lines.push(line);
    }
  }
  let cursor: Fixture['cursor'];
  const read = files.map(({ path, lines }): FixtureFile => {
    const { text, marks } = takeMarks(lines);
    const offset = text.indexOf(CURSOR);
    if (offset < 0) {
      return { path, text, marks };
    }
    cursor = { file: path, offset };
    return { path, text: text.slice(0, offset) + text.slice(offset + CURSOR.length), marks };
  });
  return { files: read, cursor };
}

function takeMarks(lines: readonly string[]): { text: string; marks: Mark[] } {
  const kept: string[] = [];
  const marks: Mark[] = [];
  for (const line of lines) {
    const match = MARK.exec(line);
    if (match === null) {
      kept.push(line);
      continue;
    }
    const [, indent, carets, rule, message] = match;
    if (rule === undefined) {
      throw new Error(`This mark names no rule: ${line}`);
    }
    marks.push({ line: kept.length - 1, column: indent!.length, carets: carets!, rule, message: message ?? '' });
  }
  return { text: kept.join('\n'), marks };
}

/** The mark for a place of the text. */
export function markAt(text: string, { start, end }: Span, rule: string, message: string): Mark {
  const before = text.slice(0, start).split('\n');
  const column = before[before.length - 1]!.length;
  const endOfLine = text.indexOf('\n', start) < 0 ? text.length : text.indexOf('\n', start);
  const width = Math.min(end, endOfLine) - start;
  const carets = end === start ? '|' : '^'.repeat(Math.max(1, width)) + (end > endOfLine ? '>' : '');
  return { line: before.length - 1, column, carets, rule, message };
}

/** The lines of the text, each with its marks below it. */
export function withMarks(text: string, marks: readonly Mark[]): string[] {
  const rendered = text.split('\n').map(line => [line]);
  const inOrder = [...marks].sort(
    (a, b) => a.column - b.column || a.carets.length - b.carets.length || (a.rule < b.rule ? -1 : 1),
  );
  for (const { line, column, carets, rule, message } of inOrder) {
    rendered[line]!.push(`${' '.repeat(column)}${carets} ${rule} ${message}`.trimEnd());
  }
  return rendered.flat();
}

/** Lines without the indentation they share, and without the blank line that opens and ends a template literal. */
function dedent(source: string): string[] {
  const lines = source.split('\n');
  if (lines.length > 1 && lines[0]!.trim() === '') {
    lines.shift();
    if (lines[lines.length - 1]!.trim() === '') {
      lines[lines.length - 1] = '';
    }
  }
  const indents = lines.filter(line => line.trim() !== '').map(line => /^ */.exec(line)![0].length);
  const common = Math.min(...indents, Number.MAX_SAFE_INTEGER);
  return lines.map(line => line.slice(common));
}
