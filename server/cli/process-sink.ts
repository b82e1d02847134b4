/** Standard output and standard error of the process. */
import { fstatSync } from 'node:fs';
import { HostError, JobFailure } from '../host/index.ts';
import { writeWhole } from '../host/node/write-whole.ts';
import type { Sink } from './terminal.ts';

/**
 * Files and pipes are written at once and whole. Only a terminal needs the stream of Node, which takes a while to load.
 * `onClosed` is told when nobody reads standard output any more.
 */
export class ProcessSink implements Sink {
  readonly isTerminal: boolean;
  readonly #descriptor: 1 | 2;
  readonly #onClosed: () => void;
  #isClosed = false;
  #stream: NodeJS.WriteStream | undefined;

  constructor(descriptor: 1 | 2, onClosed: () => void) {
    this.#descriptor = descriptor;
    this.#onClosed = onClosed;
    // A pipe or a file is known without the stream; whatever else it is, the stream knows.
    this.isTerminal = isCharacterDevice(descriptor) && this.#terminal().isTTY === true;
  }

  get columns(): number | undefined {
    return this.isTerminal ? this.#terminal().columns : undefined;
  }

  write(text: string): void {
    if (this.#isClosed || text === '') {
      return;
    }
    if (this.isTerminal) {
      this.#terminal().write(text);
    } else {
      this.#writeAll(Buffer.from(text));
    }
  }

  #terminal(): NodeJS.WriteStream {
    if (this.#stream === undefined) {
      this.#stream = this.#descriptor === 1 ? process.stdout : process.stderr;
      this.#stream.on('error', error => this.#close(error));
    }
    return this.#stream;
  }

  #writeAll(bytes: Uint8Array): void {
    try {
      writeWhole(this.#descriptor, bytes);
    } catch (error) {
      this.#close(error as NodeJS.ErrnoException);
    }
  }

  #close(error: NodeJS.ErrnoException): void {
    this.#isClosed = true;
    // Nobody can be told that nothing can be told; what the job came to is said by the exit code all the same.
    if (this.#descriptor === 2) {
      return;
    }
    // Whoever read this has enough (`cx … | head`): no reason to complain.
    if (error.code !== 'EPIPE') {
      throw new JobFailure(`Output cannot be written: ${new HostError('', error.code ?? '').message}.`);
    }
    this.#onClosed();
  }
}

function isCharacterDevice(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isCharacterDevice();
  } catch {
    return false;
  }
}
