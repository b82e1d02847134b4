/** Paths as people and outputs see them, and the guard that keeps names inside a folder. */
import { isAbsolute, join, relative, sep } from 'node:path';
import type { Host } from './host.ts';

/** A path relative to a folder, with `/` on every system. */
export function relativePath(folder: string, path: string): string {
  const result = relative(folder, path);
  return sep === '/' ? result : result.split(sep).join('/');
}

export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
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
  if (!isInside(root, path)) return { problem: 'This lies outside of the project, and is not read.' };
  const real = host.realPath(path);
  if (real === undefined) return { problem: 'There is no such file.' };
  const realRoot = host.realPath(root) ?? root;
  return isInside(realRoot, real)
    ? { path: real }
    : { problem: 'This leads outside of the project by a link, and is not read.' };
}
