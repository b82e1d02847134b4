/** Finds the files of one project. It follows no link, leaves nested projects alone, and always ends. */
import { join } from 'node:path';
import { CONFIG_NAME, type Config, type ConfigPlace } from '../../../language/src/config/index.ts';
import { type Entry, type Host, HostError } from './host.ts';

export const EXTENSION = '.cx';
const DEEPEST = 64;

/** Where programmes never are, and where looking takes long. */
const SKIPPED: ReadonlySet<string> = new Set(['.git', 'node_modules']);

export interface Walk {
  /** Paths relative to the root, with `/`, in the order of their code units. */
  readonly files: readonly string[];
  /** Names that look like files of the project and are links, pipes or devices. */
  readonly irregular: readonly { readonly path: string; readonly type: 'link' | 'other' }[];
  /** Folders inside that are projects of their own, absolute. */
  readonly nested: readonly string[];
  /** What could not be looked at, as sentences. */
  readonly failures: readonly string[];
  /** Globs of the config that matched nothing. */
  readonly deadGlobs: readonly { readonly pattern: string; readonly place: ConfigPlace }[];
}

type Globs = Pick<Config, 'include' | 'exclude'>;

export function walk(host: Host, root: string, globs: Globs): Walk {
  const walker = new Walker(host, root, globs);
  walker.walk();
  return walker;
}

class Walker implements Walk {
  readonly files: string[] = [];
  readonly irregular: { path: string; type: 'link' | 'other' }[] = [];
  readonly nested: string[] = [];
  readonly failures: string[] = [];
  readonly #host: Host;
  readonly #root: string;
  readonly #globs: Globs;
  readonly #used = new Set<object>();

  constructor(host: Host, root: string, globs: Globs) {
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
          if (this.#mayEnter(entry.name, path, folder.depth)) folders.push({ path, depth: folder.depth + 1 });
        } else if (entry.name.endsWith(EXTENSION) && this.#belongs(path)) {
          if (entry.type === 'file') this.files.push(path);
          else this.irregular.push({ path, type: entry.type });
        }
      }
    }
    this.files.sort();
    this.nested.sort();
    this.irregular.sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  /** Nothing, where the folder is a project of its own or cannot be read. */
  #entries(folder: string): readonly Entry[] {
    try {
      const path = join(this.#root, folder);
      const entries = this.#host.list(path);
      if (folder === '' || !entries.some(entry => entry.name === CONFIG_NAME && entry.type !== 'folder'))
        return entries;
      this.nested.push(path);
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      // A folder that went away meanwhile holds nothing.
      if (error.code !== 'ENOENT')
        this.failures.push(`The folder ${folder || '.'} could not be read: ${error.message}.`);
    }
    return [];
  }

  #mayEnter(name: string, path: string, depth: number): boolean {
    let excluded = false;
    for (const glob of this.#globs.exclude) {
      if (glob.value.matches(path)) this.#used.add(glob);
      excluded ||= glob.value.matchesAllIn(path);
    }
    if (excluded || SKIPPED.has(name)) return false;
    if (depth < DEEPEST) return true;
    this.failures.push(`The folder ${path} lies deeper than ${DEEPEST} levels, and was not read.`);
    return false;
  }

  /** Every glob is tried, so that the dead ones can be told. */
  #belongs(path: string): boolean {
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
