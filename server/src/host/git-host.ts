/**
 * The files of a commit as a host: what reads a project from disk reads it from git's objects just as well.
 *
 * What git does not hold, `node_modules` with a company's shared norms, is read from the disk.
 */
import { sep } from 'node:path';
import type { Git, TreeEntry } from './git.ts';
import { type Entry, type EntryType, type Host, HostError, type NewFile } from './host.ts';

export class GitHost implements Host {
  readonly cwd: string;
  private readonly git: Git;
  private readonly disk: Host;
  private readonly entries = new Map<string, TreeEntry>();
  private readonly folders = new Map<string, Map<string, EntryType>>([['', new Map()]]);
  private readonly contents = new Map<string, Uint8Array>();

  constructor(git: Git, commit: string, disk: Host) {
    this.git = git;
    this.disk = disk;
    this.cwd = disk.cwd;
    for (const entry of git.tree(commit)) {
      this.entries.set(entry.path, entry);
      this.place(entry.path, entry.type);
    }
  }

  /** Reads the blobs of files with this ending together, since each of them is about to be asked for. */
  prefetch(ending: string): void {
    const wanted = [...this.entries.values()].filter(entry => entry.type === 'file' && entry.path.endsWith(ending));
    for (const [hash, content] of this.git.blobs([...new Set(wanted.map(entry => entry.hash))])) {
      this.contents.set(hash, content);
    }
  }

  list(folder: string): readonly Entry[] {
    const inside = this.inside(folder);
    if (inside === undefined) {
      return this.disk.list(folder);
    }
    const members = this.folders.get(inside);
    if (members === undefined) {
      throw new HostError(folder, 'ENOENT');
    }
    return [...members].map(([name, type]) => ({ name, type }));
  }

  typeOf(path: string): EntryType | undefined {
    const inside = this.inside(path);
    if (inside === undefined) {
      return this.disk.typeOf(path);
    }
    return this.folders.has(inside) ? 'folder' : this.entries.get(inside)?.type;
  }

  realPath(path: string): string | undefined {
    const inside = this.inside(path);
    if (inside === undefined) {
      return this.disk.realPath(path);
    }
    return this.typeOf(path) === undefined ? undefined : path;
  }

  read(path: string, mostBytes: number): Uint8Array | { readonly size: number } {
    const inside = this.inside(path);
    if (inside === undefined) {
      return this.disk.read(path, mostBytes);
    }
    const entry = this.entries.get(inside);
    if (entry === undefined) {
      throw new HostError(path, this.folders.has(inside) ? 'EISDIR' : 'ENOENT');
    }
    if (entry.type !== 'file') {
      throw new HostError(path, entry.type === 'link' ? 'ELOOP' : 'ENOTREG');
    }
    if (entry.bytes > mostBytes) {
      return { size: entry.bytes };
    }
    const known = this.contents.get(entry.hash);
    return known ?? this.git.blobs([entry.hash]).get(entry.hash)!;
  }

  replace(path: string): void {
    throw new HostError(path, 'EROFS');
  }

  create(files: readonly NewFile[]): void {
    throw new HostError(files[0]!.path, 'EROFS');
  }

  now(): number {
    return this.disk.now();
  }

  /** The path within the commit; undefined for what git does not hold. */
  private inside(path: string): string | undefined {
    const { top } = this.git;
    if (path === top) {
      return '';
    }
    const inside = path.startsWith(`${top}${sep}`)
      ? path
          .slice(top.length + 1)
          .split(sep)
          .join('/')
      : undefined;
    return inside?.split('/').includes('node_modules') === true ? undefined : inside;
  }

  private place(path: string, type: EntryType): void {
    const slash = path.lastIndexOf('/');
    const folder = slash < 0 ? '' : path.slice(0, slash);
    let members = this.folders.get(folder);
    if (members === undefined) {
      members = new Map();
      this.folders.set(folder, members);
      this.place(folder, 'folder');
    }
    members.set(path.slice(slash + 1), type);
  }
}
