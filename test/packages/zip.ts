/** Reads a zip archive without asking any program of the machine. */
import { inflateRawSync } from 'node:zlib';

const END = 0x06054b50;
const DEFLATED = 8;

/** The content of each file by its path. */
export function filesOfZip(bytes: Buffer): ReadonlyMap<string, Buffer> {
  let end = bytes.length - 22;
  while (bytes.readUInt32LE(end) !== END) {
    end--;
  }
  const files = new Map<string, Buffer>();
  let entry = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const [name, extra, comment] = [28, 30, 32].map(offset => bytes.readUInt16LE(entry + offset)) as [
      number,
      number,
      number,
    ];
    const local = bytes.readUInt32LE(entry + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const content = bytes.subarray(start, start + bytes.readUInt32LE(entry + 20));
    const path = bytes.toString('utf8', entry + 46, entry + 46 + name);
    files.set(path, bytes.readUInt16LE(entry + 10) === DEFLATED ? inflateRawSync(content) : content);
    entry += 46 + name + extra + comment;
  }
  return files;
}
