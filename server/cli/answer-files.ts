/** What people sent back: files, folders of them, and patterns that a shell left alone → the files to read, in order. */
import { compileGlob, globFault, MEBIBYTE } from '../../language/src/config/index.ts';
import { decodeUtf8, type Host, HostError, join, printedPath, resolve } from '../host/index.ts';
import { UsageError } from './arguments.ts';
import { existing } from './targets.ts';

/** No form and no sheet of a person comes near to it. */
const MOST_BYTES = 16 * MEBIBYTE;

const DEEPEST = 64;

const TABLE = /\.(?:csv|tsv|txt)$/i;
const WORKBOOK = /\.(?:xlsx?|xlsm|ods|numbers)$/i;

/** A file of answers; `problem` says why there is no text, as a sentence. */
export interface AnswerFileText {
  /** As people see it. */
  readonly file: string;
  readonly text?: string;
  readonly problem?: string;
}

export interface AnswerPaths {
  /** Absolute, each once. */
  readonly paths: readonly string[];
  /** Those that were named more than once. */
  readonly again: readonly string[];
}

/** A word that names nothing is a mistake; so is a pattern that nothing matches. */
export function answerPaths(host: Host, words: readonly string[]): AnswerPaths {
  const paths = new Set<string>();
  const again = new Set<string>();
  for (const word of words) {
    for (const path of pathsOf(host, word)) {
      if (paths.has(path)) {
        again.add(path);
      }
      paths.add(path);
    }
  }
  return { paths: [...paths], again: [...again] };
}

export function readAnswers(host: Host, path: string): AnswerFileText {
  const file = printedPath(host, path);
  if (WORKBOOK.test(path)) {
    return { file, problem: `It is a workbook: open it, and save its sheet as ${SAVE_AS}.` };
  }
  try {
    const bytes = host.read(path, MOST_BYTES);
    if (!(bytes instanceof Uint8Array)) {
      return { file, problem: 'It is larger than 16 MiB.' };
    }
    const text = decodeUtf8(bytes);
    return typeof text === 'string'
      ? { file, text }
      : { file, problem: `${text.problem} In Excel, that is ${SAVE_AS}.` };
  } catch (error) {
    if (!(error instanceof HostError)) {
      throw error;
    }
    return { file, problem: `It could not be read: ${error.message}.` };
  }
}

const SAVE_AS = '“CSV UTF-8 (comma delimited)”';

function pathsOf(host: Host, word: string): readonly string[] {
  const path = resolve(host.cwd, word);
  if (host.typeOf(path) === undefined && /[*?{]/.test(word)) {
    return matched(host, word);
  }
  const there = existing(host, word);
  return host.typeOf(there) === 'folder' ? answersIn(host, there) : [there];
}

/** What stands before the first sign of a pattern is the folder to look in. */
function matched(host: Host, pattern: string): readonly string[] {
  const slashed = pattern.replace(/^\.\//, '');
  const segments = slashed.split('/');
  const signs = segments.findIndex(segment => /[*?{]/.test(segment));
  const folder = resolve(host.cwd, segments.slice(0, signs).join('/') || (slashed.startsWith('/') ? '/' : '.'));
  const rest = segments.slice(signs).join('/');
  const fault = globFault(rest);
  if (fault !== undefined) {
    throw new UsageError(`The pattern \`${pattern}\` ${fault}.`);
  }
  const glob = compileGlob(rest);
  const found = filesBelow(host, existing(host, folder)).filter(({ way }) => glob.matches(way));
  if (found.length === 0) {
    throw new UsageError(`No file matches \`${pattern}\`.`);
  }
  return found.map(({ path }) => path);
}

/** The tables and workbooks in a folder: whatever else lies there is no answer. */
function answersIn(host: Host, folder: string): readonly string[] {
  const found = filesBelow(host, folder).filter(({ path }) => TABLE.test(path) || WORKBOOK.test(path));
  if (found.length === 0) {
    throw new UsageError(`There is no CSV file in the folder \`${printedPath(host, folder)}\`.`);
  }
  return found.map(({ path }) => path);
}

interface Found {
  readonly path: string;
  /** From the folder. */
  readonly way: string;
}

/**
 * By their names. What begins with a point, or with what Excel puts before its locks, is nobody's answer. What cannot be read
 * is among them, so that it is told: a link, which is not followed, and a file whose name is no UTF-8.
 */
function filesBelow(host: Host, top: string): readonly Found[] {
  const files: Found[] = [];
  const folders = [{ path: top, way: '', depth: 0 }];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    if (folder.depth > DEEPEST) {
      throw new UsageError(`The folder \`${printedPath(host, folder.path)}\` lies deeper than ${DEEPEST} levels.`);
    }
    for (const { name, type } of host.list(folder.path)) {
      const path = join(folder.path, name);
      const way = folder.way === '' ? name : `${folder.way}/${name}`;
      if (/^(?:\.|~\$)/.test(name)) {
        continue;
      }
      if (type === 'folder') {
        folders.push({ path, way, depth: folder.depth + 1 });
      } else {
        files.push({ path, way });
      }
    }
  }
  return files.sort((a, b) => (a.way < b.way ? -1 : 1));
}
