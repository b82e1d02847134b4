/** Where a file lies that a text names: a path inside the project, or why it is none. Whoever reads the file checks links. */

/** What the file holds, in the words of the sentence that says why it is none. */
export interface NamedFiles {
  /** `data lie in a file of the project` */
  readonly lie: string;
  /** `keep the data inside it` */
  readonly keep: string;
}

/** The path from the project's folder, with `/`, or why there is none that is the same on every machine and stays inside. */
export function projectPath(from: string, path: string, { lie, keep }: NamedFiles): string | { readonly why: string } {
  if (path.trim() === '') {
    return { why: 'names no file.' };
  }
  if (/^[A-Za-z][A-Za-z0-9+.-]+:/.test(path)) {
    return { why: `is an address: ${lie}.` };
  }
  if (path.startsWith('/') || /^[A-Za-z]:/.test(path)) {
    return { why: 'is a path of one machine: write it relative to this file.' };
  }
  if (path.includes('\\')) {
    return { why: 'is written with `\\`: write `/`.' };
  }
  if (/\p{Cc}/u.test(path)) {
    return { why: 'holds a character that no file name has.' };
  }
  const segments = from.split('/').slice(0, -1);
  for (const segment of path.split('/')) {
    if (segment === '..') {
      if (segments.pop() === undefined) {
        return { why: `leads out of the project: ${keep}.` };
      }
    } else if (segment !== '.' && segment !== '') {
      segments.push(segment);
    }
  }
  return segments.join('/');
}

/** The way from a file of the project to another one: what `projectPath` reads as that. */
export function wayTo(from: string, path: string): string {
  const folders = from.split('/').slice(0, -1);
  const names = path.split('/');
  let shared = 0;
  while (shared < folders.length && shared < names.length - 1 && folders[shared] === names[shared]) {
    shared++;
  }
  return [...folders.slice(shared).fill('..'), ...names.slice(shared)].join('/');
}
