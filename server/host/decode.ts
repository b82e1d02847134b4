/** Bytes → text. Only UTF-8 is text; a byte-order mark and CRLF stay in it as they are. */

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

export function decodeUtf8(bytes: Uint8Array): string | { readonly problem: string } {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return { problem: 'This file is UTF-16: save it as UTF-8.' };
  }
  const nul = bytes.indexOf(0);
  if (nul >= 0) {
    return { problem: zeroAt(nul + 1) };
  }
  try {
    return UTF8.decode(bytes);
  } catch {
    return { problem: 'This file is not UTF-8, but in an older encoding: save it as UTF-8.' };
  }
}

/** Characters as decoding would give them: half a pair of them is replaced, as in every file that an editor saves. */
export function checkedText(text: string): string | { readonly problem: string } {
  const nul = text.indexOf('\0');
  return nul < 0 ? text.toWellFormed() : { problem: zeroAt(utf8Length(text.slice(0, nul)) + 1) };
}

/** So many bytes a text has in a file. */
export function utf8Length(text: string): number {
  let length = text.length;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    length += code < 0x80 ? 0 : code < 0x800 ? 1 : 2;
    if (code >= 0xd800 && code < 0xdc00 && (text.charCodeAt(index + 1) & 0xfc00) === 0xdc00) {
      // The two halves of a pair have four bytes together.
      index++;
    }
  }
  return length;
}

function zeroAt(byte: number): string {
  return `This file is no text, or is UTF-16 (byte ${byte} is zero): save it as UTF-8.`;
}
