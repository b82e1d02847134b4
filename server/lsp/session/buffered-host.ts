/** The outside world with the editor's open documents laid over the disk: what a person sees is what is read. */
import type { Addresses, Entry, EntryType, Host, NewFile } from '../../host/index.ts';

export interface Buffer {
  /** As the editor writes it. */
  readonly uri: string;
  readonly version: number;
  readonly text: string;
}

export class BufferedHost implements Host {
  readonly #disk: Host;
  readonly #addresses: Addresses;
  /** By absolute path. */
  readonly buffers = new Map<string, Buffer>();

  constructor(disk: Host, addresses: Addresses) {
    this.#disk = disk;
    this.#addresses = addresses;
  }

  /** How the editor knows a file; what is not open has no version, which is 0. */
  identityOf(path: string): { readonly uri: string; readonly version: number } {
    return this.buffers.get(path) ?? { uri: this.#addresses.uriOf(path), version: 0 };
  }

  get cwd(): string {
    return this.#disk.cwd;
  }

  list(folder: string): readonly Entry[] {
    // An open document is there even when its file, or the folder of it, has just been deleted below it, or never was.
    const open = this.#openIn(folder);
    if (open.size > 0 && this.#disk.typeOf(folder) === undefined) {
      return [...open.values()];
    }
    const entries = this.#disk.list(folder);
    for (const { name } of entries) {
      open.delete(name);
    }
    return [...entries, ...open.values()];
  }

  typeOf(path: string): EntryType | undefined {
    if (this.buffers.has(path)) {
      return 'file';
    }
    return this.#disk.typeOf(path) ?? (this.#openIn(path).size > 0 ? 'folder' : undefined);
  }

  /** What the open documents put into a folder, by name: themselves, and the folders that they lie in. */
  #openIn(folder: string): Map<string, Entry> {
    const inside = folder.endsWith('/') ? folder : `${folder}/`;
    const entries = new Map<string, Entry>();
    for (const path of this.buffers.keys()) {
      if (!path.startsWith(inside)) {
        continue;
      }
      const [name, ...within] = path.slice(inside.length).split('/');
      entries.set(name!, { name: name!, type: within.length === 0 ? 'file' : 'folder' });
    }
    return entries;
  }

  realPath(path: string): string | undefined {
    return this.#disk.realPath(path);
  }

  openText(path: string): string | undefined {
    return this.buffers.get(path)?.text;
  }

  read(path: string, mostBytes: number, within?: string): Uint8Array | { readonly size: number } {
    const buffer = this.buffers.get(path);
    if (buffer === undefined) {
      return this.#disk.read(path, mostBytes, within);
    }
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
