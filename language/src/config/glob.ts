/**
 * Globs over project-relative paths: `*`, `?`, `**` and `{a,b}`; every other character stands for itself.
 *
 * Patterns come from a workspace that nobody vouches for. So none of them becomes a regular expression, and none is slow:
 * the time is at most the pattern's length times the path's.
 */

export interface Glob {
  readonly pattern: string;
  matches(path: string): boolean;
  /** Whether it matches everything in this folder, at any depth. */
  matchesAllIn(folder: string): boolean;
}

const LONGEST = 256;
const MOST_ALTERNATIVES = 64;

/** What is wrong with a pattern, as the rest of a sentence; nothing when it is a glob. */
export function globFault(pattern: string): string | undefined {
  if (pattern === '') {
    return 'is empty';
  }
  if (pattern.length > LONGEST) {
    return `is longer than ${LONGEST} characters`;
  }
  if (pattern.includes('\\')) {
    return 'has a `\\`: folders are separated by `/` on every system';
  }
  if (pattern.startsWith('/') || /^[A-Za-z]:/.test(pattern)) {
    return 'is absolute: write it relative to the config';
  }
  if (/[\u0000-\u001f\u007f]/.test(pattern)) {
    return 'has a control character';
  }
  if (pattern.split('/').includes('..')) {
    return 'leaves the folder of the config';
  }
  return alternatives(pattern) === undefined ? 'has a brace without its partner, or too many of them' : undefined;
}

/** The pattern must have no fault. */
export function compileGlob(pattern: string): Glob {
  const plain = (alternatives(pattern) ?? [pattern]).map(one => one.replace(/^\.\//, '').split('/'));
  return {
    pattern,
    matches: path => {
      const segments = path.split('/');
      return plain.some(segmentsOfPattern => matchSegments(segmentsOfPattern, segments));
    },
    matchesAllIn: folder => {
      const segments = folder.split('/');
      return plain.some(one => one[one.length - 1] === '**' && matchSegments(one, segments));
    },
  };
}

/** Every way to read the braces. Braces do not nest: nobody needs it, and it is how a short pattern becomes a long list. */
function alternatives(pattern: string): string[] | undefined {
  let found = [''];
  for (const part of pattern.split(/(\{[^{}]*\})/)) {
    const choices = part.startsWith('{') ? part.slice(1, -1).split(',') : [part];
    if (choices.length === 1 && /[{}]/.test(part)) {
      return undefined;
    }
    found = found.flatMap(start => choices.map(choice => start + choice));
    if (found.length > MOST_ALTERNATIVES) {
      return undefined;
    }
  }
  return found;
}

/** All positions in the pattern that the path so far can have led to are followed at once, so nothing goes back. */
function matchSegments(pattern: readonly string[], path: readonly string[]): boolean {
  let reached = reach(pattern, [0]);
  for (const segment of path) {
    const next: number[] = [];
    for (const position of reached) {
      const part = pattern[position];
      if (part === '**') {
        next.push(position);
      } else if (part !== undefined && matchSegment(part, segment)) {
        next.push(position + 1);
      }
    }
    if (next.length === 0) {
      return false;
    }
    reached = reach(pattern, next);
  }
  return reached.has(pattern.length);
}

/** `**` also stands for no folder at all: whoever is before it is behind it too. */
function reach(pattern: readonly string[], positions: readonly number[]): Set<number> {
  const reached = new Set<number>();
  for (let position of positions) {
    reached.add(position);
    while (pattern[position] === '**') {
      reached.add(++position);
    }
  }
  return reached;
}

/** `*` is first taken for nothing, then for ever more; only the last one met needs to be tried again. */
function matchSegment(pattern: string, text: string): boolean {
  const [wanted, given] = [[...pattern], [...text]];
  let [at, position] = [0, 0];
  let star: { at: number; position: number } | undefined;
  while (position < given.length) {
    if (wanted[at] === '*') {
      star = { at: ++at, position };
    } else if (wanted[at] === '?' || wanted[at] === given[position]) {
      at++;
      position++;
    } else if (star !== undefined) {
      at = star.at;
      position = ++star.position;
    } else {
      return false;
    }
  }
  while (wanted[at] === '*') {
    at++;
  }
  return at === wanted.length;
}
