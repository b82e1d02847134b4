/**
 * Watches the headers between the messages of a stream, and fails where they make no sense. The library that reads the
 * messages waits for ever behind most such headers: a server that is alive and deaf is worse than one that ends, for an
 * editor starts that one again.
 */
import { Transform, type TransformCallback } from 'node:stream';

/** Nobody sends more, and what claims to be longer would be waited for in vain. */
const LONGEST_HEADER = 4096;
const LONGEST_MESSAGE = 128 * 1024 * 1024;

/** A line as far as it has come. */
const LINE_SO_FAR = /^[A-Za-z][A-Za-z0-9-]*(?::[\t -~]*)?\r?$/;

/** All that it is given goes on unchanged. */
export class HeaderCheck extends Transform {
  #lines: string[] = [];
  #line = '';
  #bodyLeft = 0;

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    try {
      this.#check(chunk);
      done(null, chunk);
    } catch (error) {
      done(error as Error);
    }
  }

  #check(chunk: Buffer): void {
    for (let at = 0; at < chunk.length; ) {
      if (this.#bodyLeft > 0) {
        const skipped = Math.min(this.#bodyLeft, chunk.length - at);
        this.#bodyLeft -= skipped;
        at += skipped;
        continue;
      }
      const lineFeed = chunk.indexOf('\n', at);
      const end = lineFeed === -1 ? chunk.length : lineFeed;
      this.#take(chunk.subarray(at, Math.min(end, at + LONGEST_HEADER + 1)).toString('latin1'));
      if (lineFeed !== -1) {
        this.#endLine();
      }
      at = end + 1;
    }
  }

  #take(text: string): void {
    this.#line += text;
    const length = this.#lines.reduce((sum, line) => sum + line.length, this.#line.length);
    if (length > LONGEST_HEADER) {
      throw new Error('The header of a message has no end.');
    }
    if (this.#line !== '' && this.#line !== '\r' && !LINE_SO_FAR.test(this.#line)) {
      throw new Error('Where the header of a message should stand there is something else.');
    }
  }

  #endLine(): void {
    const line = this.#line;
    this.#line = '';
    if (!line.endsWith('\r')) {
      throw new Error('The lines of a header end with a carriage return and a line feed.');
    }
    if (line === '\r') {
      this.#endHeader();
    } else if (line.includes(':')) {
      this.#lines.push(line.trimEnd());
    } else {
      throw new Error('A line of a header has no colon.');
    }
  }

  #endHeader(): void {
    const [length, ...more] = this.#values('content-length');
    if (length === undefined) {
      throw new Error('The header of a message has no Content-Length.');
    }
    if (more.length > 0) {
      throw new Error('The header of a message has more than one Content-Length.');
    }
    if (!/^[0-9]+$/.test(length)) {
      throw new Error('The Content-Length of a message is no number of bytes.');
    }
    if (Number(length) > LONGEST_MESSAGE) {
      throw new Error('A message is said to be longer than any that is read.');
    }
    const types = this.#values('content-type').map(type => type.toLowerCase());
    if (types.some(type => type.includes('charset=') && !/charset="?utf-?8/.test(type))) {
      throw new Error('Messages are read in UTF-8 and in no other encoding.');
    }
    this.#bodyLeft = Number(length);
    this.#lines = [];
  }

  #values(name: string): string[] {
    return this.#lines
      .map(line => line.split(':'))
      .filter(([key]) => key!.toLowerCase() === name)
      .map(([, ...value]) => value.join(':').trim());
  }
}
