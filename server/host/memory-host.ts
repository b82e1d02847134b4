/** Files in memory, where there is no disk: those that an editor in a browser sends, and those of tests. */
import { type Entry, type EntryType, type Host, HostError, type NewFile } from './host.ts';
import { dirname } from './paths.ts';

/** What stands at a path: the bytes of a file, the size of one whose bytes are not here, or something that is no file. */
export type MemoryNode = Uint8Array | { readonly size: number } | Exclude<EntryType, 'file'>;

export class MemoryHost implements Host {
  readonly cwd: string;
  readonly #clock: () => number;
  readonly #nodes = new Map<string, MemoryNode>([['/', 'folder']]);
  /** The paths in each folder. */
  readonly #members = new Map<string, Set<string>>([['/', new Set()]]);
  #bytes = 0;

  /** `clock` gives the milliseconds since 1970. */
  constructor(clock: () => number, cwd = '/') {
    this.cwd = cwd;
    this.#clock = clock;
    this.put(cwd, 'folder');
  }

  /** How many bytes all files hold. */
  get bytes(): number {
    return this.#bytes;
  }

  /** Puts something in its place, and makes the folders that it lies in. */
  put(path: string, node: MemoryNode): void {
    const isFolder = node === 'folder';
    if (isFolder && this.#members.has(path)) {
      return;
    }
    this.remove(path);
    if (isFolder) {
      this.#members.set(path, new Set());
    }
    this.#nodes.set(path, node);
    this.#bytes += lengthOf(node);
    const folder = dirname(path);
    if (folder === path) {
      return;
    }
    this.put(folder, 'folder');
    this.#members.get(folder)!.add(path);
  }

  /** Takes away what stands at a path, with all that it holds. */
  remove(path: string): void {
    const waiting = [path];
    for (let each = waiting.pop(); each !== undefined; each = waiting.pop()) {
      waiting.push(...(this.#members.get(each) ?? []));
      this.#members.delete(each);
      this.#bytes -= lengthOf(this.#nodes.get(each));
      this.#nodes.delete(each);
    }
    this.#members.get(dirname(path))?.delete(path);
  }

  list(folder: string): readonly Entry[] {
    const members = this.#members.get(folder);
    if (members === undefined) {
      throw new HostError(folder, this.#nodes.has(folder) ? 'ENOTDIR' : 'ENOENT');
    }
    return [...members].map(path => ({ name: path.slice(path.lastIndexOf('/') + 1), type: this.typeOf(path)! }));
  }

  typeOf(path: string): EntryType | undefined {
    const node = this.#nodes.get(path);
    return typeof node === 'object' ? 'file' : node;
  }

  /** What a link leads to is not known, so it leads nowhere. */
  realPath(path: string): string | undefined {
    const type = this.typeOf(path);
    return type === 'link' ? undefined : type && path;
  }

  read(path: string, mostBytes: number): Uint8Array | { readonly size: number } {
    const node = this.#nodes.get(path);
    if (typeof node !== 'object') {
      throw new HostError(path, UNREADABLE[node ?? 'nothing']);
    }
    if (node instanceof Uint8Array) {
      return node.length > mostBytes ? { size: node.length } : node;
    }
    if (node.size > mostBytes) {
      return node;
    }
    throw new HostError(path, 'ENODATA');
  }

  replace(path: string, content: string, was?: string): void {
    const old = this.#nodes.get(path);
    if (old === 'link' || old === 'folder') {
      throw new HostError(path, UNREADABLE[old]);
    }
    if (was !== undefined && !(old instanceof Uint8Array && isSame(old, encoded(was)))) {
      throw new HostError(path, 'ECHANGED');
    }
    this.put(path, encoded(content));
  }

  create(files: readonly NewFile[]): void {
    const taken = files.find(({ path }) => this.#nodes.has(path));
    if (taken !== undefined) {
      throw new HostError(taken.path, 'EEXIST');
    }
    for (const { path, content } of files) {
      this.put(path, encoded(content));
    }
  }

  now(): number {
    return this.#clock();
  }
}

const UNREADABLE = { folder: 'EISDIR', link: 'ELOOP', other: 'ENOTREG', nothing: 'ENOENT' } as const;

function lengthOf(node: MemoryNode | undefined): number {
  return node instanceof Uint8Array ? node.length : 0;
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}
