/**
 * Finds the files of one project. It follows no link, leaves nested projects alone, and always ends.
 *
 * Whatever may hold a part of the programme and is not read is told, since a programme that is read in part is judged wrongly
 * and one that is not read at all looks clean.
 */
import { CONFIG_NAME, type ConfigPlace, type FileGlobs } from '../../language/src/config/index.ts';
import { type Entry, type Host, HostError } from './host.ts';
import { isInside, join, relativePath } from './paths.ts';

export const EXTENSION = '.cx';
const DEEPEST = 64;

/** Where programmes never are, and where looking takes long. */
const SKIPPED: ReadonlySet<string> = new Set(['.git', 'node_modules']);

export interface Walk {
  /** Paths relative to the root, with `/`, in the order of their code units. */
  readonly files: readonly string[];
  /** Names that look like files of the project, and cannot be read as such. */
  readonly irregular: readonly Irregular[];
  /** Folders inside that are projects of their own, absolute. */
  readonly nested: readonly string[];
  /** What could not be looked at, as sentences. */
  readonly failures: readonly string[];
  /** Globs of the config that matched nothing. */
  readonly deadGlobs: readonly { readonly pattern: string; readonly place: ConfigPlace }[];
}

export interface Irregular {
  readonly path: string;
  /** A link, a pipe or device, or a file whose ending has capital letters. */
  readonly type: 'link' | 'other' | 'capitals';
}

/** A folder full of links is one mistake, and not thousands. */
const MOST_FAILURES = 20;

export function walk(host: Host, root: string, globs: FileGlobs): Walk {
  const walker = new Walker(host, root, globs);
  walker.walk();
  return walker;
}

class Walker implements Walk {
  readonly files: string[] = [];
  readonly irregular: Irregular[] = [];
  readonly nested: string[] = [];
  failures: string[] = [];
  readonly #host: Host;
  readonly #root: string;
  readonly #globs: FileGlobs;
  readonly #used = new Set<object>();

  constructor(host: Host, root: string, globs: FileGlobs) {
    this.#host = host;
    this.#root = root;
    this.#globs = globs;
  }

  get deadGlobs() {
    const dead: { pattern: string; place: ConfigPlace }[] = [];
    for (const glob of [...this.#globs.include, ...this.#globs.exclude]) {
      if (glob.origin !== 'default' && !this.#used.has(glob)) {
        dead.push({ pattern: glob.value.pattern, place: glob.origin });
      }
    }
    return dead;
  }

  walk(): void {
    const folders = [{ path: '', depth: 0 }];
    for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
      for (const entry of this.#entries(folder.path)) {
        const path = folder.path === '' ? entry.name : `${folder.path}/${entry.name}`;
        if (entry.type === 'folder') {
          if (this.#mayEnter(entry, path, folder.depth)) {
            folders.push({ path, depth: folder.depth + 1 });
          }
        } else if (isProgramme(entry.name) && this.#belongs(path)) {
          this.#addFile(entry, path);
        } else if (entry.type === 'link') {
          this.#passLink(entry, path);
        }
      }
    }
    this.files.sort();
    this.nested.sort();
    this.irregular.sort((a, b) => (a.path < b.path ? -1 : 1));
    this.failures.sort();
    const more = this.failures.length - MOST_FAILURES;
    if (more > 0) {
      this.failures = [...this.failures.slice(0, MOST_FAILURES), `And ${more} more that were not read.`];
    }
  }

  #addFile({ name, type, isUnreachable }: Entry, path: string): void {
    if (isUnreachable) {
      this.failures.push(`The file ${path} was not read: ${NO_UTF8}`);
    } else if (type !== 'file') {
      this.irregular.push({ path, type: type === 'link' ? 'link' : 'other' });
    } else if (!name.endsWith(EXTENSION)) {
      this.irregular.push({ path, type: 'capitals' });
    } else {
      this.files.push(path);
    }
  }

  /** What a link leads to within the project is read where it stands; all else behind it would be missing without a word. */
  #passLink({ name, isUnreachable }: Entry, path: string): void {
    if (SKIPPED.has(name) || this.#isExcluded(path)) {
      return;
    }
    if (isUnreachable) {
      this.failures.push(`The link ${path} was not looked at: ${NO_UTF8}`);
      return;
    }
    try {
      if (!this.#leadsAway(join(this.#root, path))) {
        return;
      }
      this.failures.push(
        `The folder ${path} was not read, since it is a symbolic link: put the folder itself here, or exclude \`${path}/**\` in ${CONFIG_NAME}.`,
      );
    } catch (error) {
      if (!(error instanceof HostError)) {
        throw error;
      }
      // A link that leads to itself leads nowhere.
      if (error.code !== 'ELOOP') {
        this.failures.push(`The link ${path} could not be followed: ${error.message}.`);
      }
    }
  }

  /** Whether a link leads to a folder that is not read. */
  #leadsAway(link: string): boolean {
    const target = this.#host.realPath(link);
    if (target === undefined || this.#host.typeOf(target) !== 'folder') {
      return false;
    }
    const root = this.#host.realPath(this.#root) ?? this.#root;
    const way = relativePath(root, target).split('/');
    return !isInside(root, target) || way.some(part => SKIPPED.has(part));
  }

  /** Nothing, where the folder is a project of its own or cannot be read. */
  #entries(folder: string): readonly Entry[] {
    try {
      const path = join(this.#root, folder);
      const entries = this.#host.list(path);
      if (folder === '' || !entries.some(entry => entry.name === CONFIG_NAME && entry.type !== 'folder')) {
        return entries;
      }
      this.nested.push(path);
    } catch (error) {
      if (!(error instanceof HostError)) {
        throw error;
      }
      // A project whose own folder is not there has nothing to be read, and whoever asked for it is told that.
      if (folder !== '' || error.code !== 'ENOENT') {
        this.failures.push(`The folder ${folder || '.'} could not be read: ${reasonOf(error)}.`);
      }
    }
    return [];
  }

  #mayEnter({ name, isUnreachable }: Entry, path: string, depth: number): boolean {
    if (this.#isExcluded(path) || SKIPPED.has(name)) {
      return false;
    }
    if (isUnreachable) {
      this.failures.push(`The folder ${path} was not read: ${NO_UTF8}`);
    } else if (depth < DEEPEST) {
      return true;
    } else {
      this.failures.push(`The folder ${path} lies deeper than ${DEEPEST} levels, and was not read.`);
    }
    return false;
  }

  /** Whether nothing in a folder is wanted. */
  #isExcluded(folder: string): boolean {
    let excluded = false;
    for (const glob of this.#globs.exclude) {
      if (glob.value.matches(folder)) {
        this.#used.add(glob);
      }
      excluded ||= glob.value.matchesAllIn(folder);
    }
    return excluded;
  }

  /** Every glob is tried, so that the dead ones can be told. */
  #belongs(name: string): boolean {
    // Somebody who writes `.CX` means what the globs call `.cx`.
    const path = name.slice(0, -EXTENSION.length) + EXTENSION;
    let [included, excluded] = [false, false];
    for (const glob of this.#globs.include) {
      if (glob.value.matches(path)) {
        this.#used.add(glob);
        included = true;
      }
    }
    for (const glob of this.#globs.exclude) {
      if (glob.value.matches(path)) {
        this.#used.add(glob);
        excluded = true;
      }
    }
    return included && !excluded;
  }
}

/** How many entries a short look looks at. */
const SHORT_LOOK = 5000;

/**
 * The files of a project of any sort, by their paths in it: for people to choose from while they type, so the look is short.
 * Folders near the root come first; what cannot be read, links, and projects within are left out.
 */
export function filesIn(host: Host, root: string): string[] {
  const files: string[] = [];
  const folders = [''];
  let left = SHORT_LOOK;
  for (const folder of folders) {
    const entries = listed(host, join(root, folder));
    if (folder !== '' && entries.some(({ name }) => name === CONFIG_NAME)) {
      continue;
    }
    for (const { name, type, isUnreachable } of entries.slice(0, left)) {
      const path = folder === '' ? name : `${folder}/${name}`;
      if (type === 'file' && isUnreachable !== true) {
        files.push(path);
      } else if (type === 'folder' && !name.startsWith('.') && !SKIPPED.has(name)) {
        folders.push(path);
      }
    }
    left -= entries.length;
    if (left <= 0) {
      break;
    }
  }
  return files;
}

function listed(host: Host, folder: string): readonly Entry[] {
  try {
    return host.list(folder);
  } catch (error) {
    if (!(error instanceof HostError)) {
      throw error;
    }
    return [];
  }
}

function isProgramme(name: string): boolean {
  return name.endsWith(EXTENSION) || name.toLowerCase().endsWith(EXTENSION);
}

const NO_UTF8 = 'its name is no UTF-8. Rename it, or exclude it.';

/** What was listed a moment ago has gone: it is better to look again than to judge what may be half of a move. */
function reasonOf({ code, message }: HostError): string {
  return code === 'ENOENT' ? 'it went away meanwhile; run this again' : message;
}
