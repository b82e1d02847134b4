/**
 * Paths, the same on every system: absolute, with `/` between folders. Those of Windows begin with a drive (`C:/`) or a share
 * (`//server/share/`), and are compared without regard to capitals. A host makes such paths of what its system writes, so
 * that nothing else has to know on which system it runs.
 */
import type { Host } from './host.ts';

/** Where an absolute path begins; nothing leads beyond. Of a relative path nobody may ask it: a folder can be called `C:`. */
const ROOT = /^(?:[A-Za-z]:(?:\/|$)|\/\/[^/]+\/[^/]+(?:\/|$)|\/)/;

interface Path {
  /** Ends with `/`; empty for a relative path. */
  readonly root: string;
  readonly names: readonly string[];
}

function parse(path: string): Path {
  const begin = ROOT.exec(path)?.[0] ?? '';
  const root = begin === '' || begin.endsWith('/') ? begin : `${begin}/`;
  return { root, names: followed(root, path.slice(begin.length).split('/')) };
}

/** The names that are left when `.` and `..` have been followed. */
function followed(root: string, names: readonly string[]): readonly string[] {
  const left: string[] = [];
  for (const name of names) {
    if (name === '' || name === '.') {
      continue;
    }
    if (name !== '..') {
      left.push(name);
    } else if (left.length > 0 && left.at(-1) !== '..') {
      left.pop();
    } else if (root === '') {
      left.push(name);
    }
  }
  return left;
}

function written({ root, names }: Path): string {
  return root + names.join('/');
}

export function isAbsolute(path: string): boolean {
  return ROOT.test(path);
}

/** A path that begins in a folder, whatever its other parts begin with. */
export function join(folder: string, ...parts: readonly string[]): string {
  const { root, names } = parse(folder);
  const more = parts.flatMap(part => part.split('/'));
  return written({ root, names: followed(root, [...names, ...more]) });
}

/** The folder of a file or folder; a root is its own. */
export function dirname(path: string): string {
  const { root, names } = parse(path);
  return written({ root, names: names.slice(0, -1) }) || '.';
}

export function basename(path: string): string {
  return parse(path).names.at(-1) ?? '';
}

/** What a person in a folder means by a path. On Windows, people write `\` as well, and `/` alone is the drive where they are. */
export function resolve(folder: string, typed: string): string {
  const { root } = parse(folder);
  if (!isOfWindows(root)) {
    // Elsewhere `C:` is the name of a folder like any other.
    return join(typed.startsWith('/') ? root : folder, typed);
  }
  const path = typed.replaceAll('\\', '/');
  const own = parse(path);
  if (own.root === '') {
    return join(folder, path);
  }
  return written({ root: own.root === '/' ? root : own.root, names: own.names });
}

/** A path relative to a folder; where no way leads there, since it is on another drive, the path as it is. */
export function relativePath(folder: string, path: string): string {
  return wayTo(folder, path)?.join('/') ?? path;
}

export function isInside(folder: string, path: string): boolean {
  const way = wayTo(folder, path);
  return way !== undefined && way[0] !== '..';
}

/** The names on the way from a folder to a path. */
function wayTo(folder: string, path: string): readonly string[] | undefined {
  const [from, to] = [parse(folder), parse(path)];
  const spelled = isOfWindows(from.root) ? (name: string | undefined) => name?.toLowerCase() : (name?: string) => name;
  if (spelled(from.root) !== spelled(to.root)) {
    return undefined;
  }
  let shared = 0;
  while (shared < from.names.length && spelled(from.names[shared]) === spelled(to.names[shared])) {
    shared++;
  }
  return [...from.names.slice(shared).fill('..'), ...to.names.slice(shared)];
}

function isOfWindows(root: string): boolean {
  return root.length > 1;
}

/** A path as it is printed: relative to the working directory, so that a click in a terminal or in CI finds it. */
export function printedPath(host: Host, path: string): string {
  return relativePath(host.cwd, path) || '.';
}

/**
 * The file that a name written in a workspace means, if it may be read: relative with `/`, and inside the root even when
 * all links are followed. A sentence otherwise.
 */
export function resolveInside(
  host: Host,
  root: string,
  folder: string,
  name: string,
): { readonly path: string } | { readonly problem: string } {
  if (/[\\\u0000-\u001f\u007f]|%2e|:\/\//i.test(name) || isAbsolute(name) || /^[A-Za-z]:/.test(name)) {
    return { problem: 'A file is named relative to the place of its name, with `/` between folders.' };
  }
  const path = join(folder, name);
  if (!isInside(root, path)) {
    return { problem: 'This lies outside of the project, and is not read.' };
  }
  const real = host.realPath(path);
  if (real === undefined) {
    return { problem: 'There is no such file.' };
  }
  const realRoot = host.realPath(root) ?? root;
  return isInside(realRoot, real)
    ? { path: real }
    : { problem: 'This leads outside of the project by a link, and is not read.' };
}
