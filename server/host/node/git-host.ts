/**
 * The files of a commit as a host: what reads a project from disk reads it from git's objects just as well.
 *
 * What git does not hold, mostly `node_modules` with a company's shared norms, is read from the disk.
 */
import { MEBIBYTE } from '../../../language/src/config/index.ts';
import { type Entry, type EntryType, type Host, HostError, type NewFile } from '../host.ts';
import { join } from '../paths.ts';
import { EXTENSION } from '../walk.ts';
import type { Git, TreeChange, TreeEntry } from './git.ts';

/** So much is read ahead of the file that is asked for, and held until it is asked for too. */
const AHEAD = 8 * MEBIBYTE;

/** The folder of an installed package. */
const PACKAGE = /^(?:.*?\/)?node_modules\/(?:@[^/]+\/)?[^/]+/;

/** As on most systems. */
const MOST_LINKS = 40;
const LONGEST_LINK = 4096;

export class GitHost implements Host {
  readonly cwd: string;
  readonly #git: Git;
  readonly #disk: Host;
  readonly #entries = new Map<string, TreeEntry>();
  readonly #folders = new Map<string, Map<string, EntryType>>([['', new Map()]]);
  /** What will be at other commits. */
  readonly #later: readonly TreeEntry[];
  /** Files that lie behind one that was asked for and were read with it. */
  #ahead = new Map<TreeEntry, Uint8Array>();
  /** The files of all programmes in the order in which they are asked for, which is that of git, and then that of commits. */
  #programme: readonly TreeEntry[] | undefined;
  #shape = 0;

  /** `later` are entries of the commits that it will be moved to. */
  constructor(git: Git, commit: string, disk: Host, later: readonly TreeEntry[] = []) {
    this.#git = git;
    this.#disk = disk;
    this.#later = later;
    this.cwd = disk.cwd;
    for (const entry of git.tree(commit)) {
      this.#entries.set(entry.path, entry);
      this.#place(entry.path, entry.type);
    }
  }

  /** Goes on to another commit, by what is other there. */
  move(changes: readonly TreeChange[]): void {
    this.#programme ??= this.#inOrder();
    for (const { path, entry } of changes) {
      const before = this.#entries.get(path);
      const isSameShape = before?.type === entry?.type && entry?.type !== 'link';
      if (before !== undefined && !isSameShape) {
        this.#displace(path);
      }
      if (entry === undefined) {
        this.#entries.delete(path);
      } else {
        this.#entries.set(path, entry);
      }
      this.#shape += isSameShape ? 0 : 1;
    }
    // A file may come where a folder was, which must have gone by then.
    for (const { path, entry } of changes) {
      if (entry !== undefined) {
        this.#place(path, entry.type);
      }
    }
  }

  /** Rises whenever a path comes or goes, or leads elsewhere: as long as it is the same, the same files are there. */
  get shape(): number {
    return this.#shape;
  }

  /** Tells what a file holds from all else that it may hold, without reading it; nothing for what git does not hold. */
  versionOf(path: string): string | undefined {
    const inside = this.#inside(path);
    return inside === undefined ? undefined : this.#entries.get(inside)?.hash;
  }

  list(folder: string): readonly Entry[] {
    const inside = this.#inside(folder);
    if (inside === undefined) {
      return this.#disk.list(folder);
    }
    const members = this.#folders.get(inside);
    if (members === undefined) {
      throw new HostError(folder, 'ENOENT');
    }
    return [...members].map(([name, type]) => ({ name, type }));
  }

  typeOf(path: string): EntryType | undefined {
    const inside = this.#inside(path);
    // No commit holds `.git`, and who looks for the repository's border must find it in its place.
    if (inside === undefined || inside === '.git') {
      return this.#disk.typeOf(path);
    }
    return this.#folders.has(inside) ? 'folder' : this.#entries.get(inside)?.type;
  }

  realPath(path: string): string | undefined {
    const inside = this.#inside(path);
    if (inside === undefined) {
      return this.#disk.realPath(path);
    }
    const real = this.#withoutLinks(inside);
    return real === undefined || (real !== '' && this.typeOf(join(this.#git.top, real)) === undefined)
      ? undefined
      : join(this.#git.top, real);
  }

  /** A path within the commit, all links of the commit followed; undefined where one leads out of it, or in a circle. */
  #withoutLinks(path: string): string | undefined {
    const at: string[] = [];
    const ahead = path.split('/').reverse();
    let links = 0;
    for (let segment = ahead.pop(); segment !== undefined; segment = ahead.pop()) {
      if (segment === '' || segment === '.') {
        continue;
      }
      if (segment === '..') {
        if (at.pop() === undefined) {
          return undefined;
        }
        continue;
      }
      at.push(segment);
      const entry = this.#entries.get(at.join('/'));
      if (entry?.type !== 'link') {
        continue;
      }
      const target = entry.bytes > LONGEST_LINK ? '/' : Buffer.from(this.#contentOf(entry)).toString('utf8');
      if (target.startsWith('/') || ++links > MOST_LINKS) {
        return undefined;
      }
      at.pop();
      ahead.push(...target.split('/').reverse());
    }
    return at.join('/');
  }

  #contentOf(entry: TreeEntry): Uint8Array {
    return this.#git.blobs([entry]).get(entry.hash)!;
  }

  read(path: string, mostBytes: number, within?: string): Uint8Array | { readonly size: number } {
    const inside = this.#inside(path);
    if (inside === undefined) {
      return this.#disk.read(path, mostBytes, within);
    }
    const entry = this.#entries.get(inside);
    if (entry === undefined) {
      throw new HostError(path, this.#folders.has(inside) ? 'EISDIR' : 'ENOENT');
    }
    if (entry.type !== 'file') {
      throw new HostError(path, entry.type === 'link' ? 'ELOOP' : 'ENOTREG');
    }
    if (entry.bytes > mostBytes) {
      return { size: entry.bytes };
    }
    if (!isOfProgramme(entry)) {
      return this.#contentOf(entry);
    }
    if (!this.#ahead.has(entry)) {
      this.#ahead = this.#readFrom(entry, mostBytes);
    }
    const content = this.#ahead.get(entry)!;
    this.#ahead.delete(entry);
    return content;
  }

  /**
   * A process of git for each file would take longer than all else, and one for all files would hold what no limit lets
   * in. So a file of a programme is read together with some that follow it, which are about to be asked for.
   */
  #readFrom(entry: TreeEntry, mostBytes: number): Map<TreeEntry, Uint8Array> {
    this.#programme ??= this.#inOrder();
    const wanted = [entry];
    let { bytes } = entry;
    for (let at = this.#programme.indexOf(entry) + 1; at < this.#programme.length; at++) {
      const next = this.#programme[at]!;
      if (next.bytes > mostBytes) {
        continue;
      }
      bytes += next.bytes;
      if (bytes > AHEAD) {
        break;
      }
      wanted.push(next);
    }
    const contents = this.#git.blobs(wanted);
    return new Map(wanted.map(each => [each, contents.get(each.hash)!]));
  }

  #inOrder(): TreeEntry[] {
    return [...this.#entries.values(), ...this.#later].filter(isOfProgramme);
  }

  replace(path: string): void {
    throw new HostError(path, 'EROFS');
  }

  create(files: readonly NewFile[]): void {
    throw new HostError(files[0]!.path, 'EROFS');
  }

  now(): number {
    return this.#disk.now();
  }

  /** The path within the commit; undefined for what git does not hold. */
  #inside(path: string): string | undefined {
    const { top } = this.#git;
    if (path === top) {
      return '';
    }
    const inside = path.startsWith(`${top}/`) ? path.slice(top.length + 1) : undefined;
    if (inside?.split('/').includes('node_modules') !== true) {
      return inside;
    }
    // A package is committed whole, or is none of the commit's.
    const installed = PACKAGE.exec(inside)?.[0];
    return installed !== undefined && this.#folders.has(installed) ? inside : undefined;
  }

  #place(path: string, type: EntryType): void {
    const slash = path.lastIndexOf('/');
    const folder = slash < 0 ? '' : path.slice(0, slash);
    let members = this.#folders.get(folder);
    if (members === undefined) {
      members = new Map();
      this.#folders.set(folder, members);
      this.#place(folder, 'folder');
    }
    members.set(path.slice(slash + 1), type);
  }

  /** Takes a path out of its folder, and folders that hold nothing any more. */
  #displace(path: string): void {
    const slash = path.lastIndexOf('/');
    const folder = slash < 0 ? '' : path.slice(0, slash);
    const members = this.#folders.get(folder);
    members?.delete(path.slice(slash + 1));
    if (members?.size === 0 && folder !== '') {
      this.#folders.delete(folder);
      this.#displace(folder);
    }
  }
}

function isOfProgramme({ type, path }: TreeEntry): boolean {
  return type === 'file' && path.endsWith(EXTENSION);
}
