/** Writes bytes to a pipe or device that is not always ready for them. */
import { writeSync } from 'node:fs';

/** A pause while whoever reads a pipe takes a breath, in milliseconds. */
const BREATH = 5;

export function writeWhole(descriptor: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(descriptor, bytes, at);
    } catch (error) {
      // A pipe that does not wait says so when it is full.
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') {
        throw error;
      }
      sleep(BREATH);
    }
  }
}

function sleep(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
