/** The project's own files, and what each of the programs' files imports. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';

export const ROOT = join(import.meta.dirname, '..', '..');

/** Paths of all files in git and of those that are about to be, with `/`. */
export function files(): string[] {
  return execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
    cwd: ROOT,
    encoding: 'utf8',
  })
    .split('\0')
    .filter(path => path !== '' && existsSync(join(ROOT, path)))
    .sort();
}

export function textOf(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

export interface Import {
  readonly from: string;
  /** A path from the root of the project for a relative import; else the package, without a path into it. */
  readonly to: string;
  /** As it is written. */
  readonly written: string;
  /** Whether nothing of it is left when the program runs: `import type { A }`, and `import { type A, type B }`. */
  readonly typeOnly: boolean;
}

const IMPORT = /(?:^|[;\n}])\s*(?:import|export)\s+(?:([^'"`;]*?)\sfrom\s*)?(['"])([^'"\n]+)\2/g;
const TYPES = /^type\s|^\{\s*type\s[^,}]*(?:,\s*type\s[^,}]*)*,?\s*\}$/;
const DYNAMIC = /\b(?:import|require)\(\s*(['"])([^'"\n]+)\1\s*\)/g;

/** What a TypeScript file imports and re-exports, dynamically too. */
export function importsOf(path: string): Import[] {
  const text = withoutComments(textOf(path));
  return [
    ...[...text.matchAll(IMPORT)].map(match => importOf(path, match[3]!, TYPES.test(match[1] ?? ''))),
    ...[...text.matchAll(DYNAMIC)].map(match => importOf(path, match[2]!, false)),
  ];
}

function importOf(from: string, written: string, typeOnly: boolean): Import {
  const to = written.startsWith('.') ? posix.join(dirname(from), written) : packageOf(written);
  return { from, to, written, typeOnly };
}

function packageOf(written: string): string {
  const segments = written.split('/');
  return written.startsWith('@') ? segments.slice(0, 2).join('/') : segments[0]!;
}

/** The text with comments and the contents of texts in quotes blanked, but for those that name a module. */
export function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/[^\n]*/g, comment => comment.replace(/[^\n]/g, ' '));
}

/** Code alone: neither comments nor what stands in quotes. */
export function codeOf(path: string): string {
  return withoutComments(textOf(path)).replace(
    /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g,
    quoted => quoted[0] + ' '.repeat(quoted.length - 2) + quoted[0],
  );
}
