/** Bytes → text. Only UTF-8 is text; a byte-order mark and CRLF stay in it as they are. */
import { isUtf8 } from 'node:buffer';

export function decodeUtf8(bytes: Uint8Array): string | { readonly problem: string } {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [first, second] = buffer;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return { problem: 'This file is UTF-16: save it as UTF-8.' };
  }
  const nul = buffer.indexOf(0);
  if (nul >= 0) {
    return { problem: `This file is no text, or is UTF-16 (byte ${nul + 1} is zero): save it as UTF-8.` };
  }
  return isUtf8(buffer)
    ? buffer.toString('utf8')
    : { problem: 'This file is not UTF-8, but in an older encoding: save it as UTF-8.' };
}

/** A name of a file whose bytes are no UTF-8, as people can read it: each byte that does not fit as `\xff`. */
export function escapedName(bytes: Buffer): string {
  let name = '';
  for (let at = 0; at < bytes.length; ) {
    const character = [1, 2, 3, 4].map(length => bytes.subarray(at, at + length)).find(isUtf8);
    name += character?.toString() ?? `\\x${bytes[at]!.toString(16)}`;
    at += character?.length ?? 1;
  }
  return name;
}
