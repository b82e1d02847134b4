/** A note, outside of the process, of what it works on: whoever finds it dead or deaf can still learn over what. */
import { openSync, writeSync } from 'node:fs';
import type { Note } from '../platform.ts';

export class WorkNote implements Note {
  readonly #file: number;
  #now = '';

  /** Throws where the file cannot be written. */
  constructor(path: string) {
    this.#file = openSync(path, 'w', 0o600);
  }

  during<T>(name: string, work: () => T): T {
    const before = this.#now;
    this.#write(name);
    try {
      return work();
    } finally {
      this.#write(before);
    }
  }

  /** The first line counts; what is left of a longer one stands behind it. */
  #write(name: string): void {
    this.#now = name;
    writeSync(this.#file, `${name}\n`, 0);
  }
}
