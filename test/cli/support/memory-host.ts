/** A file tree in memory, with the faults of a real one on request. */
import { dirname, join } from 'node:path';
import { type Entry, type EntryType, type Host, HostError, type NewFile } from '../../../server/host/index.ts';

/** A text or bytes, a link, something that is no file, or a file whose reading fails with this error. */
export type Node = string | Uint8Array | { link: string } | 'pipe' | { fails: string };

export type Tree = Readonly<Record<string, Node>>;

/** Where the tree stands; also the working directory. */
export const ROOT = '/programme';

export class MemoryHost implements Host {
  readonly cwd: string;
  readonly #nodes = new Map<string, Node>();
  readonly #folders = new Set<string>(['/']);
  readonly #now: number;

  constructor(tree: Tree, options: { cwd?: string; now?: number } = {}) {
    this.cwd = join(ROOT, options.cwd ?? '.');
    this.#now = options.now ?? Date.UTC(2026, 10, 22, 12);
    this.#addFolders(this.cwd);
    for (const [path, node] of Object.entries(tree)) {
      this.#nodes.set(join(ROOT, path), node);
      this.#addFolders(dirname(join(ROOT, path)));
    }
  }

  /** The texts of all files, by their path in the tree. */
  get texts(): Record<string, string> {
    const texts = [...this.#nodes].filter((entry): entry is [string, string] => typeof entry[1] === 'string');
    return Object.fromEntries(texts.map(([path, text]) => [path.slice(ROOT.length + 1), text]));
  }

  list(folder: string): Entry[] {
    if (!this.#folders.has(folder)) throw new HostError(folder, 'ENOENT');
    const paths = [...this.#nodes.keys(), ...this.#folders].filter(path => path !== '/' && dirname(path) === folder);
    return paths.map(path => ({ name: path.slice(dirname(path).length).replace('/', ''), type: this.typeOf(path)! }));
  }

  typeOf(path: string): EntryType | undefined {
    if (this.#folders.has(path)) return 'folder';
    const node = this.#nodes.get(path);
    if (node === undefined) return undefined;
    if (node === 'pipe') return 'other';
    return typeof node === 'object' && 'link' in node ? 'link' : 'file';
  }

  realPath(path: string): string | undefined {
    const node = this.#nodes.get(path);
    if (typeof node === 'object' && 'link' in node) return this.realPath(join(dirname(path), node.link));
    return this.typeOf(path) === undefined ? undefined : path;
  }

  read(path: string, mostBytes: number): Uint8Array | { size: number } {
    const node = this.#nodes.get(path);
    if (node === undefined) throw new HostError(path, 'ENOENT');
    if (node === 'pipe') throw new HostError(path, 'ENOTREG');
    if (typeof node === 'object' && 'link' in node) throw new HostError(path, 'ELOOP');
    if (typeof node === 'object' && 'fails' in node) throw new HostError(path, node.fails);
    const bytes = typeof node === 'string' ? Buffer.from(node) : node;
    return bytes.length > mostBytes ? { size: bytes.length } : bytes;
  }

  replace(path: string, content: string, was?: string): void {
    if (this.typeOf(path) === 'link') throw new HostError(path, 'ELOOP');
    if (was !== undefined && this.#nodes.get(path) !== was) throw new HostError(path, 'ECHANGED');
    this.#addFolders(dirname(path));
    this.#nodes.set(path, content);
  }

  create(files: readonly NewFile[]): void {
    const taken = files.find(({ path }) => this.typeOf(path) !== undefined);
    if (taken !== undefined) throw new HostError(taken.path, 'EEXIST');
    for (const { path, content } of files) this.replace(path, content);
  }

  /** Takes a file away, or a folder with all that it holds. */
  remove(path: string): void {
    for (const nodes of [this.#nodes, this.#folders]) {
      for (const other of [...nodes.keys()]) {
        if (other === path || other.startsWith(`${path}/`)) nodes.delete(other);
      }
    }
  }

  now(): number {
    return this.#now;
  }

  #addFolders(folder: string): void {
    for (let at = folder; !this.#folders.has(at); at = dirname(at)) this.#folders.add(at);
  }
}
