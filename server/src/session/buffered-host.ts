/** The outside world with the editor's open documents laid over the disk: what a person sees is what is read. */
import { basename, dirname } from 'node:path';
import type { Entry, EntryType, Host, NewFile } from '../host/index.ts';

export interface Buffer {
  /** As the editor writes it. */
  readonly uri: string;
  readonly version: number;
  readonly text: string;
}

export class BufferedHost implements Host {
  readonly #disk: Host;
  /** By absolute path. */
  readonly buffers = new Map<string, Buffer>();

  constructor(disk: Host) {
    this.#disk = disk;
  }

  get cwd(): string {
    return this.#disk.cwd;
  }

  list(folder: string): readonly Entry[] {
    // An open document is there even when its file has just been deleted below it, or was never saved.
    const open = [...this.buffers.keys()].filter(path => dirname(path) === folder).map(path => basename(path));
    if (open.length > 0 && this.#disk.typeOf(folder) === undefined) return open.map(fileEntry);
    const entries = this.#disk.list(folder);
    const names = new Set(entries.map(({ name }) => name));
    return [...entries, ...open.filter(name => !names.has(name)).map(fileEntry)];
  }

  typeOf(path: string): EntryType | undefined {
    return this.buffers.has(path) ? 'file' : this.#disk.typeOf(path);
  }

  realPath(path: string): string | undefined {
    return this.#disk.realPath(path);
  }

  read(path: string, mostBytes: number, within?: string): Uint8Array | { readonly size: number } {
    const buffer = this.buffers.get(path);
    if (buffer === undefined) return this.#disk.read(path, mostBytes, within);
    const bytes = new TextEncoder().encode(buffer.text);
    return bytes.length > mostBytes ? { size: bytes.length } : bytes;
  }

  replace(path: string, content: string, was?: string): void {
    this.#disk.replace(path, content, was);
  }

  create(files: readonly NewFile[]): void {
    this.#disk.create(files);
  }

  now(): number {
    return this.#disk.now();
  }
}

function fileEntry(name: string): Entry {
  return { name, type: 'file' };
}
