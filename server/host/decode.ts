/** Bytes → text. Only UTF-8 is text; a byte-order mark and CRLF stay in it as they are. */

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

export function decodeUtf8(bytes: Uint8Array): string | { readonly problem: string } {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return { problem: 'This file is UTF-16: save it as UTF-8.' };
  }
  const nul = bytes.indexOf(0);
  if (nul >= 0) {
    return { problem: `This file is no text, or is UTF-16 (byte ${nul + 1} is zero): save it as UTF-8.` };
  }
  try {
    return UTF8.decode(bytes);
  } catch {
    return { problem: 'This file is not UTF-8, but in an older encoding: save it as UTF-8.' };
  }
}
