/** The files that an editor sends, where there is no disk to find them on. */
import { MEBIBYTE } from '../../../language/src/config/index.ts';
import { type SentFile, sentFile } from '../../../language/src/protocol/index.ts';
import type { MemoryHost, MemoryNode } from '../../host/index.ts';
import type { DocumentPaths } from './addresses.ts';
import { Refused } from './guard.ts';
import type { FileChange } from './projects.ts';

/** No reader of files takes a larger one. */
const MOST_BYTES_OF_ONE = 64 * MEBIBYTE;

/** What lies on a disk costs nothing until it is read; this is held for as long as it is there. */
const MOST_BYTES = 512 * MEBIBYTE;

export class SentFiles {
  readonly #memory: MemoryHost;
  readonly #paths: DocumentPaths;
  readonly #log: (message: string) => void;
  readonly #mostBytes: number;

  /** `log` is told of what makes no sense. */
  constructor(memory: MemoryHost, paths: DocumentPaths, log: (message: string) => void, mostBytes = MOST_BYTES) {
    this.#memory = memory;
    this.#paths = paths;
    this.#log = log;
    this.#mostBytes = mostBytes;
  }

  /** Takes in whatever the editor says is a list of files, and gives what changed by it. */
  take(listed: unknown): readonly FileChange[] {
    const items: readonly unknown[] = Array.isArray(listed) ? listed : [];
    return items.flatMap(item => {
      const file = sentFile.safeParse(item);
      if (file.success) {
        return this.#takeOne(file.data);
      }
      this.#log('The editor sends a file in a way that is not understood.');
      return [];
    });
  }

  #takeOne(file: SentFile): FileChange[] {
    const { uri } = file;
    const path = this.#pathOf(uri);
    if (path === undefined) {
      this.#log(`The editor sends a file from where no files are: ${uri}`);
      return [];
    }
    const before = this.#memory.typeOf(path);
    this.#memory.remove(path);
    if (file.type !== 'gone') {
      this.#memory.put(path, this.#nodeOf(file));
    }
    return [{ uri, isNewOrGone: this.#memory.typeOf(path) !== before }];
  }

  #pathOf(uri: string): string | undefined {
    try {
      return this.#paths.onHost(uri);
    } catch (error) {
      if (error instanceof Refused) {
        return undefined;
      }
      throw error;
    }
  }

  /** Of what is too large, the size is kept, and whoever wants to read it is told so. */
  #nodeOf(file: Exclude<SentFile, { readonly type: 'gone' }>): MemoryNode {
    if (file.type === 'large') {
      return { size: file.size };
    }
    if (file.type !== 'file') {
      return file.type;
    }
    const { content } = file;
    const hasRoom = content.length <= MOST_BYTES_OF_ONE && this.#memory.bytes + content.length <= this.#mostBytes;
    return hasRoom ? content : { size: content.length };
  }
}
