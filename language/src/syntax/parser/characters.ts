/** Which characters make a name, by code unit for the common ones and by Unicode property for the rest. */

const LETTER = /^\p{L}$/u;
const CONTINUES = /^[\p{L}\p{M}\p{N}]$/u;
/** Zero-width non-joiner and joiner: part of the spelling of Persian and Indic words, but only between letters. */
const JOINERS = new Set([0x200c, 0x200d]);

const starts = new Uint8Array(128);
const continues = new Uint8Array(128);
for (let code = 0; code < 128; code++) {
  const character = String.fromCharCode(code);
  starts[code] = /[A-Za-z_]/.test(character) ? 1 : 0;
  continues[code] = /[A-Za-z0-9_-]/.test(character) ? 1 : 0;
}

const beyond = new Map<number, number>();

/** 0 no part of a name, 1 may continue one, 2 may begin one. */
function classOf(codePoint: number): number {
  let known = beyond.get(codePoint);
  if (known === undefined) {
    const character = String.fromCodePoint(codePoint);
    known = LETTER.test(character) ? 2 : CONTINUES.test(character) ? 1 : 0;
    // A hostile text may hold every code point there is; the cache must not grow with it.
    if (beyond.size < 4096) {
      beyond.set(codePoint, known);
    }
  }
  return known;
}

function codePointLength(codePoint: number): number {
  return codePoint > 0xffff ? 2 : 1;
}

/** The end of the name that begins at `start`, or `start` where none does. */
export function endOfName(text: string, start: number): number {
  const length = text.length;
  let at = start;
  const first = text.charCodeAt(at);
  if (first < 128) {
    if (starts[first] === 0) {
      return start;
    }
    at++;
  } else {
    const codePoint = text.codePointAt(at);
    if (codePoint === undefined || classOf(codePoint) !== 2) {
      return start;
    }
    at += codePointLength(codePoint);
  }
  while (at < length) {
    const code = text.charCodeAt(at);
    if (code < 128) {
      if (continues[code] === 0) {
        break;
      }
      at++;
    } else if (JOINERS.has(code)) {
      const next = text.codePointAt(at + 1);
      if (next === undefined || next < 128 || classOf(next) === 0) {
        break;
      }
      at++;
    } else {
      const codePoint = text.codePointAt(at)!;
      if (classOf(codePoint) === 0) {
        break;
      }
      at += codePointLength(codePoint);
    }
  }
  return at;
}

/** The end of the names with dots between them that begin at `start`, or `start` where none do. */
export function endOfPath(text: string, start: number): number {
  let end = endOfName(text, start);
  while (end > start && text.charCodeAt(end) === DOT && startsName(text, end + 1)) {
    end = endOfName(text, end + 1);
  }
  return end;
}

/** Whether a name may begin here. */
export function startsName(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 128 ? starts[code] === 1 : at < text.length && classOf(text.codePointAt(at)!) === 2;
}

/** Whether the text is one name, or several with dots between them. */
export function isQualifiedName(text: string): boolean {
  return text.split('.').every(segment => segment !== '' && endOfName(segment, 0) === segment.length);
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

const TAB = 9;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const SPACE = 32;
const QUOTE = 34;
const DOT = 46;
const BACKSLASH = 92;

/** Whether the line ends here. */
export function isLineEnd(code: number): boolean {
  return code === LINE_FEED || code === CARRIAGE_RETURN;
}

/** Behind the text on one line that begins here with its quote; undefined where its line ends before it does. */
export function endOfText(text: string, start: number): number | undefined {
  let at = start + 1;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      return at + 1;
    }
    if (isLineEnd(code)) {
      return undefined;
    }
    at += code === BACKSLASH && !isLineEnd(text.charCodeAt(at + 1)) ? 2 : 1;
  }
  return undefined;
}

/** Behind the blanks that begin at `from`. */
export function endOfBlanks(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === SPACE || text.charCodeAt(at) === TAB) {
    at++;
  }
  return at;
}

/** Where the line begins that the place is on. */
export function startOfLine(text: string, at: number): number {
  let start = at;
  while (start > 0 && !isLineEnd(text.charCodeAt(start - 1))) {
    start--;
  }
  return start;
}
